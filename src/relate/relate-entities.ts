import { chainAbove } from '../model/chain.ts';
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
    const fault = parent && faultOfChain(entity, parent, ancestors(entity, places));
    if (fault === undefined) return refs.problems;
    return [errorAt(entity.path, findPoint(entity.path, entity.within.at), ...fault)];
  });
}

function faultOfChain(
  entity: ParsedEntity,
  parent: ParsedEntity,
  above: readonly ParsedEntity[],
): readonly [message: string, advice: string] | undefined {
  const itself = `"${entity.id}" contains itself`;
  if (parent === entity)
    return [itself, 'write the id of the place that contains it, or remove "within"'];
  if (above.includes(entity))
    return [`${itself} through "${parent.id}"`, 'correct "within" in one of these files'];
  if (above.length < mostAncestors) return undefined;
  const message = `"${entity.id}" is within ${mostAncestors} places or more, each in the next`;
  return [message, 'write the id of a larger place, or correct "within" in one of them'];
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

/** The longest chain of places. Without a limit, time and size of pages would grow with its square. */
const mostAncestors = 100;

/** The places that contain an entity, from the smallest: of a district, its city, then its country. */
export function ancestors(
  entity: ParsedEntity,
  places: ReadonlyMap<string, ParsedEntity>,
): readonly ParsedEntity[] {
  return chainAbove(entity, ({ within }) => within && places.get(within.id), mostAncestors);
}

/** The media files of the content folder by path. */
export function mediaByPath(media: readonly MediaFile[]): ReadonlyMap<string, MediaFile> {
  return new Map(media.map((file) => [file.path, file]));
}
