import { afterEach, describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { createFormatter } from '../../src/pages/create-formatter.ts';
import { momentOf } from '../sites/memory-folder.ts';

const english: Language = { code: 'en', name: 'English', locale: 'en-GB', direction: 'ltr' };
const before = process.env.TZ;

afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

describe('moments', () => {
  test.each([
    [
      'Africa/Tripoli',
      '2031-05-03T08:00:00+02:00',
      '3 May 2031, 08:00 GMT+2',
      '2031-05-03T08:00:00+02:00',
    ],
    [
      'Africa/Tripoli',
      '2031-05-03T08:00:00Z',
      '3 May 2031, 10:00 GMT+2',
      '2031-05-03T10:00:00+02:00',
    ],
    ['Europe/London', '2031-01-03T00:05:00Z', '3 January 2031, 00:05 GMT', '2031-01-03T00:05:00Z'],
    [
      'Europe/London',
      '2031-07-03T23:05:00Z',
      '4 July 2031, 00:05 GMT+1',
      '2031-07-04T00:05:00+01:00',
    ],
    [
      'America/New_York',
      '2031-01-01T01:30:00Z',
      '31 December 2030, 20:30 GMT-5',
      '2030-12-31T20:30:00-05:00',
    ],
    [
      'Asia/Kathmandu',
      '2031-01-01T00:00:00Z',
      '1 January 2031, 05:45 GMT+5:45',
      '2031-01-01T05:45:00+05:45',
    ],
  ])('in %s, %s', (zone, iso, words, machine) => {
    const format = createFormatter(english, zone);
    expect(format.dateTime(momentOf(iso)).replace(/\s/g, ' ')).toBe(words);
    expect(new Date(format.machineDateTime(momentOf(iso))).getTime()).toBe(Date.parse(iso));
    expect(format.machineDateTime(momentOf(iso)).replace(/\+00:00$/, 'Z')).toBe(machine);
  });

  test('at midnight show 00:00 and never 24:00', () => {
    const format = createFormatter(english, 'Etc/UTC');
    expect(format.dateTime(momentOf('2031-05-03T00:00:00Z'))).toContain(', 00:00 ');
  });
});

describe('days, months and numbers', () => {
  const format = createFormatter(english, 'America/New_York');

  test('are calendar days, which no zone shifts', () => {
    expect(format.day('2031-05-03')).toBe('3 May 2031');
    expect(format.weekday('2031-05-03')).toBe('Saturday 3 May 2031');
    expect(format.month('2031-01')).toBe('January 2031');
    expect(format.day('2032-02-29')).toBe('29 February 2032');
  });

  test('are written as British English writes them', () => {
    expect(format.number(1500)).toBe('1,500');
    expect(format.number(2.5)).toBe('2.5');
    expect(format.range(1000, 1500)).toBe('1,000–1,500');
    expect(format.list(['Esker', 'Rock', 'Isle'])).toBe('Esker, Rock and Isle');
    expect(format.list(['Esker'])).toBe('Esker');
  });
});

describe('the zone of the machine', () => {
  test.each(['Pacific/Kiritimati', 'America/New_York', 'Etc/UTC'])('%s changes nothing', (zone) => {
    process.env.TZ = zone;
    const format = createFormatter(english, 'Africa/Tripoli');
    const moment = momentOf('2031-05-03T23:30:00Z');
    expect([
      format.dateTime(moment),
      format.machineDateTime(moment),
      format.day('2031-05-03'),
      format.weekday('2031-05-03'),
      format.month('2031-05'),
    ]).toEqual([
      '4 May 2031, 01:30 GMT+2',
      '2031-05-04T01:30:00+02:00',
      '3 May 2031',
      'Saturday 3 May 2031',
      'May 2031',
    ]);
  });
});
