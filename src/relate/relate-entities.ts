import type { MediaFile } from '../model/content-file.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import type { ParsedEntity } from '../model/site/entity.ts';
import type { Known } from './known.ts';
import { References } from './references.ts';

/**
 * Checks where each entity lies: `within` names a known place, and no place lies within itself.
 */
export function checkPlacesWithin(
  entities: readonly ParsedEntity[],
  known: Pick<Known, 'places' | 'unreadable' | 'findPoint'>,
): readonly Problem[] {
  const { places, findPoint } = known;
  return entities.flatMap((entity) => {
    if (entity.within === undefined) return [];
    const refs = new References(entity.path, known);
    const holder = refs.find('place', entity.within, places, 'add it to content/places/');
    if (holder === undefined || !holders(entity, places).includes(entity)) return refs.problems;
    const itself = `"${entity.id}" lies within itself`;
    const [message, advice] =
      holder === entity
        ? [itself, 'say in `within` what holds it, or take the line away']
        : [`${itself} by way of "${holder.id}"`, 'correct `within` in one of these files'];
    return [errorAt(entity.path, findPoint(entity.path, entity.within.at), message, advice)];
  });
}

/** The places that hold an entity, nearest first: the district's city, then its country. */
export function holders(
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
