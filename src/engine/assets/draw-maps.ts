import type { Language } from '../../model/language.ts';
import {
  type DrawnMap,
  type MapView,
  type MapWords,
  mapWordSamples,
} from '../../model/pictures/locator-map.ts';
import type { Page } from '../../pages/page-kinds.ts';
import type { BodyView } from '../../pages/views/body-view.ts';
import { memo } from '../cache/memo.ts';
import { loadAtlas } from './load-atlas.ts';

const size = { width: 720, height: 480 };

/** The language of the page that a map is drawn for. */
export interface MapLanguage {
  readonly language: Language;
  readonly words: MapWords;
}

/** The drawn maps of a page. */
export interface DrawnMaps {
  /** The map at the head of the page; undefined if there is none. */
  readonly map: DrawnMap | undefined;
  /** The maps in its text, by their index; undefined if no place of a map can be located. */
  readonly bodyMaps: readonly (DrawnMap | undefined)[];
}

/** Draws the maps of a page. */
export type DrawMaps = (page: Page, language: MapLanguage) => Promise<DrawnMaps>;

/**
 * Creates the function that draws maps. Drawings are cached; the atlas is only loaded if a map is not in the cache.
 * @param cache absolute path of the cache folder
 */
export function mapDrawer(cache: string): DrawMaps {
  const drawCached = async (view: MapView | undefined, language: MapLanguage) => {
    if (view === undefined) return undefined;
    return memo(cache, 'maps', inputsOf(view, language), () => draw(view, language));
  };
  return async (page, language) => {
    const bodyMaps: (DrawnMap | undefined)[] = [];
    for (const { index, map } of bodyMapsOf(page))
      bodyMaps[index] = await drawCached(map, language);
    return { map: await drawCached(page.parts.map, language), bodyMaps };
  };
}

/** The maps in the text of a page. */
function bodyMapsOf(page: Page) {
  return textsOf(page).flatMap((body) =>
    body.flatMap((piece) => (typeof piece === 'object' && piece?.piece === 'map' ? [piece] : [])),
  );
}

/** The text of a page and of its entries of live coverage. */
function textsOf(page: Page): readonly BodyView[] {
  if (page.kind === 'earlier') return page.view.entries.map(({ body }) => body);
  const { view } = page;
  // The view of a kind that the site adds may mean something else by "body".
  const body: BodyView = 'body' in view && Array.isArray(view.body) ? view.body : [];
  const entries = page.kind === 'article' ? (page.view.live?.entries ?? []) : [];
  return [body, ...entries.map((entry) => entry.body)];
}

/** The inputs of a drawing. The words are functions, so samples of what they return are compared. */
function inputsOf(view: MapView, { language, words }: MapLanguage) {
  return [view, language, mapWordSamples(words)];
}

async function draw(
  view: MapView,
  { language, words }: MapLanguage,
): Promise<DrawnMap | undefined> {
  const { drawLocatorMap } = await import('../../pictures/map/locator-map.ts');
  return drawLocatorMap({ ...view, language, words, size, atlas: await loadAtlas() });
}
