import type { SiteReader } from '../facts/site-reader.ts';
import { type Availability, isPublished } from '../model/site/article/article-facts.ts';

type ListedArticle = readonly [path: string, url: string, availability: Availability];

/** Paths of the drafts and pending articles. A build may show their pages, but lists them in no file for machines. */
export function unpublishedArticles(site: SiteReader): ReadonlySet<string> {
  const listed = site.languages.flatMap(
    ({ code }) => site.fact<readonly ListedArticle[]>(`articles:${code}`) ?? [],
  );
  const unpublished = listed.filter(([, , availability]) => !isPublished({ availability }));
  return new Set(unpublished.map(([path]) => path));
}
