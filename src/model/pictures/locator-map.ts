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
  /** The id of the place that holds it. */
  readonly within: string | undefined;
  /** ISO 3166-1 alpha-2, for countries: `LY`. */
  readonly countryCode: string | undefined;
}

/** A place that the map is to show. */
export interface MapPlace extends GazetteerPlace {
  /** `main` is what the story is about: marked strongest, and named whatever else must give way. */
  readonly emphasis: 'main' | 'other';
}

/** The few words on a map and beside it, in the language of the page. */
export interface MapWords {
  /** `370` gives `370 km`, in the digits of the language. */
  readonly kilometres: (distance: number) => string;
  readonly directions: Readonly<Record<Direction, string>>;
  /** `370 km`, `east-south-east`, `Tripoli` give `370 km east-south-east of Tripoli`. */
  readonly relation: (distance: string, direction: string, other: string) => string;
  /** A place and its relations to others: `Sirte, 370 km … of Tripoli and 340 km … of Benghazi`. */
  readonly whereabouts: (place: string, relations: readonly string[]) => string;
  /** `['al-Dollar']`, `Sirte` give `al-Dollar, in Sirte`. */
  readonly inside: (places: readonly string[], holder: string) => string;
  /** A place and its country, as a caption says it: `Sirte, Libya`. */
  readonly ofCountry: (place: string, country: string) => string;
  /** The names on the map, the strongest first: `Map of Sirte, Tripoli and Benghazi`. */
  readonly title: (places: readonly string[]) => string;
  /** The countries whose names the map bears: `Countries shown: Libya and Egypt`. */
  readonly shows: (countries: readonly string[]) => string;
}

/** What stands for words that are functions: what they say. */
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

/** What a locator map is to show: data only, to be drawn at build time. */
export interface MapView {
  readonly places: readonly MapPlace[];
  /** The places that hold them, so that one without coordinates can be drawn there. */
  readonly gazetteer: readonly GazetteerPlace[];
  /** Names of countries that the site gives itself, by ISO code. */
  readonly countryNames: Readonly<Record<string, string>>;
  /** Begins every id in the drawing: no two maps on a page may share it. */
  readonly idPrefix: string;
}

/** A locator map as pages show it. */
export interface DrawnMap {
  /** An `<svg>` element without namespace and style: goes into HTML as it is. */
  readonly svg: string;
  /** For the figure's caption: distances and directions in words. */
  readonly caption: string;
  /** Whose data was drawn. */
  readonly credit: string;
}
