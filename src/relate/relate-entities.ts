import type { MediaFile } from '../model/content-file.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import { noEmployer, type ParsedEntity } from '../model/site/entity.ts';
import type { ContentIndex } from './content-index.ts';
import { References } from './mentions/references.ts';

/**
 * Checks that `within` of each entity is the id of a place, and that no place contains itself.
 */
export function checkPlacesWithin(
  entities: readonly ParsedEntity[],
  index: Pick<ContentIndex, 'places' | 'unreadable' | 'findPoint'>,
): readonly Problem[] {
  const { places, findPoint } = index;
  return entities.flatMap((entity) => {
    if (entity.within === undefined) return [];
    const refs = new References(entity.path, index);
    const parent = refs.find('place', entity.within, places, 'add it to content/places/');
    if (parent === undefined || !ancestors(entity, places).includes(entity)) return refs.problems;
    const itself = `"${entity.id}" contains itself`;
    const [message, advice] =
      parent === entity
        ? [itself, 'write the id of the place that contains it, or remove "within"']
        : [`${itself} through "${parent.id}"`, 'correct "within" in one of these files'];
    return [errorAt(entity.path, findPoint(entity.path, entity.within.at), message, advice)];
  });
}

/** Reports employers of people that are not organisations of the content. */
export function checkEmployers(
  entities: readonly ParsedEntity[],
  index: Pick<ContentIndex, 'unreadable' | 'findPoint'>,
): readonly Problem[] {
  const organisations = new Map(
    entities.flatMap((entity) => (entity.kind === 'organisation' ? [[entity.id, entity]] : [])),
  );
  return entities.flatMap((entity) => {
    if (entity.kind !== 'person' || entity.worksFor === undefined) return [];
    if (entity.worksFor.id === noEmployer) return [];
    const refs = new References(entity.path, index);
    refs.find('organisation', entity.worksFor, organisations, addEmployer);
    return refs.problems;
  });
}

const addEmployer =
  'add it to content/organisations/, write none, or delete the line if it is the publisher';

/** The places that contain an entity, from the smallest: of a district, its city, then its country. */
export function ancestors(
  entity: ParsedEntity,
  places: ReadonlyMap<string, ParsedEntity>,
): readonly ParsedEntity[] {
  const found: ParsedEntity[] = [];
  let next = entity.within && places.get(entity.within.id);
  while (next !== undefined && !found.includes(next)) {
    found.push(next);
    next = next.within && places.get(next.within.id);
  }
  return found;
}

/** The media files of the content folder by path. */
export function mediaByPath(media: readonly MediaFile[]): ReadonlyMap<string, MediaFile> {
  return new Map(media.map((file) => [file.path, file]));
}
