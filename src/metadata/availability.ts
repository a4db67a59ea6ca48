import type { SiteReader } from '../facts/site-reader.ts';
import type { Availability } from '../model/site/article/article-facts.ts';

/** Whether an article may appear in feeds, sitemaps and other files for machines: not a draft, not pending. */
export function isPublished(article: { readonly availability: Availability }): boolean {
  return article.availability === 'published';
}

type ListedArticle = readonly [path: string, url: string, availability: Availability];

/** Paths of the drafts and pending articles. A build may show their pages, but lists them in no file for machines. */
export function unpublishedArticles(site: SiteReader): ReadonlySet<string> {
  const listed = site.languages.flatMap(
    ({ code }) => site.fact<readonly ListedArticle[]>(`articles:${code}`) ?? [],
  );
  const unpublished = listed.filter(([, , availability]) => !isPublished({ availability }));
  return new Set(unpublished.map(([path]) => path));
}
