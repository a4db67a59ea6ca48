import { afterEach, describe, expect, test } from 'vitest';
import { ar } from '../../../layouts/strings/ar/words.ts';
import { en } from '../../../layouts/strings/en/words.ts';
import type { Formatter } from '../../../src/model/formatter.ts';
import type { Language } from '../../../src/model/language.ts';
import { createFormatter } from '../../../src/pages/views/create-formatter.ts';
import { momentOf } from '../../sites/files/memory-folder.ts';

const english: Language = { code: 'en', name: 'English', locale: 'en-GB', direction: 'ltr' };
const before = process.env.TZ;

function englishIn(timeZone: string, locale = 'en-GB'): Formatter {
  return createFormatter({ ...english, locale }, timeZone, en.conventions(locale));
}

function arabicIn(timeZone: string, locale: string): Formatter {
  const language: Language = { code: 'ar', name: 'العربية', locale, direction: 'rtl' };
  return createFormatter(language, timeZone, ar.conventions(locale));
}

afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

describe('moments', () => {
  test.each([
    [
      'Africa/Tripoli',
      '2031-05-03T08:00:00+02:00',
      '3 May 2031, 08:00 Libya time',
      '2031-05-03T08:00:00+02:00',
    ],
    [
      'Africa/Tripoli',
      '2031-05-03T08:00:00Z',
      '3 May 2031, 10:00 Libya time',
      '2031-05-03T10:00:00+02:00',
    ],
    ['Europe/London', '2031-01-03T00:05:00Z', '3 January 2031, 00:05 GMT', '2031-01-03T00:05:00Z'],
    [
      'Europe/London',
      '2031-07-03T23:05:00Z',
      '4 July 2031, 00:05 BST',
      '2031-07-04T00:05:00+01:00',
    ],
    [
      'America/New_York',
      '2031-01-01T01:30:00Z',
      '31 December 2030, 20:30 EST',
      '2030-12-31T20:30:00-05:00',
    ],
    [
      'Asia/Kathmandu',
      '2031-01-01T00:00:00Z',
      '1 January 2031, 05:45 Nepal time',
      '2031-01-01T05:45:00+05:45',
    ],
    [
      'Pacific/Chatham',
      '2031-07-01T00:00:00Z',
      '1 July 2031, 12:45 GMT+12:45',
      '2031-07-01T12:45:00+12:45',
    ],
    [
      'Pacific/Marquesas',
      '2031-01-01T00:00:00Z',
      '31 December 2030, 14:30 GMT-9:30',
      '2030-12-31T14:30:00-09:30',
    ],
    ['Africa/Accra', '2031-01-01T00:00:00Z', '1 January 2031, 00:00 GMT', '2031-01-01T00:00:00Z'],
  ])('in %s, %s', (zone, iso, words, machine) => {
    const format = englishIn(zone);
    expect(format.dateTime(momentOf(iso))).toBe(words);
    expect(new Date(format.machineDateTime(momentOf(iso))).getTime()).toBe(Date.parse(iso));
    expect(format.machineDateTime(momentOf(iso)).replace(/\+00:00$/, 'Z')).toBe(machine);
  });

  test.each([
    ['2031-03-30T08:00:00Z', '30 March 2031, 09:30'],
    ['2031-03-29T08:00:00Z', '30 March 2031, 09:30 BST'],
  ])('beside %s show a zone only if it differs', (beside, words) => {
    const format = englishIn('Europe/London');
    expect(format.dateTime(momentOf('2031-03-30T08:30:00Z'), momentOf(beside))).toBe(words);
  });

  test('at midnight show 00:00 and never 24:00', () => {
    const format = englishIn('Etc/UTC');
    expect(format.dateTime(momentOf('2031-05-03T00:00:00Z'))).toContain(', 00:00 ');
  });
});

describe('days, months and numbers', () => {
  const format = englishIn('America/New_York');

  test('are calendar days, which do not depend on a zone', () => {
    expect(format.day('2031-05-03')).toBe('3 May 2031');
    expect(format.weekday('2031-05-03')).toBe('Saturday 3 May 2031');
    expect(format.month('2031-01')).toBe('January 2031');
    expect(format.day('2032-02-29')).toBe('29 February 2032');
  });

  test('follow the conventions of British English', () => {
    expect(format.number(1500)).toBe('1,500');
    expect(format.number(2.5)).toBe('2.5');
    expect(format.range(1000, 1500)).toBe('1,000–1,500');
    expect(format.list(['Esker', 'Rock', 'Isle'])).toBe('Esker, Rock and Isle');
    expect(format.list(['Esker'])).toBe('Esker');
  });
});

