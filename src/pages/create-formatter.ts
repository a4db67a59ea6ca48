import type { Formatter } from '../model/formatter.ts';
import type { Language } from '../model/language.ts';
import { isoInZone } from '../relate/calendar.ts';

/**
 * Makes the formatter of a language.
 * @param timeZone the publication's IANA zone; days and months are calendar days and have none
 */
export function createFormatter(language: Language, timeZone: string): Formatter {
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language.locale, { ...options, timeZone });
  const ofDay = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language.locale, { ...options, timeZone: 'UTC' });
    // A date without a time is one of UTC: https://tc39.es/ecma262/#sec-date-time-string-format
    return (day: string) => format.format(Date.parse(day));
  };
  const date = inZone({ day: 'numeric', month: 'long', year: 'numeric' });
  const time = inZone({
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  });
  // Some versions of Node write GMT as GMT+0.
  const timeOf = (epoch: number) => time.format(epoch).replace(/GMT\+0$/, 'GMT');
  const day = ofDay({ day: 'numeric', month: 'long', year: 'numeric' });
  // Whether a comma follows the weekday differs between versions of Node.
  const weekday = ofDay({ weekday: 'long' });
  const number = new Intl.NumberFormat(language.locale);
  const list = new Intl.ListFormat(language.locale, { type: 'conjunction' });
  return {
    dateTime: ({ epoch }) => `${date.format(epoch)}, ${timeOf(epoch)}`,
    machineDateTime: (moment) => isoInZone(moment, timeZone),
    day,
    weekday: (value) => `${weekday(value)} ${day(value)}`,
    month: ofDay({ month: 'long', year: 'numeric' }),
    number: (value) => number.format(value),
    range: (from, to) => number.formatRange(from, to),
    list: (items) => list.format(items),
  };
}
