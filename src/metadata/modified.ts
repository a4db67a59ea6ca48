import type { Moment } from '../model/moment.ts';
import type { Article } from '../model/site.ts';
import { shownUpdate } from '../pages/article-page.ts';

/**
 * When an article was last changed: the time of updating that its page shows, else that of its
 * publication. Every format that says when an article changed asks here, so that none can disagree.
 * @param now the build's `now`
 */
export function modifiedAt(article: Article, now: Moment): Moment {
  return shownUpdate(article, now) ?? article.published;
}

/** When the last of several articles was changed; undefined where there is none. */
export function newestModified(articles: readonly Article[], now: Moment): Moment | undefined {
  return articles
    .map((article) => modifiedAt(article, now))
    .reduce<Moment | undefined>(
      (latest, moment) => (latest === undefined || moment.epoch > latest.epoch ? moment : latest),
      undefined,
    );
}
