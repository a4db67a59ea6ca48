import { groupByEach } from '../../model/grouping.ts';
import { type Article, entityKey } from '../../model/site/site.ts';

/**
 * The articles in which each entity appears, by its key: `place/sirte`.
 * @param articles newest first; the lists have the same order
 */
export function appearancesOf(
  articles: readonly Article[],
): ReadonlyMap<string, readonly Article[]> {
  const byEntity = groupByEach(articles, ({ entities }) => entities);
  return new Map([...byEntity].map(([entity, list]) => [entityKey(entity), list]));
}
