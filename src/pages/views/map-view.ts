import type { SiteReader } from '../../facts/site-reader.ts';
import type { GazetteerPlace, MapPlace, MapView } from '../../model/pictures/locator-map.ts';
import type { Entity } from '../../model/site/fact-values.ts';
import type { Links } from './links.ts';

/**
 * What a locator map shows; undefined if neither the places nor those that contain them have coordinates.
 * @param entities the places, most important first
 * @param idPrefix the prefix of every id in the drawing, unique on the page
 * @param main the place that the page is about, which gets the strongest mark; by default the first
 */
export function mapView(
  entities: readonly Entity[],
  main: Pick<Entity, 'id'> | undefined,
  site: SiteReader,
  links: Links,
  idPrefix = 'page.map',
): MapView | undefined {
  const strongest = entities.find(({ id }) => id === main?.id) ?? entities[0];
  const places = entities.flatMap((entity): MapPlace[] => {
    const place = gazetteerPlace(entity, links);
    const emphasis = entity.id === strongest?.id ? 'main' : 'other';
    return place === undefined ? [] : [{ ...place, emphasis }];
  });
  const chain = [...entities, ...entities.flatMap((entity) => site.ancestors(entity))];
  const byId = new Map(chain.map((entity) => [entity.id, entity]));
  const gazetteer = [...byId.values()].flatMap((entity) => gazetteerPlace(entity, links) ?? []);
  if (!gazetteer.some(({ coordinates }) => coordinates !== undefined)) return undefined;
  return { places, gazetteer, countryNames: site.countryNames(links.lang), idPrefix };
}

function gazetteerPlace(entity: Entity, links: Links): GazetteerPlace | undefined {
  if (entity.kind !== 'place') return undefined;
  return {
    id: entity.id,
    name: links.name(entity.names).text,
    type: entity.type,
    coordinates: entity.coordinates,
    within: entity.within,
    countryCode: entity.countryCode,
  };
}
