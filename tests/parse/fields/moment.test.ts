import { describe, expect, test } from 'vitest';
import { moment } from '../../../src/parse/fields/moment.ts';

const read = (value: unknown) => moment('when').safeParse(value);

describe('moment', () => {
  test.each([
    ['2016-08-03T08:00:00+02:00', Date.UTC(2016, 7, 3, 6)],
    ['2016-08-03T08:00+02:00', Date.UTC(2016, 7, 3, 6)],
    ['2016-08-03T08:00:00Z', Date.UTC(2016, 7, 3, 8)],
    ['2016-08-03T08:00:00.250-03:30', Date.UTC(2016, 7, 3, 11, 30, 0, 250)],
    ['2016-02-29T23:59:59Z', Date.UTC(2016, 1, 29, 23, 59, 59)],
  ])('reads %s', (iso, epoch) => {
    expect(read(iso)).toEqual({ success: true, data: { iso, epoch } });
  });

  const whole = 'write it as 2016-08-03T08:00:00+02:00';
  test.each([
    [
      '2016-08-03T08:00',
      '"2016-08-03T08:00" has no zone',
      'add the offset from UTC: 2016-08-03T08:00+02:00, or 2016-08-03T08:00Z for UTC',
    ],
    [
      '2016-08-03 08:00',
      '"2016-08-03 08:00" has no zone',
      'add the offset from UTC: 2016-08-03T08:00+02:00, or 2016-08-03T08:00Z for UTC',
    ],
    [
      '2016-08-03',
      '"2016-08-03" has no time of day and no zone',
      'add them: 2016-08-03T08:00:00+02:00',
    ],
    ['2016-02-30', '"2016-02-30" is no date', 'February 2016 has 29 days'],
    ['2016-02-30T08:00', '"2016-02-30T08:00" is no date', 'February 2016 has 29 days'],
    ['2016-02-30T08:00:00Z', '"2016-02-30T08:00:00Z" is no date', 'February 2016 has 29 days'],
    ['2016-13-01T08:00:00Z', '"2016-13-01T08:00:00Z" is no date', 'write a month from 01 to 12'],
    [
      '2016-08-03T25:00:00Z',
      '"2016-08-03T25:00:00Z" is no time of day',
      'write a time from 00:00:00 to 23:59:59',
    ],
    [
      '2016-08-03T08:60:00Z',
      '"2016-08-03T08:60:00Z" is no time of day',
      'write a time from 00:00:00 to 23:59:59',
    ],
    ['2016-08-03T08:00:00+0200', '"2016-08-03T08:00:00+0200" is no date with time and zone', whole],
    [
      '2016-08-03T08:00:00+25:00',
      '"2016-08-03T08:00:00+25:00" is no date with time and zone',
      whole,
    ],
    [
      '2016-08-03 08:00:00+02:00',
      '"2016-08-03 08:00:00+02:00" is no date with time and zone',
      whole,
    ],
    ['yesterday', '"yesterday" is no date with time and zone', whole],
  ])('refuses %j', (text, message, advice) => {
    expect(read(text).error?.issues.map((issue) => issue.message)).toEqual([
      `${message}\n${advice}`,
    ]);
  });
});
