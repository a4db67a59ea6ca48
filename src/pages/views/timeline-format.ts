import type { Language } from '../../model/language.ts';
import type { TimelineFormat } from '../../model/pictures/timeline.ts';
import { digitWriter } from './digits.ts';

/**
 * Makes the short dates and the numbers of drawings in a language, in the digits in which its pages are
 * written: Intl alone would write those that it holds to be usual in the country.
 */
export function createTimelineFormat({ locale }: Pick<Language, 'locale'>): TimelineFormat {
  const digits = digitWriter(locale);
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const settings = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
    const format = new Intl.DateTimeFormat(locale, { ...options, ...settings });
    // A date without a time is one of UTC: https://tc39.es/ecma262/#sec-date-time-string-format
    return (date: string) => digits(format.format(Date.parse(date)));
  };
  return {
    shortMonth: dates({ month: 'short' }),
    shortMonthOfYear: dates({ month: 'short', year: 'numeric' }),
    year: dates({ year: 'numeric' }),
    number: (value) => digits(String(value)),
  };
}
