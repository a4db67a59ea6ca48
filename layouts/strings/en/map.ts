import { conjunctionIn } from '../conjunction.ts';
import type { MapStrings } from '../strings.ts';

const conjunction = conjunctionIn('en-GB');

/** The words of a locator map and its caption in English. */
export const enMap: MapStrings = {
  kilometres: (distance) => `${distance} km`,
  directions: {
    N: 'north',
    NNE: 'north-north-east',
    NE: 'north-east',
    ENE: 'east-north-east',
    E: 'east',
    ESE: 'east-south-east',
    SE: 'south-east',
    SSE: 'south-south-east',
    S: 'south',
    SSW: 'south-south-west',
    SW: 'south-west',
    WSW: 'west-south-west',
    W: 'west',
    WNW: 'west-north-west',
    NW: 'north-west',
    NNW: 'north-north-west',
  },
  relation: (distance, direction, other) => `${distance} ${direction} of ${other}`,
  whereabouts: (place, relations) => `${place}, ${conjunction(relations)}`,
  inside: (places, holder) => `${conjunction(places)}, in ${holder}`,
  ofCountry: (place, country) => `${place}, ${country}`,
  title: (places) => `Map of ${conjunction(places)}`,
  shows: (countries) =>
    `${countries.length === 1 ? 'Country' : 'Countries'} shown: ${conjunction(countries)}`,
};
