import { readFile } from 'node:fs/promises';
import type { CardPictureSource, CardToPaint } from '../../metadata/cards/planned-card.ts';
import { BoundedCache } from '../../model/bounded-cache.ts';
import { lazy } from '../../model/lazy.ts';
import { type MapView, mapWordSamples } from '../../model/pictures/locator-map.ts';
import type { CardFont, CardMap, CardPicture } from '../../model/pictures/social-card.ts';
import type { PaintCard } from '../../pictures/card/social-card.ts';
import { cardFontFiles } from '../../pictures/card/social-card-fonts.ts';
import { bytesMemo, memo } from '../cache/memo.ts';
import { packageFile } from '../cache/package-file.ts';
import { readScanned } from '../content/content-changed.ts';
import { PictureFault, sharedPictureProcess } from '../pictures/picture-process.ts';
import { safeSource } from '../pictures/safe-source.ts';
import type { MapLanguage } from './draw-maps.ts';
import { loadAtlas } from './load-atlas.ts';

/** Paints a card that is planned: a PNG. @param language that of the card's words on its map */
export type PaintPlannedCard = (card: CardToPaint, language: MapLanguage) => Promise<Uint8Array>;

/** Where cards are painted from and kept. */
export interface CardFolders {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Absolute path of the cache folder. */
  readonly cache: string;
}

const cards = bytesMemo('cards');

/**
 * Makes the painter of cards. The cache holds each, so that one that was painted before costs a read;
 * fonts, painter and atlas are loaded only if one is painted.
 */
export function cardPainter({ content, cache }: CardFolders): PaintPlannedCard {
  const painter = lazy(async () => {
    const { createCardPainter } = await import('../../pictures/card/social-card.ts');
    return createCardPainter(await readFonts());
  });
  const sources = { content, drawMap: mapMemory() };
  return async (card, language) => {
    try {
      return await memo(cache, cards, inputsOf(card, language), async () => {
        const picture = card.picture && (await pictureOf(card, card.picture, language, sources));
        return paint(card, picture, await painter());
      });
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error;
      // It is reported by `makePictures`: the build fails, and the card is not kept.
      return paint(card, undefined, await painter());
    }
  };
}

/** The fonts of the packages, in the order in which they are asked for a letter. */
async function readFonts(): Promise<readonly CardFont[]> {
  const read = cardFontFiles.map(async ({ role, file }) => ({
    role,
    bytes: await readFile(packageFile(file)),
  }));
  return Promise.all(read);
}

/** Everything that a card is made from; words are functions and count by what they say. */
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
  // A picture that browsers show and sharp cannot read: the headline says the news without it.
  const bare = await painter({ shape, words, picture: undefined });
  if (bare.kind !== 'painted') throw new RangeError(`${card.path} cannot be painted`);
  return bare.png;
}

/** What the pictures of cards come from. */
interface PictureSources extends Pick<CardFolders, 'content'> {
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

/** Draws a map for a card; undefined where it shows nothing. */
type DrawMap = (
  view: MapView,
  card: Pick<CardToPaint, 'shape' | 'lang'>,
  language: MapLanguage,
) => Promise<CardMap | undefined>;

/** How many maps are remembered: some ten kilobytes each. */
const mostMaps = 64;

/** Draws the maps of cards, each once: the articles of one story often lead with the same. */
function mapMemory(): DrawMap {
  const drawn = new BoundedCache<string, ReturnType<DrawMap>>(mostMaps);
  return (view, { shape, lang }, { language, words }) =>
    drawn.get(JSON.stringify([view, shape, lang]), async () => {
      const { drawCardMap } = await import('../../pictures/card/social-card-map.ts');
      return drawCardMap({ ...view, language, words, atlas: await loadAtlas() }, shape);
    });
}
