import { BoundedCache } from '../model/bounded-cache.ts';
import type { Moment } from '../model/moment.ts';
import { endOfDay, wholeYearsBetween } from '../relate/calendar.ts';

/** About 27 years of days. */
const maxDays = 10_000;

/** For each `now`, the ages of articles by the end of their day, since many articles share a day. */
const agesByNow = new WeakMap<Moment, BoundedCache<number, number>>();

/**
 * Whole years since an article was published, up to the build's `now`. The same for all articles of a
 * day: see `wholeYearsBetween`.
 */
export function ageInYears(published: Moment, now: Moment): number {
  const ages = agesByNow.get(now) ?? new BoundedCache<number, number>(maxDays);
  agesByNow.set(now, ages);
  return ages.get(endOfDay(published), () => wholeYearsBetween(published, now));
}
