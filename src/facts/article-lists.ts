import { groupBy } from '../model/grouping.ts';
import { latestOf } from '../model/moment.ts';
import { isPublished } from '../model/site/article/article-facts.ts';
import type { ArticleList, PeriodCount, PublishedList } from '../model/site/fact-values.ts';
import type { Article } from '../model/site/site.ts';
import type { Fact } from './fact.ts';

/** Maximum number of articles in a list. Of older articles, it has the number in each month. */
const maxListed = 60;
/** Maximum number of articles in a feed. */
const maxInFeed = 50;

/** The newest articles of a list, and the number of older ones in each month. @param articles newest first */
export function articleListOf(articles: readonly Article[]): ArticleList {
  const earlier = groupBy(articles.slice(maxListed), ({ month }) => month);
  return { articles: articles.slice(0, maxListed).map(pathOf), earlier: countsOf(earlier) };
}

/**
 * The published articles of a list, newest first; undefined if there are none. Drafts and pending
 * articles are left out even if the build shows them.
 */
export function publishedListOf(articles: readonly Article[]): PublishedList | undefined {
  const published = articles.filter(isPublished);
  const [newest] = published;
  if (newest === undefined) return undefined;
  return {
    articles: published.slice(0, maxInFeed).map(pathOf),
    modified: latestOf(published.map(({ modified }) => modified)) ?? newest.modified,
    month: newest.month,
  };
}

/** The number of articles in each period. */
export function countsOf(periods: ReadonlyMap<string, readonly Article[]>): readonly PeriodCount[] {
  return [...periods].map(([period, { length }]) => [period, length]);
}

/** The path of an article, by which facts refer to it. */
export function pathOf({ path }: Pick<Article, 'path'>): string {
  return path;
}

/** The facts of a list of articles: what pages show of it, and what feeds list of it. */
export function groupFacts(
  lang: string,
  subject: string,
  articles: readonly Article[],
): readonly Fact[] {
  return [
    [`list:${lang}/${subject}`, articleListOf(articles)],
    [`published:${lang}/${subject}`, publishedListOf(articles)],
  ];
}
