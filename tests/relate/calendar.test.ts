import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { dayOf, isoInZone, startOfNextMonth, wholeYearsUntil } from '../../src/relate/calendar.ts';
import { momentOf } from '../sites/files/memory-folder.ts';

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/UTC', 'GMT', 'US/Pacific'];
const zone = fc.constantFrom(...zones);
const moment = fc
  .integer({ min: Date.UTC(1900), max: Date.UTC(2101) })
  .map((epoch) => ({ iso: new Date(epoch).toISOString(), epoch }));

describe('isoInZone', () => {
  test.each([
    ['2031-05-03T08:00:00Z', 'Africa/Tripoli', '2031-05-03T10:00:00+02:00'],
    ['2031-01-01T00:00:00Z', 'Asia/Kathmandu', '2031-01-01T05:45:00+05:45'],
    ['2031-01-01T01:30:00Z', 'America/New_York', '2030-12-31T20:30:00-05:00'],
    ['2031-01-01T01:30:00.250Z', 'Etc/UTC', '2031-01-01T01:30:00.250+00:00'],
    ['2031-01-01T01:30:00Z', 'UTC', '2031-01-01T01:30:00Z'],
    ['0000-01-01T00:00:00+14:00', 'UTC', '-000001-12-31T10:00:00Z'],
  ])('%s in %s is %s', (iso, name, text) => {
    expect(isoInZone(momentOf(iso), name)).toBe(text);
  });

  test('and dayOf give the same as Luxon, in any year and zone', () => {
    fc.assert(
      fc.property(moment, zone, (at, name) => {
        const time = DateTime.fromMillis(at.epoch, { zone: name });
        expect(isoInZone(at, name)).toBe(time.toISO({ suppressMilliseconds: true }));
        expect(dayOf(at, name)).toBe(time.toISODate());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('dayOf', () => {
  test.each([
    ['2032-02-29T12:00:00Z', 'Etc/UTC', '2032-02-29'],
    ['2032-02-28T23:00:00Z', 'Europe/Berlin', '2032-02-29'],
    ['2032-02-29T23:00:00Z', 'Europe/Berlin', '2032-03-01'],
    ['2032-03-01T03:00:00Z', 'America/New_York', '2032-02-29'],
    ['2031-12-31T23:59:59Z', 'Africa/Tripoli', '2032-01-01'],
    ['2031-05-03T23:59:59-11:00', 'Pacific/Kiritimati', '2031-05-05'],
  ])('%s in %s is %s', (iso, zone, day) => {
    expect(dayOf(momentOf(iso), zone)).toBe(day);
  });

  test('throws for a zone that does not exist', () => {
    expect(() => dayOf(momentOf('2031-05-03T00:00:00Z'), 'Port/Esker')).toThrow(RangeError);
  });
});

describe('wholeYearsUntil', () => {
  test.each([
    ['2031-05-03T08:00:00Z', '2032-05-03T23:59:59.999Z', 0],
    ['2031-05-03T08:00:00Z', '2032-05-04T00:00:00Z', 1],
    ['2031-05-04T01:00:00+02:00', '2032-05-04T00:00:00Z', 1],
    ['2031-05-03T00:00:00Z', '2032-05-03T12:00:00Z', 0],
    ['2031-05-03T08:00:00Z', '2041-05-02T08:00:00Z', 9],
    ['2032-02-29T12:00:00Z', '2033-02-28T23:59:59Z', 0],
    ['2032-02-29T12:00:00Z', '2033-03-01T00:00:00Z', 1],
    ['2031-05-03T08:00:00Z', '2020-05-03T08:00:00Z', 0],
  ])('from %s to %s: %i', (earlier, later, years) => {
    expect(wholeYearsUntil(momentOf(later))(momentOf(earlier))).toBe(years);
  });

  test('gives the same as Luxon, also in leap years', () => {
    const leapDay = fc
      .integer({ min: 475, max: 524 })
      .map((quarter) => Date.UTC(quarter * 4, 1, 29, 12))
      .map((epoch) => ({ iso: new Date(epoch).toISOString(), epoch }));
    const about = fc.record({
      years: fc.integer({ min: -1, max: 60 }),
      offset: fc.constantFrom(-86_400_000, -1, 0, 1, 86_400_000),
    });
    fc.assert(
      fc.property(fc.oneof(moment, leapDay), about, (earlier, { years, offset }) => {
        const day = DateTime.fromMillis(earlier.epoch, { zone: 'utc' }).startOf('day');
        const from = day.plus({ days: 1 });
        const to = from.plus({ years }).plus(offset);
        const later = { iso: '', epoch: to.toMillis() };
        const counted = Math.max(0, Math.floor(to.diff(from, 'years').years));
        expect(wholeYearsUntil(later)(earlier)).toBe(counted);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['2031-05-31T23:59:59.999Z', '2031-06-01T00:00:00.000Z'],
  ['2031-12-01T00:00:00Z', '2032-01-01T00:00:00.000Z'],
  ['2031-05-31T23:30:00-01:00', '2031-07-01T00:00:00.000Z'],
  ['0099-01-31T12:00:00Z', '0099-02-01T00:00:00.000Z'],
])('the month after %s begins at %s', (iso, next) => {
  expect(new Date(startOfNextMonth(momentOf(iso))).toISOString()).toBe(next);
});
