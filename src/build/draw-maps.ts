import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../model/language.ts';
import type { DrawnMap, MapView, MapWords } from '../model/locator-map.ts';
import type { Page } from '../pages/page-kinds.ts';
import type { Atlas } from '../pictures/atlas.ts';
import { digestOf } from './digest.ts';
import { projectFolder } from './project-folder.ts';

/** A newer one makes all maps anew: raise it with every change of how they are drawn. */
const recipe = 1;
const size = { width: 720, height: 480 };

/** What decides about a map besides its view: the language of its page. */
export interface MapLanguage {
  readonly language: Language;
  readonly words: MapWords;
}

/** The maps of pages, by page. */
export type DrawnMaps = ReadonlyMap<Page, DrawnMap>;

/**
 * Draws the map of each page that has one. A drawing is kept under the digest of what it shows, so
 * that an unchanged one costs a read, and the atlas is loaded only where something is drawn.
 * @param languageOf the language of a page, with its words
 * @param cache absolute path of the folder in which drawings are kept
 */
export async function drawMaps(
  pages: readonly Page[],
  languageOf: (page: Page) => MapLanguage,
  cache = path.join(projectFolder, '.cache', 'maps'),
): Promise<DrawnMaps> {
  const maps = new Map<Page, DrawnMap>();
  const atlas = loadedOnce();
  for (const page of pages) {
    const view = mapOf(page);
    if (view === undefined) continue;
    const around = languageOf(page);
    const file = path.join(cache, `${digestOf(termsOf(view, around))}.json`);
    const kept = await readKept(file);
    const drawn = kept ?? (await draw(view, around, atlas));
    if (drawn === undefined) continue;
    if (kept === undefined) await keep(file, drawn);
    maps.set(page, drawn);
  }
  return maps;
}

function mapOf(page: Page): MapView | undefined {
  if (page.kind === 'article' || page.kind === 'place') return page.view.map;
  return page.kind === 'front' ? page.view.lead?.map : undefined;
}

/** Everything that the drawing is made from; words are functions and count by what they say. */
function termsOf(view: MapView, { language, words }: MapLanguage): string {
  const said = [
    words.kilometres(1234),
    words.directions,
    words.relation('1', '2', '3'),
    words.whereabouts('1', ['2', '3']),
    words.inside(['1', '2'], '3'),
    words.ofCountry('1', '2'),
    words.title(['1', '2']),
    words.shows(['1', '2']),
  ];
  return JSON.stringify([recipe, size, view, language, said]);
}

/** The atlas, loaded at the first call and never where there is none. */
function loadedOnce(): () => Promise<Atlas> {
  let atlas: Promise<Atlas> | undefined;
  return () => {
    atlas ??= import('./read-atlas.ts').then(({ readAtlas }) => readAtlas());
    return atlas;
  };
}

async function draw(
  view: MapView,
  { language, words }: MapLanguage,
  atlas: () => Promise<Atlas>,
): Promise<DrawnMap | undefined> {
  const { drawLocatorMap } = await import('../pictures/locator-map.ts');
  const map = drawLocatorMap({ ...view, language, words, size, atlas: await atlas() });
  return map && { svg: map.svg, caption: map.caption, credit: map.credit };
}

/** A drawing that cannot be read, because a build died while writing it, is drawn again. */
async function readKept(file: string): Promise<DrawnMap | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function keep(file: string, drawn: DrawnMap): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, JSON.stringify(drawn));
  await rename(fresh, file);
}
