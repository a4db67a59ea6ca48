import { BoundedCache } from '../model/bounded-cache.ts';
import type { Moment } from '../model/moment.ts';
import { endOfDay, wholeYearsBetween } from '../relate/calendar.ts';

/** Some thirty years of days. */
const mostDays = 10_000;

/** Ages by the end of an article's day, for each `now`: articles share their days. */
const known = new WeakMap<Moment, BoundedCache<number, number>>();

/** Whole years since an article was published, by the build's `now`: the same for all articles of a day. */
export function ageInYears(published: Moment, now: Moment): number {
  const ages = known.get(now) ?? new BoundedCache<number, number>(mostDays);
  known.set(now, ages);
  return ages.get(endOfDay(published), () => wholeYearsBetween(published, now));
}
