import type { Language } from '../model/language.ts';
import type { TimelineFormat } from '../model/timeline.ts';

/** Makes the short dates and the numbers of drawings in a language. */
export function createTimelineFormat({ locale }: Pick<Language, 'locale'>): TimelineFormat {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    // A date without a time is one of UTC: https://tc39.es/ecma262/#sec-date-time-string-format
    return (date: string) => format.format(Date.parse(date));
  };
  const number = new Intl.NumberFormat(locale, { useGrouping: false });
  return {
    shortMonth: dates({ month: 'short' }),
    shortMonthOfYear: dates({ month: 'short', year: 'numeric' }),
    year: dates({ year: 'numeric' }),
    number: (value) => number.format(value),
  };
}
