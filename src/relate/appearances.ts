import { type Article, entityKey } from '../model/site.ts';

/**
 * Turns articles round: for each entity, the articles in which it stands.
 * @param articles newest first; the lists keep that order
 */
export function appearancesOf(
  articles: readonly Article[],
): ReadonlyMap<string, readonly Article[]> {
  const byEntity = new Map<string, Article[]>();
  for (const article of articles) {
    for (const entity of article.entities) {
      const key = entityKey(entity);
      const list = byEntity.get(key);
      if (list === undefined) byEntity.set(key, [article]);
      else list.push(article);
    }
  }
  return byEntity;
}
