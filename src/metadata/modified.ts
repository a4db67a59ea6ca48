import type { SiteReader } from '../facts/site-reader.ts';
import type { Moment } from '../model/moment.ts';
import { isPublished } from '../model/site/article/article-facts.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';

/** Returns the latest of several moments, or undefined if there are none. */
export function latestOf(moments: readonly Moment[]): Moment | undefined {
  let latest: Moment | undefined;
  for (const moment of moments) {
    if (latest === undefined || moment.epoch > latest.epoch) latest = moment;
  }
  return latest;
}

/** Returns when the most recently changed of several articles was changed, or undefined if there are none. */
export function latestModified(
  articles: readonly { readonly modified: Moment }[],
): Moment | undefined {
  return latestOf(articles.map(({ modified }) => modified));
}

/**
 * Returns when a page was last changed: an article's page with its article, a list with the most
 * recently changed of its articles. Only published articles count. Undefined if there are none.
 */
export function lastModifiedOn(
  { kind, lang, subject }: Pick<PlannedPage, 'kind' | 'lang' | 'subject'>,
  site: SiteReader,
): Moment | undefined {
  if (kind !== 'article') {
    const named = subject.startsWith('person/') ? site.namedLater(lang, subject) : undefined;
    return named ?? site.published(lang, subject)?.modified;
  }
  const article = site.article(subject);
  return isPublished(article) ? article.modified : undefined;
}
