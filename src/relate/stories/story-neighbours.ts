import { groupBy } from '../../model/grouping.ts';
import { lazy } from '../../model/lazy.ts';
import { type Article, type Site, storyKey } from '../../model/site/site.ts';

/**
 * The articles of the same story and language that were published before and after each article, by its
 * URL. Computed on demand.
 * @param articles newest first
 */
export function storyNeighbours(articles: readonly Article[]): Site['storyNeighbours'] {
  const all = lazy(() => neighboursByUrl(articles));
  return { get: (url) => all().get(url) };
}

function neighboursByUrl(articles: readonly Article[]) {
  const inStories = articles.flatMap((article) =>
    article.story === undefined ? [] : [{ article, key: storyKey(article.lang, article.story) }],
  );
  const neighbours = new Map<string, { before: Article | undefined; after: Article | undefined }>();
  for (const entries of groupBy(inStories, ({ key }) => key).values()) {
    entries.forEach(({ article }, at) => {
      neighbours.set(article.url, {
        before: entries[at + 1]?.article,
        after: entries[at - 1]?.article,
      });
    });
  }
  return neighbours;
}
