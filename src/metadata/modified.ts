import type { SiteReader } from '../facts/site-reader.ts';
import type { Moment } from '../model/moment.ts';
import { isPublished } from '../model/site/article/article-facts.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';

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
