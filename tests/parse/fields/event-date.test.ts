import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import { dayDate, eventDate } from '../../../src/parse/fields/event-date.ts';

const read = (value: unknown) => eventDate('when it happened').safeParse(value);

describe('eventDate', () => {
  test.each([
    ['2016-08-02', 'day', '2016-08-02', '2016-08-02'],
    ['2016-02', 'month', '2016-02-01', '2016-02-29'],
    ['2015', 'year', '2015-01-01', '2015-12-31'],
    [2015, 'year', '2015-01-01', '2015-12-31'],
    ['2016-08-01/2016-08-02', 'interval', '2016-08-01', '2016-08-02'],
    ['2016-06/2016-08-02', 'interval', '2016-06-01', '2016-08-02'],
    ['2014/2016', 'interval', '2014-01-01', '2016-12-31'],
    ['../2016-08-03', 'until', undefined, '2016-08-03'],
    ['../2016-06', 'until', undefined, '2016-06-30'],
    ['0001', 'year', '0001-01-01', '0001-12-31'],
    ['0096-02', 'month', '0096-02-01', '0096-02-29'],
    ['9999-12-31', 'day', '9999-12-31', '9999-12-31'],
    ['0044-03-15/9999', 'interval', '0044-03-15', '9999-12-31'],
  ])('reads %s', (text, form, first, last) => {
    expect(read(text)).toEqual({ success: true, data: { edtf: String(text), form, first, last } });
  });

  test.each([
    ['2016-06~', 'month', '2016-06-01', '2016-06-30', { approximate: true }],
    ['2015?', 'year', '2015-01-01', '2015-12-31', { uncertain: true }],
    ['2016-08-02%', 'day', '2016-08-02', '2016-08-02', { uncertain: true, approximate: true }],
    ['2016-06~/2016-08-02', 'interval', '2016-06-01', '2016-08-02', { approximate: true }],
    [
      '2016-06~/2016-08-02?',
      'interval',
      '2016-06-01',
      '2016-08-02',
      { uncertain: true, approximate: true },
    ],
    ['../2016-08-03?', 'until', undefined, '2016-08-03', { uncertain: true }],
  ])('reads %s, which is uncertain', (text, form, first, last, unsure) => {
    const date = read(text).data;
    expect(date).toEqual({ edtf: text, form, first, last, ...unsure });
    // The result of the library for the same text.
    const parsed = edtf(text) as unknown as Record<string, unknown>;
    const ends = parsed.type === 'Interval' ? [parsed.lower, parsed.upper] : [parsed];
    const has = (sign: string) =>
      ends.some((end) => Number((end as Record<string, { value: number }>)?.[sign]?.value) > 0);
    expect([has('uncertain'), has('approximate')]).toEqual([
      date?.uncertain === true,
      date?.approximate === true,
    ]);
  });

  test('returns the same date if its text is read again', () => {
    expect(read('2016-08-09')).toEqual(read('2016-08-09'));
  });

  const years = 'write a year from 0001 to 9999, in four digits';
  const known =
    'write it as 2016-08-02, 2016-08, 2016, 2016-08-01/2016-08-02 or ../2016-08-02, and "?" (uncertain) or "~" (about) after a date that is not certain';
  test.each([
    ['2016-02-30', '"2016-02-30" is not a valid date', 'February 2016 has 29 days'],
    ['2015-02-29', '"2015-02-29" is not a valid date', 'February 2015 has 28 days'],
    ['2016-08-00', '"2016-08-00" is not a valid date', 'August 2016 has 31 days'],
    ['2016-13', '"2016-13" is not a valid date', 'write a month from 01 to 12'],
    ['2016-21', '"2016-21" is not a valid date', 'write a month from 01 to 12'],
    ['2016-08-01/2016-08-32', '"2016-08-32" is not a valid date', 'August 2016 has 31 days'],
    [
      '2016-08-05/2016-08-01',
      '"2016-08-05/2016-08-01" ends before it begins',
      'write 2016-08-01/2016-08-05',
    ],
    ['2016-02-30/2016-02-31', '"2016-02-30" is not a valid date', 'February 2016 has 29 days'],
    ['2016-01/2016', 'both dates of "2016-01/2016" begin on the same day', 'write 2016'],
    ['0000', '"0000" is outside the years 1 to 9999', years],
    ['0000-01-01?', '"0000-01-01" is outside the years 1 to 9999', years],
    ['../0000', '"0000" is outside the years 1 to 9999', years],
    ['0000/2016', '"0000" is outside the years 1 to 9999', years],
    ['-0044-03-15', '"-0044-03-15" is outside the years 1 to 9999', years],
    [-44, '"-44" is outside the years 1 to 9999', years],
    [0, '"0" is outside the years 1 to 9999', years],
    [10000, '"10000" is outside the years 1 to 9999', years],
    ['Y10000', '"Y10000" is outside the years 1 to 9999', years],
    ['2016-08-01/..', '"2016-08-01/.." is not a date that Dateline can read', known],
    ['2016-02-30?', '"2016-02-30" is not a valid date', 'February 2016 has 29 days'],
    ['?2016', '"?2016" is not a date that Dateline can read', known],
    ['2016-?06', '"2016-?06" is not a date that Dateline can read', known],
    ['2016?~', '"2016?~" is not a date that Dateline can read', known],
    ['..~/2016', '"..~/2016" is not a date that Dateline can read', known],
    ['2016-08~/2016-06?', '"2016-08/2016-06" ends before it begins', 'write 2016-06/2016-08'],
    ['201X', '"201X" is not a date that Dateline can read', known],
    ['{2015,2016}', '"{2015,2016}" is not a date that Dateline can read', known],
    ['2016-08-02T10:00:00Z', '"2016-08-02T10:00:00Z" is not a date that Dateline can read', known],
    ['2 August 2016', '"2 August 2016" is not a date that Dateline can read', known],
    ['a/b/c', '"a/b/c" is not a date that Dateline can read', known],
    ['', '"" is not a date that Dateline can read', known],
  ])('refuses %j', (text, message, advice) => {
    expect(read(text).error?.issues.map((issue) => issue.message)).toEqual([
      `${message}\n${advice}`,
    ]);
  });
});

describe('dayDate', () => {
  test('reads a day', () => {
    expect(dayDate('the day').parse('2016-08-02')).toBe('2016-08-02');
  });

  test.each([
    ['2016-08', '"2016-08" is not a single day\nwrite it as 2016-08-02'],
    ['2016-08-32', '"2016-08-32" is not a valid date\nAugust 2016 has 31 days'],
  ])('refuses %j', (text, message) => {
    expect(dayDate('the day').safeParse(text).error?.issues[0]?.message).toBe(message);
  });
});
