import { loadAtlas } from '../../src/engine/assets/load-atlas.ts';
import {
  directions,
  type GazetteerPlace,
  type MapPlace,
  type MapWords,
} from '../../src/model/pictures/locator-map.ts';
import type { LocatorMapInput } from '../../src/pictures/map/map-model.ts';

/** The atlas of the repository. */
export const atlas = await loadAtlas();

const list = (items: readonly string[]) => items.join(' and ');

export const words: MapWords = {
  kilometres: (distance) => `${distance} km`,
  directions: {
    ...(Object.fromEntries(directions.map((each) => [each, each])) as MapWords['directions']),
    ESE: 'east-south-east',
    E: 'east',
  },
  relation: (distance, direction, other) => `${distance} ${direction} of ${other}`,
  whereabouts: (place, relations) => `${place}, ${list(relations)}`,
  inside: (places, parent) => `${list(places)}, in ${parent}`,
  ofCountry: (place, country) => `${place}, ${country}`,
  title: (places) => `Map of ${list(places)}`,
  shows: (countries) => `Countries shown: ${list(countries)}`,
};

/** A fictional city at real coordinates. */
export function city(name: string, latitude: number, longitude: number): MapPlace {
  return {
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    type: 'city',
    coordinates: { latitude, longitude },
    within: undefined,
    countryCode: undefined,
    emphasis: 'other',
  };
}

export function main(place: MapPlace): MapPlace {
  return { ...place, emphasis: 'main' };
}

/** A place without coordinates, inside another place. */
export function placeIn(parent: GazetteerPlace | undefined, name: string): MapPlace {
  return { ...city(name, 0, 0), type: 'district', coordinates: undefined, within: parent?.id };
}

export function country(name: string, countryCode: string): MapPlace {
  return { ...city(name, 0, 0), type: 'country', coordinates: undefined, countryCode };
}

export function mapInput(
  places: readonly MapPlace[],
  rest: Partial<LocatorMapInput> = {},
): LocatorMapInput {
  return {
    places,
    gazetteer: places,
    countryNames: {},
    language: { code: 'en', direction: 'ltr' },
    words,
    size: { width: 720, height: 480 },
    atlas,
    idPrefix: 'map-1',
    ...rest,
  };
}

/** Four fictional towns at the coordinates of real ones on the coast of Libya. */
export const coastTowns = [
  main(city('Esker', 31.2053, 16.5886)),
  city('Benhalm', 32.1167, 20.0667),
  city('Tolvar', 32.0836, 23.9764),
  city('Marrowby', 32.8872, 13.1913),
];
