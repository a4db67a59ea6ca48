import type { Moment } from '../model/moment.ts';
import type { ArticleRecord } from '../model/site/article.ts';
import type { Availability } from '../model/site/article-facts.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';

/** What decides whether readers may see an article. */
interface Scheduled {
  readonly status: ArticleRecord['status'];
  /** Undefined if the article has errors, and no valid time. */
  readonly published: Moment | undefined;
}

/** Whether readers may see an article at a moment. One without a time counts as published. */
export function availabilityOf({ status, published }: Scheduled, now: Moment): Availability {
  if (status === 'draft') return 'draft';
  return published !== undefined && published.epoch > now.epoch ? 'pending' : 'published';
}

/** The paths of all articles that readers may not see yet, including those with errors. */
export function unpublishedPaths(
  { articles, faultyArticles }: Pick<ParsedContent, 'articles' | 'faultyArticles'>,
  now: Moment,
): ReadonlySet<string> {
  const paths = new Set<string>();
  const add = (article: Scheduled & { readonly path: string }): void => {
    if (availabilityOf(article, now) !== 'published') paths.add(article.path);
  };
  for (const { record } of articles) add(record);
  for (const article of faultyArticles) add(article);
  return paths;
}
