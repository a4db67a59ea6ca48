import type { Moment } from '../model/moment.ts';
import type { Article } from '../model/site.ts';

/** When the last of several articles was changed; undefined where there is none. */
export function newestModified(articles: readonly Article[]): Moment | undefined {
  let latest: Moment | undefined;
  for (const { modified } of articles) {
    if (latest === undefined || modified.epoch > latest.epoch) latest = modified;
  }
  return latest;
}
