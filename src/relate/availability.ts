import type { Moment } from '../model/moment.ts';
import type { ArticleRecord } from '../model/site/article/article.ts';
import { type Availability, isUnpublished } from '../model/site/article/article-facts.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';

/** What decides whether readers may see an article. */
interface Scheduled {
  readonly status: ArticleRecord['status'];
  /** Undefined if the article has errors, and no valid time. */
  readonly published: Moment | undefined;
  /** When it leaves the lists. */
  readonly until?: Moment | undefined;
}

/** Whether readers may see an article at a moment. One without a time counts as published. */
export function availabilityOf({ status, published, until }: Scheduled, now: Moment): Availability {
  if (status === 'draft') return 'draft';
  if (published !== undefined && published.epoch > now.epoch) return 'pending';
  return until !== undefined && until.epoch <= now.epoch ? 'expired' : 'published';
}

/** The paths of all articles that readers may not see yet, including those with errors. */
export function unpublishedPaths(
  { articles, faultyArticles }: Pick<ParsedContent, 'articles' | 'faultyArticles'>,
  now: Moment,
): ReadonlySet<string> {
  const paths = new Set<string>();
  const add = (article: Scheduled & { readonly path: string }): void => {
    if (isUnpublished(availabilityOf(article, now))) paths.add(article.path);
  };
  for (const { record } of articles) add(record);
  for (const article of faultyArticles) add(article);
  return paths;
}
