import { describe, expect, test } from 'vitest';
import { withOffsets } from '../../../src/parse/fields/local-time.ts';
import { moment, readMoment } from '../../../src/parse/fields/moment.ts';

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

  test.each([
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['0099-12-31T23:59:59Z', '0099-12-31T23:59:59.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  ])('reads the limits of the calendar: %s', (iso, time) => {
    expect(new Date(read(iso).data?.epoch ?? 0).toISOString()).toBe(time);
  });

  const example = 'write it as 2016-08-03T08:00:00{offset}';
  const clock = 'write a time from 00:00:00 to 23:59:59';
  const years = 'write a year from 0001 to 9999, in four digits';
  test.each([
    [
      '2016-08-03T08:00',
      '"2016-08-03T08:00" has no time zone',
      'add the offset from UTC: 2016-08-03T08:00{offset}',
    ],
    [
      '2016-08-03 08:00',
      '"2016-08-03 08:00" has no time zone',
      'add the offset from UTC: 2016-08-03T08:00{offset}',
    ],
    [
      '2016-08-03',
      '"2016-08-03" has no time and no time zone',
      'add them: 2016-08-03T08:00:00{offset}',
    ],
    ['2016-02-30', '"2016-02-30" is not a valid date', 'February 2016 has 29 days'],
    ['2016-02-30T08:00', '"2016-02-30T08:00" is not a valid date', 'February 2016 has 29 days'],
    [
      '2016-02-30T08:00:00Z',
      '"2016-02-30T08:00:00Z" is not a valid date',
      'February 2016 has 29 days',
    ],
    [
      '0099-02-29T08:00:00Z',
      '"0099-02-29T08:00:00Z" is not a valid date',
      'February 0099 has 28 days',
    ],
    [
      '2016-13-01T08:00:00Z',
      '"2016-13-01T08:00:00Z" is not a valid date',
      'write a month from 01 to 12',
    ],
    ['2016-08-03T24:00:00Z', '"2016-08-03T24:00:00Z" does not have a valid time', clock],
    ['2016-08-03T24:00Z', '"2016-08-03T24:00Z" does not have a valid time', clock],
    ['2016-08-03T24:00', '"2016-08-03T24:00" does not have a valid time', clock],
    ['2016-08-03T25:00:00Z', '"2016-08-03T25:00:00Z" does not have a valid time', clock],
    ['2016-08-03T08:60:00Z', '"2016-08-03T08:60:00Z" does not have a valid time', clock],
    ['2016-12-31T23:59:60Z', '"2016-12-31T23:59:60Z" does not have a valid time', clock],
    ['0000-01-01T00:00:00Z', '"0000-01-01T00:00:00Z" is outside the years 1 to 9999', years],
    ['0000-02-30T00:00:00Z', '"0000-02-30T00:00:00Z" is outside the years 1 to 9999', years],
    ['-0001-01-01T00:00:00Z', '"-0001-01-01T00:00:00Z" is outside the years 1 to 9999', years],
    ['10000-01-01T00:00:00Z', '"10000-01-01T00:00:00Z" is outside the years 1 to 9999', years],
    ['+010000-01-01T00:00:00Z', '"+010000-01-01T00:00:00Z" is outside the years 1 to 9999', years],
    [
      '0001-01-01T00:00:00+02:00',
      '"0001-01-01T00:00:00+02:00" is outside the years 1 to 9999 in UTC',
      'write a time from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z',
    ],
    [
      '9999-12-31T23:00:00-02:00',
      '"9999-12-31T23:00:00-02:00" is outside the years 1 to 9999 in UTC',
      'write a time from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z',
    ],
    [
      '2016-08-03T08:00:00+0200',
      '"2016-08-03T08:00:00+0200" is not in ISO 8601 format',
      'write 2016-08-03T08:00:00+02:00',
    ],
    [
      '2016-08-03 08:00 +02',
      '"2016-08-03 08:00 +02" is not in ISO 8601 format',
      'write 2016-08-03T08:00+02:00',
    ],
    [
      '2016-08-03t08:00:00z',
      '"2016-08-03t08:00:00z" is not in ISO 8601 format',
      'write 2016-08-03T08:00:00Z',
    ],
    [
      '2016-08-03T08:00:00+25:00',
      'no time zone has the offset "+25:00"',
      'write 2016-08-03T08:00:00{offset}',
    ],
    ['yesterday', '"yesterday" is not a date with a time and a time zone', example],
    ['2016-08-03T8:00Z', '"2016-08-03T8:00Z" is not a date with a time and a time zone', example],
  ])('refuses %j', (text, message, advice) => {
    expect(read(text).error?.issues.map((issue) => issue.message)).toEqual([
      `${message}\n${advice}`,
    ]);
  });

  test.each([
    ['Europe/London', '2016-08-03T08:00:00+01:00'],
    ['Africa/Tripoli', '2016-08-03T08:00:00+02:00'],
    ['America/St_Johns', '2016-08-03T08:00:00-02:30'],
    ['Asia/Kathmandu', '2016-08-03T08:00:00+05:45'],
    ['UTC', '2016-08-03T08:00:00Z'],
  ])('gives the right advice in %s', (zone, expected) => {
    const [, advice = ''] = String(readMoment('2016-08-03')).split('\n');
    const [, written = ''] = /: (.*)$/.exec(withOffsets(advice, zone)) ?? [];
    expect(written).toBe(expected);
    expect(read(written).success).toBe(true);
  });
});
