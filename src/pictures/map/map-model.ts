import type { Language } from '../../model/language.ts';
import type { GazetteerPlace, MapPlace, MapWords } from '../../model/pictures/locator-map.ts';
import type { Atlas } from './atlas/atlas.ts';

export interface MapSize {
  /** In units of the drawing. A unit is about a CSS pixel where the map is widest. */
  readonly width: number;
  readonly height: number;
}

export interface LocatorMapInput {
  readonly places: readonly MapPlace[];
  /** All places that may contain one of `places`, so that one without coordinates can be drawn there. */
  readonly gazetteer: readonly GazetteerPlace[];
  /** The site's own names of countries, by ISO code. Others have their names from CLDR. */
  readonly countryNames: Readonly<Record<string, string>>;
  readonly language: Pick<Language, 'code' | 'direction'>;
  readonly words: MapWords;
  readonly size: MapSize;
  readonly atlas: Atlas;
  /** A prefix for all ids in the drawing, unique on the page. */
  readonly idPrefix: string;
}

export interface MapModel {
  /** An `<svg>` element for HTML, minimised, without namespace and styles. */
  readonly svg: string;
  readonly size: MapSize;
  readonly title: string;
  readonly description: string;
  /** The caption: distances and directions in words. */
  readonly caption: string;
  /** The source of the geographic data. */
  readonly credit: 'Natural Earth';
  /** Ids of the places whose names have no room. Their markers are on the map. */
  readonly unlabelled: readonly string[];
  /** Ids of the places that cannot be located. They are not on the map. */
  readonly unlocated: readonly string[];
}
