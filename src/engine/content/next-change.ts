import { newsMilliseconds } from '../../facts/list-facts.ts';
import type { Moment } from '../../model/moment.ts';
import { endOfDay, startOfNextMonth } from '../../relate/calendar.ts';

/** The times of an article that can change the site when they pass. */
interface Dated {
  readonly published: Moment;
  readonly until?: Moment | undefined;
  readonly changes: readonly Moment[];
}

/**
 * The first moment after `now` at which the same content may give a different site, in milliseconds since 1970. It
 * may be too early, but never too late. The site changes if:
 *
 * - an article is published, expires, is a year older or leaves the news sitemap;
 * - a dated change begins to count, or a choice for the front page ends;
 * - a month begins (`security.txt`).
 *
 * @param articles including unpublished ones
 * @param ends when choices for the front page end
 */
export function nextChange(
  articles: Iterable<Dated>,
  now: Moment,
  ends: readonly Moment[] = [],
): number {
  let next = startOfNextMonth(now);
  const consider = (epoch: number): void => {
    if (epoch > now.epoch && epoch < next) next = epoch;
  };
  for (const { epoch } of ends) consider(epoch);
  for (const { published, until, changes } of articles) {
    consider(published.epoch);
    if (until !== undefined) consider(until.epoch);
    consider(published.epoch + newsMilliseconds + 1);
    for (const change of changes) consider(change.epoch);
    for (const anniversary of anniversaries(endOfDay(published), now.epoch)) consider(anniversary);
  }
  return next;
}

/** The anniversaries of the end of a day, in this year and the next. Of 29 February, both possible days. */
function anniversaries(ended: number, now: number): readonly number[] {
  const year = new Date(now).getUTCFullYear();
  const day = (of: number) => new Date(ended).setUTCFullYear(of);
  const dates = [year, year + 1].flatMap((each) => [day(each) - 24 * 60 * 60 * 1000, day(each)]);
  return dates.filter((each) => each > ended);
}
