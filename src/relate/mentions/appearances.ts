import type { ParsedEntity } from '../../model/site/entity.ts';
import { type Article, entityKey } from '../../model/site/site.ts';

/**
 * The articles in which each entity appears, by its key: `place/sirte`.
 * @param articles newest first; the lists have the same order
 */
export function appearancesOf(
  articles: readonly Article[],
): ReadonlyMap<string, readonly Article[]> {
  const byEntity = new Map<ParsedEntity, Article[]>();
  for (const article of articles) {
    for (const entity of article.entities) {
      const list = byEntity.get(entity);
      if (list === undefined) byEntity.set(entity, [article]);
      else list.push(article);
    }
  }
  return new Map([...byEntity].map(([entity, list]) => [entityKey(entity), list]));
}
