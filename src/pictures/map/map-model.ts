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
