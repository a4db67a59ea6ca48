import type { SiteReader } from '../facts/site-reader.ts';
import type { Availability } from '../model/site/article-facts.ts';

/** Whether an article may stand in what machines are sent: never a draft, never a pending one. */
export function isPublished(article: { readonly availability: Availability }): boolean {
  return article.availability === 'published';
}

type ListedArticle = readonly [path: string, url: string, availability: Availability];

/** Paths of the articles of which machines are not told, though a build may show them. */
export function unpublishedArticles(site: SiteReader): ReadonlySet<string> {
  const listed = site.languages.flatMap(
    ({ code }) => site.fact<readonly ListedArticle[]>(`articles:${code}`) ?? [],
  );
  const unpublished = listed.filter(([, , availability]) => !isPublished({ availability }));
  return new Set(unpublished.map(([path]) => path));
}
