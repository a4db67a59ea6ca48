import { type Article, type EntityAppearance, entityKey } from '../model/site.ts';

/**
 * Turns articles round: for each entity, the articles in which it stands and its mentions there.
 * @param articles newest first; the lists keep that order
 */
export function appearancesOf(
  articles: readonly Article[],
): ReadonlyMap<string, readonly EntityAppearance[]> {
  const byEntity = new Map<string, EntityAppearance[]>();
  for (const article of articles) {
    for (const entity of article.entities) {
      const mentions = article.mentions
        .filter((resolved) => resolved.entity === entity)
        .map((resolved) => resolved.mention);
      const key = entityKey(entity);
      const list = byEntity.get(key) ?? [];
      list.push({ article, mentions });
      byEntity.set(key, list);
    }
  }
  return byEntity;
}
