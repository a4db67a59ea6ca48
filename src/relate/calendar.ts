import { DateTime } from 'luxon';
import type { Moment } from '../model/moment.ts';

/** The day of a moment in an IANA zone, `YYYY-MM-DD`. */
export function dayOf(moment: Moment, timeZone: string): string {
  const day = DateTime.fromMillis(moment.epoch, { zone: timeZone }).toISODate();
  if (day === null) throw new RangeError(`no day for ${moment.iso} in ${timeZone}`);
  return day;
}

/** Whole years from one moment to a later one, in UTC; 0 where the second is not later by a year. */
export function wholeYearsBetween(earlier: Moment, later: Moment): number {
  const from = DateTime.fromMillis(earlier.epoch, { zone: 'utc' });
  const to = DateTime.fromMillis(later.epoch, { zone: 'utc' });
  return Math.max(0, Math.floor(to.diff(from, 'years').years));
}
