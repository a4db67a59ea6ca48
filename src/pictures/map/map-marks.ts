import { chainAbove } from '../../model/chain.ts';
import { groupBy } from '../../model/grouping.ts';
import type { GazetteerPlace, MapPlace } from '../../model/pictures/locator-map.ts';
import type { Coordinates } from '../../model/site/entity.ts';
import type { PlaceType } from '../../model/site/entity-types.ts';
import { type Atlas, type AtlasCountry, countryAt, largestPolygon } from './atlas/atlas.ts';
import { capMiddle } from './atlas/bounding-cap.ts';
import type { LonLat } from './compass.ts';
import type { LocatorMapInput } from './map-model.ts';

/** A place on the map: a point, a region (which has only a name), or a country. */
export interface MapMark {
  readonly kind: 'point' | 'region' | 'country';
  /** The text beside it: `Sirte`, or `al-Dollar, in Sirte`. */
  readonly label: string;
  /** The name of the place that is marked: `Sirte` in both cases. */
  readonly name: string;
  readonly main: boolean;
  readonly at: LonLat;
  /** The country that contains it, or that it is. Undefined at sea. */
  readonly country: AtlasCountry | undefined;
}

interface Located {
  readonly place: MapPlace;
  /** The place that is drawn: `place` itself, or its nearest ancestor that can be located. */
  readonly drawn: GazetteerPlace;
}

/**
 * Locates places. A place without coordinates is drawn at its nearest ancestor that has some, as "in" it.
 * Several places in one ancestor share a mark.
 * @returns the main ones first, otherwise in the order of the places; places that cannot be located have none
 */
export function marksOf(
  input: Pick<LocatorMapInput, 'places' | 'gazetteer' | 'words' | 'atlas'>,
): readonly MapMark[] {
  const located = input.places.flatMap((place) => locate(place, input) ?? []);
  const byDrawn = groupBy(located, ({ drawn }) => drawn.id);
  const marks = [...byDrawn.values()].flatMap((group) => markOf(group, input) ?? []);
  return [...marks.filter(({ main }) => main), ...marks.filter(({ main }) => !main)];
}

function locate(
  place: MapPlace,
  { gazetteer, atlas }: Pick<LocatorMapInput, 'gazetteer' | 'atlas'>,
): Located | undefined {
  const byId = new Map(gazetteer.map((each) => [each.id, each]));
  const ancestors = chainAbove<GazetteerPlace>(place, ({ within }) =>
    within === undefined ? undefined : byId.get(within),
  );
  const drawn = [place, ...ancestors].find(
    (each) => each.coordinates !== undefined || countryOf(each, atlas) !== undefined,
  );
  return drawn && { place, drawn };
}

/** Places that have a name on the map but no dot, since they cover an area. */
const areaTypes: ReadonlySet<string> = new Set<PlaceType>(['region', 'sea']);

function markOf(
  group: readonly Located[],
  { words, atlas }: Pick<LocatorMapInput, 'words' | 'atlas'>,
): MapMark | undefined {
  const drawn = group[0]?.drawn;
  if (drawn === undefined) return undefined;
  const own = countryOf(drawn, atlas);
  const at = drawn.coordinates ? lonLat(drawn.coordinates) : own && middleOf(own);
  if (at === undefined) return undefined;
  const inside = group.filter(({ place }) => place.id !== drawn.id).map(({ place }) => place.name);
  return {
    kind: own !== undefined ? 'country' : areaTypes.has(drawn.type) ? 'region' : 'point',
    name: drawn.name,
    label: inside.length > 0 ? words.inside(inside, drawn.name) : drawn.name,
    main: group.some(({ place }) => place.emphasis === 'main'),
    at,
    country: own ?? countryAt(atlas.detailed, at)?.country,
  };
}

/** The country in the atlas for a place. Undefined if the place is not a country. */
function countryOf(place: GazetteerPlace, { detailed }: Atlas): AtlasCountry | undefined {
  if (place.type !== 'country' || place.countryCode === undefined) return undefined;
  return detailed.countries.find(({ code }) => code === place.countryCode);
}

function middleOf(country: AtlasCountry): LonLat | undefined {
  const largest = largestPolygon(country);
  return largest && capMiddle(largest.cap);
}

function lonLat({ longitude, latitude }: Coordinates): LonLat {
  return [longitude, latitude];
}
