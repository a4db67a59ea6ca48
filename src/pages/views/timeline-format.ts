import type { Language } from '../../model/language.ts';
import type { TimelineFormat } from '../../model/pictures/timeline.ts';
import { digitWriter } from './digits.ts';

/**
 * Makes the formatter of short dates and numbers in drawings. It writes the same digits as the pages of
 * the language; Intl alone would use those that are usual in the country.
 */
export function createTimelineFormat({ locale }: Pick<Language, 'locale'>): TimelineFormat {
  const digits = digitWriter(locale);
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const settings = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
    const format = new Intl.DateTimeFormat(locale, { ...options, ...settings });
    // A date without a time is in UTC: https://tc39.es/ecma262/#sec-date-time-string-format
    return (date: string) => digits(format.format(Date.parse(date)));
  };
  return {
    shortMonth: dates({ month: 'short' }),
    shortMonthOfYear: dates({ month: 'short', year: 'numeric' }),
    year: dates({ year: 'numeric' }),
    number: (value) => digits(String(value)),
  };
}
