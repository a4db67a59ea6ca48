import { DateTime, FixedOffsetZone } from 'luxon';
import { lazyByKey } from '../model/lazy.ts';
import type { Moment } from '../model/moment.ts';
import { isUniversal, zoneOffset } from './zone-offset.ts';

const dayLength = 24 * 60 * 60 * 1000;

/**
 * The day of a moment in an IANA zone, `YYYY-MM-DD`.
 * Throws RangeError if there is no such zone.
 */
export function dayOf(moment: Moment, timeZone: string): string {
  return isoInZone(moment, timeZone).slice(0, 10);
}

/**
 * The time of a moment on the clocks of an IANA zone, `HH:MM`.
 * Throws RangeError if there is no such zone.
 */
export function clockIn(moment: Moment, timeZone: string): string {
  return isoInZone(moment, timeZone).slice(11, 16);
}

/**
 * A moment in the local time of an IANA zone, with the offset: `2016-08-03T08:00:00+02:00`.
 * Milliseconds are written only if they are not 0.
 * Throws RangeError if there is no such zone.
 */
export function isoInZone(moment: Moment, timeZone: string): string {
  const iso = localTime(moment, timeZone).toISO({ suppressMilliseconds: true });
  if (iso === null) throw new RangeError(`no time for ${moment.iso} in ${timeZone}`);
  return isUniversal(timeZone) ? iso : iso.replace('Z', '+00:00');
}

/** Local time in a zone. A fixed offset, because Luxon looks up the rules of a named zone again and again. */
function localTime({ epoch }: Moment, timeZone: string): DateTime {
  return DateTime.fromMillis(epoch, {
    zone: FixedOffsetZone.instance(zoneOffset(epoch, timeZone)),
  });
}

/**
 * Returns a function that counts the whole years from the end of a moment's day in UTC to a later moment; 0 if the
 * later one is less than a year later. Counted from the end of the day, because otherwise the ages of articles, and so
 * the pages of a large site, would change every few minutes.
 */
export function wholeYearsUntil(later: Moment): (earlier: Moment) => number {
  const end = DateTime.fromMillis(later.epoch, { zone: 'utc' });
  /** The latest end of a day at least so many years before `later`. A year after 29 February is 28 February. */
  const latestBefore = lazyByKey((years: number) => {
    const day = end.minus({ years }).startOf('day');
    const next = day.plus({ days: 1 });
    return (next.plus({ years }) <= end ? next : day).toMillis();
  });
  return (earlier) => {
    const ended = endOfDay(earlier);
    let years = 0;
    while (ended <= latestBefore(years + 1)) years += 1;
    return years;
  };
}

/** The end of a moment's day in UTC, in milliseconds since 1970. */
export function endOfDay({ epoch }: Pick<Moment, 'epoch'>): number {
  return (Math.floor(epoch / dayLength) + 1) * dayLength;
}

/** The moment at which the next month begins in UTC: milliseconds since 1970. */
export function startOfNextMonth({ epoch }: Moment): number {
  return DateTime.fromMillis(epoch, { zone: 'utc' })
    .startOf('month')
    .plus({ months: 1 })
    .toMillis();
}
