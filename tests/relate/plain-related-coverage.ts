import { groupBy } from '../../src/model/grouping.ts';
import { compareText } from '../../src/model/order.ts';
import { type Article, entityKey } from '../../src/model/site/site.ts';

/* A simple implementation of the rule of related coverage: slow, for comparison. */

const maxRelated = 4;
const reach = 12;

/** For each article, by URL, the URLs of its related coverage. @param articles newest first */
export function plainRelatedCoverage(
  articles: readonly Article[],
): ReadonlyMap<string, readonly string[]> {
  const lists = listsOf(articles);
  return new Map(
    articles.map((article) => {
      const near = nearIn(article, lists);
      const ranked = [...new Set([...near.values()].flat())]
        .filter((other) => other !== article && other.lang === article.lang)
        .map((other) => ({ other, rank: rankOf(article, other, near) }))
        .filter(({ rank }) => rank.sameStory || rank.shared > 0)
        .sort(
          (a, b) =>
            Number(b.rank.sameStory) - Number(a.rank.sameStory) ||
            b.rank.shared - a.rank.shared ||
            a.rank.distance - b.rank.distance ||
            compareText(a.other.url, b.other.url),
        );
      return [article.url, ranked.slice(0, maxRelated).map(({ other }) => other.url)];
    }),
  );
}

/** The articles of each story in each language, and those of each entity. */
function listsOf(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const entries = articles.flatMap((article) => keysOf(article).map((key) => ({ key, article })));
  const groups = groupBy(entries, ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ article }) => article)]));
}

function keysOf({ story, lang, entities }: Article): readonly string[] {
  return [
    ...(story === undefined ? [] : [`story/${lang}/${story.id}`]),
    ...entities.map(entityKey),
  ];
}

/** The neighbours of an article in each of its lists, by the list's key. */
function nearIn(
  article: Article,
  lists: ReadonlyMap<string, readonly Article[]>,
): ReadonlyMap<string, readonly Article[]> {
  return new Map(
    keysOf(article).map((key) => {
      const list = lists.get(key) ?? [];
      const index = list.indexOf(article);
      return [key, list.slice(Math.max(0, index - reach), index + reach + 1)];
    }),
  );
}

function rankOf(article: Article, other: Article, near: ReadonlyMap<string, readonly Article[]>) {
  const shared = [...near].filter(([, list]) => list.includes(other)).map(([key]) => key);
  return {
    sameStory: shared.some((key) => key.startsWith('story/')),
    shared: shared.filter((key) => !key.startsWith('story/')).length,
    distance: Math.abs(article.published.epoch - other.published.epoch),
  };
}
