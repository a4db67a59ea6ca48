import { newsMilliseconds } from '../../facts/list-facts.ts';
import type { Moment } from '../../model/moment.ts';
import { endOfDay } from '../../relate/calendar.ts';

/** What of an article may change what is shown of it as time passes. */
interface Dated {
  readonly published: Moment;
  readonly changes: readonly Moment[];
}

/**
 * The first moment after `now` at which the same content may give another site: an article is
 * published, a dated change of one begins to count, one is a year older or leaves the news site
 * map, or a month begins (`security.txt`). Milliseconds since 1970; it may be too early, never too late.
 * @param articles all of them, unpublished ones too
 */
export function nextChange(articles: Iterable<Dated>, now: Moment): number {
  let next = startOfNextMonth(now.epoch);
  const consider = (epoch: number): void => {
    if (epoch > now.epoch && epoch < next) next = epoch;
  };
  for (const { published, changes } of articles) {
    consider(published.epoch);
    consider(published.epoch + newsMilliseconds + 1);
    for (const change of changes) consider(change.epoch);
    for (const anniversary of anniversaries(endOfDay(published), now.epoch)) consider(anniversary);
  }
  return next;
}

function startOfNextMonth(epoch: number): number {
  // Not Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  const date = new Date(epoch);
  date.setUTCHours(0, 0, 0, 0);
  return date.setUTCMonth(date.getUTCMonth() + 1, 1);
}

/** Of the day that ended then. Around those of 29 February both days on which it may fall. */
function anniversaries(ended: number, now: number): readonly number[] {
  const year = new Date(now).getUTCFullYear();
  const day = (of: number) => new Date(ended).setUTCFullYear(of);
  const around = [year, year + 1].flatMap((each) => [day(each) - 24 * 60 * 60 * 1000, day(each)]);
  return around.filter((each) => each > ended);
}
