import type { Moment } from '../model/moment.ts';
import type { Article } from '../model/site/site.ts';

/**
 * The time of the last change of an article that its page shows: its `updated` or its newest correction
 * or update, whichever is later. Changes within a minute of publication do not count (the rule of BBC
 * Simorgh), nor do changes after `now`. Undefined if no change counts.
 * @param now the build's `now`
 */
export function shownUpdate(
  { published, changes }: Pick<Article, 'published' | 'changes'>,
  now: Moment,
): Moment | undefined {
  let latest: Moment | undefined;
  for (const moment of changes) {
    const counts = moment.epoch - published.epoch > 60_000 && moment.epoch <= now.epoch;
    if (counts && (latest === undefined || moment.epoch > latest.epoch)) latest = moment;
  }
  return latest;
}

/**
 * The time of the last change of an article, or that of its publication if it has none. All formats use
 * this function, so that they agree.
 * @param now the build's `now`
 */
export function modifiedAt(article: Pick<Article, 'published' | 'changes'>, now: Moment): Moment {
  return shownUpdate(article, now) ?? article.published;
}
