import { type Problem, warningAt } from '../../model/problem.ts';
import type { ParsedEntity } from '../../model/site/entity.ts';
import type { Reference } from '../../model/site/reference.ts';
import type { ContentIndex } from '../content-index.ts';
import { References } from '../mentions/references.ts';
import { ancestors } from '../relate-entities.ts';

/** Whether a map can show a place, or a place that contains it. */
export function isLocated(id: string, places: ReadonlyMap<string, ParsedEntity>): boolean {
  const place = places.get(id);
  return place !== undefined && [place, ...ancestors(place, places)].some(hasLocation);
}

/** A place has a location by its coordinates, or as a country by its code. */
function hasLocation(place: ParsedEntity): boolean {
  if (place.kind !== 'place') return false;
  const { coordinates, type, countryCode } = place;
  return coordinates !== undefined || (type === 'country' && countryCode !== undefined);
}

/** Reports the places of a map that the site does not have, and those that no map can show. */
export function mapProblems(
  path: string,
  places: readonly Reference[],
  index: Pick<ContentIndex, 'places' | 'unreadable' | 'findPoint'>,
): readonly Problem[] {
  const refs = new References(path, index);
  const unlocated = places.flatMap((reference): Problem[] => {
    const place = refs.find('place', reference, index.places, 'add it to content/places/');
    if (place === undefined || isLocated(place.id, index.places)) return [];
    const message = `no map can show "${place.id}": neither it nor a place that contains it has coordinates`;
    const advice = `add "coordinates" or "within" to ${place.path}`;
    return [warningAt(path, index.findPoint(path, reference.at), message, advice)];
  });
  return [...refs.problems, ...unlocated];
}
