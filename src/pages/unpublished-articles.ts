import type { SiteReader } from '../facts/site-reader.ts';
import { isPublished } from '../model/site/article/article-facts.ts';
import type { ListedArticle } from '../model/site/fact-values.ts';

/**
 * Paths of the drafts, and of the articles that are pending or have expired. They may have pages, but no file for
 * machines lists them, and their pages ask search engines for the same.
 */
export function unpublishedArticles(site: SiteReader): ReadonlySet<string> {
  const listed = site.languages.flatMap(
    ({ code }) => site.fact<readonly ListedArticle[]>(`articles:${code}`) ?? [],
  );
  const unpublished = listed.filter(([, , availability]) => !isPublished({ availability }));
  return new Set(unpublished.map(([path]) => path));
}
