import { DateTime } from 'luxon';

/**
 * Advice on a day `YYYY-MM-DD` that does not exist: `February 2015 has 28 days`. Undefined if the day
 * exists or the text has another form.
 */
export function impossibleDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (day === undefined || DateTime.fromISO(text).isValid) return undefined;
  const first = DateTime.utc(Number(year), Number(month), 1);
  if (!first.isValid) return 'write a month from 01 to 12';
  return `${first.setLocale('en').toFormat('LLLL yyyy')} has ${first.daysInMonth} days`;
}
