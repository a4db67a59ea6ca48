import path from 'node:path';
import { digestOf } from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import { type DrawnMap, type MapView, type MapWords, mapWordsSaid } from '../model/locator-map.ts';
import type { BodyView } from '../pages/body-view.ts';
import type { Page } from '../pages/page-kinds.ts';
import { readCacheText, writeCacheText } from './cache-file.ts';
import { loadAtlas } from './load-atlas.ts';

/** A newer one makes all maps anew: raise it with every change of how they are drawn; a test asks for it. */
export const mapRecipe = 4;
const size = { width: 720, height: 480 };

/** What decides about a map besides its view: the language of its page. */
export interface MapLanguage {
  readonly language: Language;
  readonly words: MapWords;
}

/** The maps of a page, drawn. */
export interface DrawnMaps {
  /** The one that leads it; undefined where none does. */
  readonly map: DrawnMap | undefined;
  /** Those of its text, by their index; undefined for one that shows nothing. */
  readonly bodyMaps: readonly (DrawnMap | undefined)[];
}

/** Draws the maps of a page. */
export type DrawMaps = (page: Page, around: MapLanguage) => Promise<DrawnMaps>;

/**
 * Makes the drawer of maps. A drawing is kept under the digest of what it shows, so that an
 * unchanged one costs a read, and the atlas is loaded only where something is drawn.
 * @param cache absolute path of the cache folder
 */
export function mapDrawer(cache: string): DrawMaps {
  const drawnOnce = async (view: MapView | undefined, around: MapLanguage) => {
    if (view === undefined) return undefined;
    const file = path.join(cache, 'maps', `${digestOf(termsOf(view, around))}.json`);
    const kept = readCacheText(file);
    if (kept !== undefined) return JSON.parse(kept);
    const drawn = await draw(view, around);
    if (drawn !== undefined) writeCacheText(file, JSON.stringify(drawn));
    return drawn;
  };
  return async (page, around) => {
    const bodyMaps: (DrawnMap | undefined)[] = [];
    for (const { index, map } of bodyMapsOf(page)) bodyMaps[index] = await drawnOnce(map, around);
    return { map: await drawnOnce(page.parts.map, around), bodyMaps };
  };
}

/** The maps in the text of a page. */
function bodyMapsOf({ view }: Page) {
  const body: BodyView = 'body' in view ? view.body : [];
  return body.flatMap((piece) =>
    typeof piece === 'object' && piece.piece === 'map' ? [piece] : [],
  );
}

/** Everything that the drawing is made from; words are functions and count by what they say. */
function termsOf(view: MapView, { language, words }: MapLanguage): string {
  return JSON.stringify([mapRecipe, size, view, language, mapWordsSaid(words)]);
}

async function draw(
  view: MapView,
  { language, words }: MapLanguage,
): Promise<DrawnMap | undefined> {
  const { drawLocatorMap } = await import('../pictures/locator-map.ts');
  const map = drawLocatorMap({ ...view, language, words, size, atlas: await loadAtlas() });
  return map && { svg: map.svg, caption: map.caption, credit: map.credit };
}
