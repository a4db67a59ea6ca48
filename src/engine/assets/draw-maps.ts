import type { Language } from '../../model/language.ts';
import {
  type DrawnMap,
  type MapView,
  type MapWords,
  mapWordSamples,
} from '../../model/pictures/locator-map.ts';
import type { Page } from '../../pages/page-kinds.ts';
import type { BodyView } from '../../pages/views/body-view.ts';
import { jsonMemo, memo } from '../cache/memo.ts';
import { loadAtlas } from './load-atlas.ts';

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

const drawings = jsonMemo<DrawnMap | undefined>('maps');

/**
 * Makes the drawer of maps. The cache holds each drawing, so that an unchanged one costs a read, and
 * the atlas is loaded only if something is drawn.
 * @param cache absolute path of the cache folder
 */
export function mapDrawer(cache: string): DrawMaps {
  const drawnOnce = async (view: MapView | undefined, around: MapLanguage) => {
    if (view === undefined) return undefined;
    return memo(cache, drawings, inputsOf(view, around), () => draw(view, around));
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
function inputsOf(view: MapView, { language, words }: MapLanguage) {
  return [view, language, mapWordSamples(words)];
}

async function draw(
  view: MapView,
  { language, words }: MapLanguage,
): Promise<DrawnMap | undefined> {
  const { drawLocatorMap } = await import('../../pictures/map/locator-map.ts');
  const map = drawLocatorMap({ ...view, language, words, size, atlas: await loadAtlas() });
  return map && { svg: map.svg, caption: map.caption, credit: map.credit };
}
