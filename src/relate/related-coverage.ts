import { groupBy } from '../model/grouping.ts';
import { compareText } from '../model/order.ts';
import { type Article, type EntityAppearance, entityKey } from '../model/site.ts';

const mostShown = 4;
/** How many articles before and after, in the story and for each entity, are looked at. */
const reach = 12;

/**
 * What to read after each article, by its URL: articles of the same story first, then those that
 * share most entities, then the nearest in time. Only neighbours in time are candidates, so that
 * a new article changes a bounded number of old pages.
 * @param articles of one language, newest first
 */
export function relatedCoverage(
  articles: readonly Article[],
  appearances: ReadonlyMap<string, readonly EntityAppearance[]>,
): ReadonlyMap<string, readonly Article[]> {
  const neighbours = neighbourFinder(articles, appearances);
  return new Map(
    articles.map((article) => {
      const ranked = neighbours(article)
        .map((other) => ({ other, rank: rankOf(article, other) }))
        .filter(({ rank }) => rank.sameStory || rank.shared > 0)
        .sort(
          (a, b) =>
            Number(b.rank.sameStory) - Number(a.rank.sameStory) ||
            b.rank.shared - a.rank.shared ||
            a.rank.distance - b.rank.distance ||
            compareText(a.other.url, b.other.url),
        );
      return [article.url, ranked.slice(0, mostShown).map(({ other }) => other)];
    }),
  );
}

function rankOf(article: Article, other: Article) {
  const own = new Set(article.entities);
  return {
    sameStory: article.story !== undefined && article.story === other.story,
    shared: other.entities.filter((entity) => own.has(entity)).length,
    distance: Math.abs(article.published.epoch - other.published.epoch),
  };
}

function neighbourFinder(
  articles: readonly Article[],
  appearances: ReadonlyMap<string, readonly EntityAppearance[]>,
): (article: Article) => readonly Article[] {
  const lists = new Map<string, readonly Article[]>();
  for (const [key, list] of appearances)
    lists.set(
      key,
      list.map(({ article }) => article),
    );
  for (const [id, list] of groupBy(articles, storyKey)) if (id !== undefined) lists.set(id, list);
  const positions = new Map<readonly Article[], Map<Article, number>>();
  const positionIn = (list: readonly Article[], article: Article) => {
    const known = positions.get(list) ?? new Map(list.map((each, index) => [each, index]));
    positions.set(list, known);
    return known.get(article);
  };
  return (article) => {
    const keys = [storyKey(article), ...article.entities.map(entityKey)];
    const near = keys.flatMap((key) => {
      const list = key === undefined ? undefined : lists.get(key);
      const index = list && positionIn(list, article);
      return index === undefined
        ? []
        : (list?.slice(Math.max(0, index - reach), index + reach + 1) ?? []);
    });
    return [...new Set(near)].filter((other) => other !== article && other.lang === article.lang);
  };
}

function storyKey(article: Article): string | undefined {
  return article.story && `story/${article.lang}/${article.story.id}`;
}
