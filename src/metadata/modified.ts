import type { SiteReader } from '../facts/site-reader.ts';
import type { Moment } from '../model/moment.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';
import { isPublished } from './availability.ts';

/** The latest of several moments; undefined if there is none. */
export function latestOf(moments: readonly Moment[]): Moment | undefined {
  let latest: Moment | undefined;
  for (const moment of moments) {
    if (latest === undefined || moment.epoch > latest.epoch) latest = moment;
  }
  return latest;
}

/** When the last of several articles was changed; undefined if there is none. */
export function newestModified(
  articles: readonly { readonly modified: Moment }[],
): Moment | undefined {
  return latestOf(articles.map(({ modified }) => modified));
}

/**
 * When the last of the published articles that a page is made from was changed: of an article itself,
 * of a list any that it lists. Undefined if there is none.
 */
export function modifiedOn(
  { kind, lang, subject }: Pick<PlannedPage, 'kind' | 'lang' | 'subject'>,
  site: SiteReader,
): Moment | undefined {
  if (kind !== 'article') return site.published(lang, subject)?.modified;
  const article = site.article(subject);
  return isPublished(article) ? article.modified : undefined;
}
