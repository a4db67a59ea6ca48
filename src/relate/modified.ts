import type { Moment } from '../model/moment.ts';
import type { Article } from '../model/site/site.ts';

/**
 * When an article was last changed, by its content alone: its `updated` or its newest correction
 * or update, whichever is later. Within a minute of publication it is the same publication (the
 * rule of BBC Simorgh), and what is dated after `now` has not come yet: then undefined.
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
 * When an article was last changed: the time of updating that its page shows, else that of its
 * publication. Every format that says when an article changed asks here, so that none can disagree.
 * @param now the build's `now`
 */
export function modifiedAt(article: Pick<Article, 'published' | 'changes'>, now: Moment): Moment {
  return shownUpdate(article, now) ?? article.published;
}
