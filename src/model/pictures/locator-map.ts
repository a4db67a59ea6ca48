import type { Coordinates, ParsedPlace } from '../site/entity.ts';

/** The sixteen points of the compass, clockwise from north. */
export const directions = [
  'N',
  'NNE',
  'NE',
  'ENE',
  'E',
  'ESE',
  'SE',
  'SSE',
  'S',
  'SSW',
  'SW',
  'WSW',
  'W',
  'WNW',
  'NW',
  'NNW',
] as const;
export type Direction = (typeof directions)[number];

/** A place with its name in the language of the page. */
export interface GazetteerPlace {
  readonly id: string;
  readonly name: string;
  readonly type: ParsedPlace['type'];
  readonly coordinates: Coordinates | undefined;
  /** Id of the place that contains it. */
  readonly within: string | undefined;
  /** ISO 3166-1 alpha-2, for countries: `LY`. */
  readonly countryCode: string | undefined;
}

/** A place to show on the map. */
export interface MapPlace extends GazetteerPlace {
  /** `main` is the subject of the story: it has the strongest mark, and its name is never left out. */
  readonly emphasis: 'main' | 'other';
}

/** The words on a map and in its caption, in the language of the page. */
export interface MapWords {
  /** `370` gives `370 km`, in the digits of the language. */
  readonly kilometres: (distance: number) => string;
  readonly directions: Readonly<Record<Direction, string>>;
  /** `370 km`, `east-south-east`, `Tripoli` give `370 km east-south-east of Tripoli`. */
  readonly relation: (distance: string, direction: string, other: string) => string;
  /** A place and its distances from others: `Sirte, 370 km … of Tripoli and 340 km … of Benghazi`. */
  readonly whereabouts: (place: string, relations: readonly string[]) => string;
  /** `['al-Dollar']`, `Sirte` give `al-Dollar, in Sirte`. */
  readonly inside: (places: readonly string[], container: string) => string;
  /** A place and its country, for a caption: `Sirte, Libya`. */
  readonly ofCountry: (place: string, country: string) => string;
  /** The places on the map, the main ones first: `Map of Sirte, Tripoli and Benghazi`. */
  readonly title: (places: readonly string[]) => string;
  /** The countries named on the map: `Countries shown: Libya and Egypt`. */
  readonly shows: (countries: readonly string[]) => string;
}

/** The words applied to sample arguments. Functions cannot be hashed, so these go into cache keys. */
export function mapWordSamples(words: MapWords): readonly (string | object)[] {
  return [
    words.kilometres(1234),
    words.directions,
    words.relation('1', '2', '3'),
    words.whereabouts('1', ['2', '3']),
    words.inside(['1', '2'], '3'),
    words.ofCountry('1', '2'),
    words.title(['1', '2']),
    words.shows(['1', '2']),
  ];
}

/** The data of a locator map, which is drawn at build time. */
export interface MapView {
  readonly places: readonly MapPlace[];
  /** The places that contain `places`: a place without coordinates is drawn at its container. */
  readonly gazetteer: readonly GazetteerPlace[];
  /** Country names from the site's content, by ISO code. */
  readonly countryNames: Readonly<Record<string, string>>;
  /** Prefix of every id in the SVG, unique within the page. */
  readonly idPrefix: string;
}

/** A locator map in a page. */
export interface DrawnMap {
  /** An `<svg>` element for inline use in HTML, without a namespace or style sheet. */
  readonly svg: string;
  /** Distances and directions in words, for the caption. */
  readonly caption: string;
  /** Credit for the map data. */
  readonly credit: string;
}
