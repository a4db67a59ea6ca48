import type { Language } from '../../model/language.ts';
import type { GazetteerPlace, MapPlace, MapWords } from '../../model/pictures/locator-map.ts';
import type { Atlas } from './atlas.ts';

export interface MapSize {
  /** In units of the drawing, about as many as CSS pixels where the map is widest. */
  readonly width: number;
  readonly height: number;
}

export interface LocatorMapInput {
  readonly places: readonly MapPlace[];
  /** Every place that may hold one of `places`, so that one without coordinates can be drawn there. */
  readonly gazetteer: readonly GazetteerPlace[];
  /** Names of countries that the site gives itself, by ISO code; CLDR's names for all others. */
  readonly countryNames: Readonly<Record<string, string>>;
  readonly language: Pick<Language, 'code' | 'direction'>;
  readonly words: MapWords;
  readonly size: MapSize;
  readonly atlas: Atlas;
  /** Begins every id in the drawing: no two maps on a page may share it. */
  readonly idPrefix: string;
}

export interface LocatorMap {
  /** An `<svg>` element without namespace and style, minimised: goes into HTML as it is. */
  readonly svg: string;
  readonly size: MapSize;
  readonly title: string;
  readonly description: string;
  /** For the figure's caption: distances and directions in words. */
  readonly caption: string;
  /** Whose data was drawn. */
  readonly credit: 'Natural Earth';
  /** Ids of the places for whose names there was no room; they have their marker. */
  readonly unlabelled: readonly string[];
  /** Ids of the places that no coordinates and no holder locate; they are not on the map. */
  readonly unlocated: readonly string[];
}
