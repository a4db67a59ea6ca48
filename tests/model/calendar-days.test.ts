import edtf from 'edtf';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { calendarDays } from '../../src/model/calendar-days.ts';
import { eventDate } from '../../src/parse/fields/event-date.ts';
import { moment } from '../../src/parse/fields/moment.ts';

const digits = (most: number, length: number) =>
  fc.nat(most).map((number) => String(number).padStart(length, '0'));
const year = fc.oneof(digits(9999, 4), fc.constantFrom('1900', '2000', '2015', '2016'));
const month = digits(13, 2);
const day = fc.oneof(digits(33, 2), fc.constantFrom('28', '29', '30', '31'));
const dashed = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join('-'));
const point = fc.oneof(year, dashed(year, month), dashed(year, month, day));

const toDay = (epoch: number): string =>
  DateTime.fromMillis(epoch, { zone: 'utc' }).toFormat('yyyy-MM-dd');

function boundsByLibrary(text: string): readonly string[] | undefined {
  try {
    const { min, max } = edtf(text);
    return [toDay(min), toDay(max)];
  } catch {
    return undefined;
  }
}

describe('calendarDays', () => {
  test.each([
    ['2016-02-29', '2016-02-29', '2016-02-29'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2016', '2016-01-01', '2016-12-31'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['0096-02', '0096-02-01', '0096-02-29'],
    ['0100-02', '0100-02-01', '0100-02-28'],
  ])('of %s', (text, first, last) => {
    expect(calendarDays(text)).toEqual({ first, last });
  });

  test.each([
    '2015-02-29',
    '2016-13',
    '2016-00',
    '2016-08-00',
    '0000',
    '0000-01-01',
    '16',
    '2016-8',
    '2016~',
  ])('is undefined for %s', (text) => {
    expect(calendarDays(text)).toBeUndefined();
  });

  test('are the same as with the libraries, for 3,000 dates', () => {
    const property = fc.property(point, (text) => {
      const days = calendarDays(text);
      const real = DateTime.fromISO(text, { zone: 'utc' }).isValid && !text.startsWith('0000');
      expect(days !== undefined, text).toBe(real);
      if (days === undefined) return;
      const { min, max } = edtf(text);
      expect(days, text).toEqual({ first: toDay(min), last: toDay(max) });
    });
    fc.assert(property, { seed: 20160802, numRuns: 3000 });
  }, 60_000);
});

test('an interval has the same bounds as with the library, for 3,000 of them', () => {
  const property = fc.property(point, point, (first, last) => {
    // The library accepts 29 February in any year.
    fc.pre(calendarDays(first) !== undefined && calendarDays(last) !== undefined);
    const text = `${first}/${last}`;
    const { data } = eventDate('when').safeParse(text);
    expect(data && [data.first, data.last], text).toEqual(boundsByLibrary(text));
  });
  fc.assert(property, { seed: 20160803, numRuns: 3000 });
}, 60_000);

test('a moment is the same as with the library, for 5,000 of them', () => {
  const zone = fc.oneof(
    fc.constant('Z'),
    fc
      .tuple(fc.constantFrom('+', '-'), digits(14, 2), digits(59, 2))
      .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
  );
  const seconds = fc.oneof(
    digits(61, 2).map((text) => `:${text}`),
    fc.constantFrom('', ':59.5', ':00.250'),
  );
  const written = fc
    .tuple(dashed(year, month, day), digits(25, 2), digits(61, 2), seconds, zone)
    .map(([date, hour, minute, rest, offset]) => `${date}T${hour}:${minute}${rest}${offset}`);
  const property = fc.property(written, (text) => {
    const time = DateTime.fromISO(text);
    // The library accepts 24:00, and the year 0.
    const isKnown = time.isValid && !/T24|^0000/.test(text);
    expect(moment('when').safeParse(text).data?.epoch, text).toBe(
      isKnown ? time.toMillis() : undefined,
    );
  });
  fc.assert(property, { seed: 20160804, numRuns: 5000 });
}, 60_000);
