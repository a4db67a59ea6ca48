import { readFile } from 'node:fs/promises';
import type { CardPictureSource, CardToPaint } from '../../metadata/cards/planned-card.ts';
import { BoundedCache } from '../../model/bounded-cache.ts';
import { lazy } from '../../model/lazy.ts';
import { type MapView, mapWordSamples } from '../../model/pictures/locator-map.ts';
import type { CardFont, CardMap, CardPicture } from '../../model/pictures/social-card.ts';
import type { PaintCard } from '../../pictures/card/social-card.ts';
import { coloursOf } from '../../pictures/card/social-card-design.ts';
import { cardFontFiles } from '../../pictures/card/social-card-fonts.ts';
import type { BuildOptions } from '../build-options.ts';
import { memo } from '../cache/memo.ts';
import { packageFile } from '../cache/package-file.ts';
import { readScanned } from '../content/content-changed.ts';
import { PictureFault, sharedPictureProcess } from '../pictures/picture-process.ts';
import { safeSource } from '../pictures/safe-source.ts';
import type { MapLanguage } from './draw-maps.ts';
import { loadAtlas } from './load-atlas.ts';

/** Paints a planned card as PNG. @param language language and words of the map on the card */
export type PaintPlannedCard = (card: CardToPaint, language: MapLanguage) => Promise<Uint8Array>;

/**
 * Creates the function that paints cards. Cards are cached; fonts, painter and atlas are only loaded if a card is
 * not in the cache. The function rejects with RangeError if no font has a character of the card.
 */
export function cardPainter({
  content,
  cache,
}: Pick<BuildOptions, 'content' | 'cache'>): PaintPlannedCard {
  const painter = lazy(async () => {
    const { createCardPainter } = await import('../../pictures/card/social-card.ts');
    return createCardPainter(await readFonts());
  });
  const sources = { content, drawMap: cachedMapDrawer() };
  return async (card, language) => {
    try {
      return await memo(cache, 'cards', inputsOf(card, language), async () => {
        const picture = card.picture && (await pictureOf(card, card.picture, language, sources));
        return paint(card, picture, await painter());
      });
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error;
      // `makePictures` reports the picture, so the build fails. The card is not cached.
      return paint(card, undefined, await painter());
    }
  };
}

/** Reads the fonts, in order of preference. */
async function readFonts(): Promise<readonly CardFont[]> {
  const read = cardFontFiles.map(async ({ role, file }) => ({
    role,
    bytes: await readFile(packageFile(file)),
  }));
  return Promise.all(read);
}

/** The inputs of a card. The words of maps are functions, so samples of what they return are compared. */
function inputsOf(
  { shape, words, picture }: CardToPaint,
  { language, words: mapWords }: MapLanguage,
) {
  const map = picture?.kind === 'map' ? [language, mapWordSamples(mapWords)] : [];
  return [shape, words, picture, ...map];
}

async function paint(
  card: CardToPaint,
  picture: CardPicture | undefined,
  painter: PaintCard,
): Promise<Uint8Array> {
  const { shape, words } = card;
  const painted = await painter({ shape, words, picture });
  if (painted.kind === 'painted') return painted.png;
  if (painted.kind === 'missing-glyphs') {
    throw new RangeError(`${card.path} has ${painted.characters.join(' ')}, which no font has`);
  }
  // Browsers may be able to show a picture that the painter cannot read. The card has the headline alone.
  const bare = await painter({ shape, words, picture: undefined });
  if (bare.kind !== 'painted') throw new RangeError(`${card.path} cannot be painted`);
  return bare.png;
}

/** The sources of the pictures on cards. */
interface PictureSources extends Pick<BuildOptions, 'content'> {
  readonly drawMap: DrawMap;
}

async function pictureOf(
  card: CardToPaint,
  pictureSource: CardPictureSource,
  language: MapLanguage,
  { content, drawMap }: PictureSources,
): Promise<CardPicture | undefined> {
  if (pictureSource.kind === 'file') {
    const source = safeSource(pictureSource.path, readScanned(content, pictureSource));
    const [bytes] = await sharedPictureProcess().run({ job: 'decode', source });
    return bytes && { kind: 'file', bytes };
  }
  const map = await drawMap(pictureSource.view, card, language);
  return map && { kind: 'map', map };
}

/** Draws a map for a card; undefined if no place of it can be located. */
type DrawMap = (
  view: MapView,
  card: Pick<CardToPaint, 'shape' | 'lang' | 'words'>,
  language: MapLanguage,
) => Promise<CardMap | undefined>;

/** How many maps stay in memory: each has some ten kilobytes. */
const maxMaps = 64;

/** Draws the maps of cards. The recent ones are cached: the articles of a story often have the same map. */
function cachedMapDrawer(): DrawMap {
  const drawn = new BoundedCache<string, ReturnType<DrawMap>>(maxMaps);
  return (view, { shape, lang, words: { colours } }, { language, words }) =>
    drawn.get(JSON.stringify([view, shape, lang, colours]), async () => {
      const { drawCardMap } = await import('../../pictures/card/social-card-map.ts');
      const input = { ...view, language, words, atlas: await loadAtlas() };
      return drawCardMap(input, shape, coloursOf(colours));
    });
}
