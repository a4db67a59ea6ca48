import { DateTime, FixedOffsetZone } from 'luxon';
import { BoundedCache } from '../model/bounded-cache.ts';
import type { Moment } from '../model/moment.ts';
import { isUniversal, zoneOffset } from './zone-offset.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** Articles share their days: each is written once. */
const days = new BoundedCache<number, string>(10_000);

/**
 * The day of a moment in an IANA zone, `YYYY-MM-DD`.
 * Throws RangeError for a zone that does not exist.
 */
export function dayOf({ epoch, iso }: Moment, timeZone: string): string {
  // What its clocks show, counted as if it were UTC.
  const number = Math.floor((epoch + zoneOffset(epoch, timeZone) * 60_000) / dayLength);
  return days.get(number, () => {
    const day = DateTime.fromMillis(number * dayLength, { zone: 'utc' }).toISODate();
    if (day === null) throw new RangeError(`no day for ${iso} in ${timeZone}`);
    return day;
  });
}

/**
 * A moment by the clocks of an IANA zone, with their offset: `2016-08-03T08:00:00+02:00`.
 * Thousandths of a second stand only where there are any.
 * Throws RangeError for a zone that does not exist.
 */
export function isoInZone(moment: Moment, timeZone: string): string {
  const iso = clockTime(moment, timeZone).toISO({ suppressMilliseconds: true });
  if (iso === null) throw new RangeError(`no time for ${moment.iso} in ${timeZone}`);
  return isUniversal(timeZone) ? iso : iso.replace('Z', '+00:00');
}

/** What the clocks of a zone show: with their offset alone, which needs no more of its rules. */
function clockTime({ epoch }: Moment, timeZone: string): DateTime {
  return DateTime.fromMillis(epoch, {
    zone: FixedOffsetZone.instance(zoneOffset(epoch, timeZone)),
  });
}

/**
 * Whole years from the end of the day of one moment to a later one, in UTC; 0 where the second is not
 * later by a year. By days, not by moments: else a large site would change every few minutes.
 */
export function wholeYearsBetween(earlier: Moment, later: Moment): number {
  const from = DateTime.fromMillis(endOfDay(earlier), { zone: 'utc' });
  const years = DateTime.fromMillis(later.epoch, { zone: 'utc' }).year - from.year;
  if (years <= 0) return 0;
  return from.plus({ years }).toMillis() > later.epoch ? years - 1 : years;
}

/** When the day of a moment ends in UTC, in milliseconds since 1970: years are counted from then on. */
export function endOfDay({ epoch }: Pick<Moment, 'epoch'>): number {
  return (Math.floor(epoch / dayLength) + 1) * dayLength;
}
