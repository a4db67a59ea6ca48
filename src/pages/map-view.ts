import type { ParsedEntity } from '../model/entity.ts';
import type { GazetteerPlace, MapPlace, MapView } from '../model/locator-map.ts';
import type { Site } from '../model/site.ts';
import { holders } from '../relate/relate-entities.ts';
import { countryNames } from './country-names.ts';
import type { Links } from './links.ts';

/**
 * What a locator map is to show; undefined where none of the places can be located, by itself or
 * by what holds it.
 * @param entities the places, in the order of their weight
 * @param idPrefix begins every id in the drawing; no two maps on a page may share it
 * @param main the one that the page is about, marked strongest; else the first
 */
export function mapView(
  entities: readonly ParsedEntity[],
  main: ParsedEntity | undefined,
  site: Site,
  links: Links,
  idPrefix = 'page.map',
): MapView | undefined {
  const strongest = main !== undefined && entities.includes(main) ? main : entities[0];
  const places = entities.flatMap((entity): MapPlace[] => {
    const place = gazetteerPlace(entity, links);
    return place === undefined
      ? []
      : [{ ...place, emphasis: entity === strongest ? 'main' : 'other' }];
  });
  const chain = [...entities, ...entities.flatMap((entity) => holders(entity, site.places))];
  const gazetteer = [...new Set(chain)].flatMap((entity) => gazetteerPlace(entity, links) ?? []);
  if (!gazetteer.some(({ coordinates }) => coordinates !== undefined)) return undefined;
  return {
    places,
    gazetteer,
    countryNames: countryNames(site)[links.lang] ?? {},
    idPrefix,
  };
}

function gazetteerPlace(entity: ParsedEntity, links: Links): GazetteerPlace | undefined {
  if (entity.kind !== 'place') return undefined;
  return {
    id: entity.id,
    name: links.name(entity.names).text,
    type: entity.type,
    coordinates: entity.coordinates,
    within: entity.within?.id,
    countryCode: entity.countryCode,
  };
}