describe('the time zone of the machine', () => {
  test.each(['Pacific/Kiritimati', 'America/New_York', 'Etc/UTC'])('%s changes nothing', (zone) => {
    process.env.TZ = zone;
    const format = englishIn('Africa/Tripoli');
    const moment = momentOf('2031-05-03T23:30:00Z');
    expect([
      format.dateTime(moment),
      format.machineDateTime(moment),
      format.day('2031-05-03'),
      format.weekday('2031-05-03'),
      format.month('2031-05'),
    ]).toEqual([
      '4 May 2031, 01:30 Libya time',
      '2031-05-04T01:30:00+02:00',
      '3 May 2031',
      'Saturday 3 May 2031',
      'May 2031',
    ]);
  });
});

describe('American English', () => {
  test('puts the month first', () => {
    const format = englishIn('America/New_York', 'en-US');
    expect(format.weekday('2031-05-03')).toBe('Saturday, May 3, 2031');
    expect(format.dateTime(momentOf('2031-05-03T10:00:00-04:00'))).toBe('May 3, 2031, 10:00 EDT');
    expect(format.list(['Esker', 'Rock', 'Isle'])).toBe('Esker, Rock, and Isle');
  });
});

describe('Arabic', () => {
  const moment = momentOf('2031-05-03T08:00:00+02:00');

  test('writes dates, numbers and lists as an Arabic newspaper does', () => {
    const format = arabicIn('Africa/Tripoli', 'ar-LY');
    expect(format.dateTime(moment)).toBe('3 مايو 2031، 08:00 بتوقيت ليبيا');
    expect(format.weekday('2031-05-03')).toBe('السبت 3 مايو 2031');
    expect(format.month('2031-08')).toBe('أغسطس 2031');
    expect(format.number(1500)).toBe('1500');
    expect(format.number(25_000.5)).toBe('25,000.5');
    expect(format.decimal(27, 2)).toBe('27.00');
    expect(format.list(['سرت', 'طرابلس', 'بنغازي'])).toBe('سرت وطرابلس وبنغازي');
  });

  test('says Greenwich without an offset if the offset is zero', () => {
    const format = arabicIn('Etc/UTC', 'ar-LY');
    expect(format.dateTime(moment)).toBe('3 مايو 2031، 06:00 غرينتش');
  });

  test('says Greenwich with the offset for a zone that has no name', () => {
    const format = arabicIn('Asia/Tbilisi', 'ar-LY');
    expect(format.dateTime(moment)).toBe('3 مايو 2031، 10:00 غرينتش\u00a0\u2066+4\u2069');
  });

  test('uses the region’s names of months', () => {
    expect(arabicIn('Asia/Beirut', 'ar-LB').day('2031-08-03')).toBe('3 آب 2031');
    expect(arabicIn('Africa/Tunis', 'ar-TN').day('2031-08-03')).toBe('3 أوت 2031');
    expect(arabicIn('Africa/Casablanca', 'ar-MA').day('2031-08-03')).toBe('3 غشت 2031');
  });

  test('uses the digits of the locale', () => {
    const format = arabicIn('Africa/Cairo', 'ar-EG-u-nu-arab');
    expect(format.day('2031-08-03')).toBe('٣ أغسطس ٢٠٣١');
    expect(format.dateTime(moment)).toBe('٣ مايو ٢٠٣١، ٠٩:٠٠ بتوقيت القاهرة');
    expect(format.number(25_000.5)).toBe('٢٥٬٠٠٠٫٥');
    expect(format.decimal(31.206, 2)).toBe('٣١٫٢١');
    expect(format.year('2016')).toBe('٢٠١٦');
    expect(format.machineDateTime(moment)).toBe('2031-05-03T09:00:00+03:00');
    // The default digits of a locale differ between versions of Node, so the locale must name them.
    expect(arabicIn('Africa/Cairo', 'ar-EG').day('2031-08-03')).toBe('3 أغسطس 2031');
  });
});
