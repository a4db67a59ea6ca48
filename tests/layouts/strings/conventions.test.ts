import { describe, expect, test } from 'vitest';
import { ar } from '../../../layouts/strings/ar/words.ts';
import { en } from '../../../layouts/strings/en/words.ts';
import { fr } from '../../../layouts/strings/fr/words.ts';

const english = ['en-GB', 'en-IE', 'en-AU', 'en-IN', 'en-ZA', 'en-US', 'en-CA', 'en-PH', 'en'];
const countries = 'LY EG SD SA AE KW QA BH OM YE SY LB JO PS IQ DZ TN MA'.split(' ');
const locales = [
  ...['fr', 'fr-FR', 'fr-TN', 'fr-CA'].map((locale) => [locale, fr] as const),
  ...english.map((locale) => [locale, en] as const),
  ...['ar', ...countries.map((country) => `ar-${country}`)].map((locale) => [locale, ar] as const),
];

const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2031, month, 3));
/** Seven days, starting on a Monday. */
const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2031, 4, 5 + day));

describe.each(locales)('%s, in our table and in CLDR', (locale, strings) => {
  const conventions = strings.conventions(locale);
  const intl = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {
      ...options,
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
    });

  test('months', () => {
    expect(conventions.months).toEqual(months.map(intl({ month: 'long' }).format));
  });

  test('days of the week', () => {
    expect(conventions.weekdays).toEqual(week.map(intl({ weekday: 'long' }).format));
  });

  test('day, month and year', () => {
    const [name = ''] = conventions.months;
    const date = intl({ day: 'numeric', month: 'long', year: 'numeric' });
    expect(conventions.day('3', name, '2031')).toBe(date.format(months[0]));
    const month = intl({ month: 'long', year: 'numeric' });
    expect(conventions.month(name, '2031')).toBe(month.format(months[0]));
  });
});

test('the first day of a month is an ordinal in French', () => {
  const { day } = fr.conventions('fr-FR');
  expect(['1', '11'].map((each) => day(each, 'mai', '2031'))).toEqual([
    '1er mai 2031',
    '11 mai 2031',
  ]);
});
