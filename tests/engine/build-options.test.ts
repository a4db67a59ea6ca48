import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  atPresent,
  buildOptions,
  OptionError,
  optionsFromEnvironment,
} from '../../src/engine/build-options.ts';

const now = '2031-05-04T12:00:00+02:00';

describe('buildOptions', () => {
  test('fills in defaults', () => {
    const options = buildOptions({ now }, {});
    expect(options).toMatchObject({
      content: path.resolve('content'),
      out: path.resolve('_site'),
      baseUrl: undefined,
      drafts: false,
      cards: true,
      compress: false,
    });
  });

  test('uses the given time, with its zone', () => {
    expect(buildOptions({ now }, { SOURCE_DATE_EPOCH: '1' }).now).toEqual({
      iso: now,
      epoch: Date.UTC(2031, 4, 4, 10),
    });
  });

  test('uses SOURCE_DATE_EPOCH if no time is given', () => {
    const options = buildOptions({}, { SOURCE_DATE_EPOCH: '1470304800' });
    expect(options.now).toEqual({ iso: '2016-08-04T10:00:00.000Z', epoch: 1_470_304_800_000 });
  });

  test('uses the clock if there is neither', () => {
    const before = Date.now();
    const { epoch } = buildOptions({}, {}).now;
    expect(epoch).toBeGreaterThanOrEqual(before);
    expect(epoch).toBeLessThanOrEqual(Date.now());
  });

  test('knows whether a time was given', () => {
    expect(buildOptions({}, {}).isNowOfClock).toBe(true);
    expect(buildOptions({ now }, {}).isNowOfClock).toBe(false);
    expect(buildOptions({}, { SOURCE_DATE_EPOCH: '1' }).isNowOfClock).toBe(false);
  });

  test.each([
    ['yesterday', 'is not a date with a time and a time zone — write it as 2016-08-03T08:00:00Z'],
    ['', 'is not a date with a time and a time zone — write it as 2016-08-03T08:00:00Z'],
    [
      '2031-W19-7T12:00Z',
      'is not a date with a time and a time zone — write it as 2016-08-03T08:00:00Z',
    ],
    ['2031-05-04', 'has no time and no time zone — add them: 2031-05-04T08:00:00Z'],
    ['2031-05-04T12:00', 'has no time zone — add the offset from UTC: 2031-05-04T12:00Z'],
    ['2031-02-30T12:00:00Z', 'is not a valid date — February 2031 has 28 days'],
    ['2031-05-04T24:00:00Z', 'does not have a valid time — write a time from 00:00:00 to 23:59:59'],
    ['0000-01-01T00:00:00Z', 'is outside the years 1 to 9999 — write a year from 0001 to 9999'],
    ['-0001-01-01T00:00:00Z', 'is outside the years 1 to 9999 — write a year from 0001 to 9999'],
    ['+010000-01-01T00:00:00Z', 'is outside the years 1 to 9999 — write a year from 0001 to 9999'],
    ['9999-12-31T23:59:59-01:00', 'is outside the years 1 to 9999 in UTC — write a time from 0001'],
  ])('refuses %j as now', (text, problem) => {
    expect(() => buildOptions({ now: text }, {})).toThrow(OptionError);
    expect(() => buildOptions({ now: text }, {})).toThrow(`--now: "${text}" ${problem}`);
  });

  test.each(['2031-05-04T12:00:00+0200', '2031-05-04T12:00:00+02'])(
    'accepts %s, a format of "date", as now',
    (text) => {
      expect(buildOptions({ now: text }, {}).now.epoch).toBe(Date.UTC(2031, 4, 4, 10));
    },
  );

  test.each(['soon', '-1', '1e5', '999999999999', '1.5'])(
    'refuses %j as SOURCE_DATE_EPOCH',
    (text) => {
      expect(() => buildOptions({}, { SOURCE_DATE_EPOCH: text })).toThrow('write whole seconds');
    },
  );

  test.each([
    ['record.example', '--base-url must be absolute, not "record.example" — write the address'],
    ['', '--base-url must be absolute, not "" — write the address'],
    ['https://a.example/?b', '--base-url cannot contain a query ("?"): "https://a.example/?b"'],
  ])('refuses %j as base URL, without a position in site.yaml', (baseUrl, problem) => {
    expect(() => buildOptions({ baseUrl, now }, {})).toThrow(OptionError);
    expect(() => buildOptions({ baseUrl, now }, {})).toThrow(problem);
  });

  test.each([{ content: '' }, { out: '' }])('refuses an empty path: %j', (given) => {
    expect(() => buildOptions({ ...given, now }, {})).toThrow('is empty — give it a path');
  });

  test('ignores an empty DATELINE_CACHE', () => {
    const { cache } = buildOptions({ now }, { DATELINE_CACHE: '' });
    expect(cache).toBe(path.resolve('.cache'));
  });
});

test('optionsFromEnvironment reads the variables for the command of Eleventy', () => {
  const options = optionsFromEnvironment({
    DATELINE_CONTENT: '/news/content',
    DATELINE_BASE_URL: 'https://record.example/',
    DATELINE_NOW: now,
    DATELINE_DRAFTS: '1',
  });
  expect(options).toMatchObject({
    content: path.resolve('/news/content'),
    baseUrl: 'https://record.example/',
    drafts: true,
    now: { iso: now },
  });
});

test('atPresent reads the clock again, but only if no time was given', () => {
  const past = { iso: '2016-08-04T10:00:00Z', epoch: 1_470_304_800_000 };
  const before = Date.now();
  expect(atPresent({ ...buildOptions({}, {}), now: past }).now.epoch).toBeGreaterThanOrEqual(
    before,
  );
  expect(atPresent(buildOptions({ now: past.iso }, {})).now).toEqual(past);
});
