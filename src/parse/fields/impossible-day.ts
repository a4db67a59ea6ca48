import { DateTime } from 'luxon';

/**
 * Says why a day `YYYY-MM-DD` stands in no calendar: `February 2015 has 28 days`. Undefined where
 * the day exists or the text is not of that form.
 */
export function impossibleDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (day === undefined || DateTime.fromISO(text).isValid) return undefined;
  const first = DateTime.utc(Number(year), Number(month), 1);
  if (!first.isValid) return 'write a month from 01 to 12';
  return `${first.setLocale('en').toFormat('LLLL yyyy')} has ${first.daysInMonth} days`;
}
