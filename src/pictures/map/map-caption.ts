import type { MapWords } from '../../model/pictures/locator-map.ts';
import { directionFrom, kilometresBetween, roundKilometres } from './compass.ts';
import type { MapMark } from './map-marks.ts';

/** The most relations in a caption: those to the nearest places. Readers remember no more. */
const maxRelations = 3;
/** In km. Beyond this, a direction is misleading: the shortest way from Beijing to New York goes north. */
const farthest = 5000;

/**
 * Describes the map: the distance and direction of the main place from the others, nearest first. For a
 * single place, it names the country.
 * @param marks the main ones first
 * @param country the name of the first mark's country
 */
export function mapCaption(
  marks: readonly MapMark[],
  country: string | undefined,
  words: MapWords,
): string {
  const [first, ...others] = marks;
  if (first === undefined) return '';
  const relations = others.flatMap((other) => relationOf(first, other) ?? []);
  const nearest = relations.toSorted((a, b) => a.distance - b.distance).slice(0, maxRelations);
  if (nearest.length === 0) {
    return first.kind === 'country' || country === undefined || first.label !== first.name
      ? first.label
      : words.ofCountry(first.name, country);
  }
  return words.whereabouts(
    first.label,
    nearest.map(({ distance, direction, name }) =>
      words.relation(words.kilometres(distance), words.directions[direction], name),
    ),
  );
}

function relationOf(first: MapMark, other: MapMark) {
  if (first.kind === 'country' || other.kind === 'country') return undefined;
  if (first.at === undefined || other.at === undefined) return undefined;
  const distance = roundKilometres(kilometresBetween(first.at, other.at));
  if (distance === 0 || distance > farthest) return undefined;
  return { distance, direction: directionFrom(other.at, first.at), name: other.name };
}
