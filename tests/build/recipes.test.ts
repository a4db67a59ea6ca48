import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { mapRecipe } from '../../src/build/draw-maps.ts';
import { timelineRecipe } from '../../src/build/draw-timelines.ts';
import { encodePicture, pictureQuality } from '../../src/build/encode-picture.ts';
import { cardRecipe } from '../../src/metadata/card-subjects.ts';
import { digestOf } from '../../src/model/digest.ts';
import { pictureRecipe, pictureVariants } from '../../src/model/picture.ts';
import {
  type CardMap,
  type CardShape,
  type CardWords,
  cardShapes,
  cardSizes,
} from '../../src/model/social-card.ts';
import { drawLocatorMap } from '../../src/pictures/locator-map.ts';
import { cardFontFiles, fontStack } from '../../src/pictures/social-card-fonts.ts';
import { fitHeadline, type MeasureText } from '../../src/pictures/social-card-headline.ts';
import { cardNode, headlineRoom } from '../../src/pictures/social-card-layout.ts';
import { drawCardMap } from '../../src/pictures/social-card-map.ts';
import { headlineStyle } from '../../src/pictures/social-card-style.ts';
import { drawTimeline } from '../../src/pictures/timeline-drawing.ts';
import { city, coastTowns, main, mapInput as sampleMap } from '../pictures/sample-map.ts';
import {
  arabicWords,
  cardWords,
  longArabicHeadline,
  longHeadline,
} from '../pictures/social-card-samples.ts';
import { mixed, timelineInput } from '../pictures/timeline-sample.ts';
import { linearGreyProfile, screenProfile } from './colour-profiles.ts';
import { plainPng, plainTiff, side } from './plain-pictures.ts';

/**
 * What was drawn by each recipe: a line stays as it is for ever. Drawings are kept in the cache of whoever
 * has built a site, and cards by other sites under their address, so one that is drawn otherwise needs a
 * new recipe.
 */
const file = fileURLToPath(new URL('recipes.json', import.meta.url));
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync(file, 'utf8'),
);

/** Letters of half an em: what a text measures is the painter's, and its own version's. */
const measure: MeasureText = async (text, { fontSize, width }) => {
  const letter = fontSize / 2;
  const longest = Math.max(...text.split(' ').map(({ length }) => length)) * letter;
  if (width === 'min-content') return { width: longest, height: fontSize };
  const whole = text.length * letter;
  if (width === 'max-content') return { width: whole, height: fontSize };
  return { width, height: Math.ceil(whole / width) * fontSize * 1.06 };
};

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Each country by its two letters: how Node calls it changes with its version. */
const countryNames = Object.fromEntries(
  letters.flatMap((first) => letters.map((second) => [first + second, first + second])),
);
const mapInput: typeof sampleMap = (places, rest) => sampleMap(places, { countryNames, ...rest });

/** All that the painter is given for a card. */
async function cardMarkup(shape: CardShape, words: CardWords, picture: CardMap | undefined) {
  const { direction } = words.language;
  const stacks = {
    display: fontStack(cardFontFiles, 'display', direction),
    sans: fontStack(cardFontFiles, 'sans', direction),
  };
  const room = headlineRoom(shape, words, picture !== undefined);
  const headline = await fitHeadline(words.headline, room, measure);
  const node = cardNode({ shape, words, picture, stacks, headline });
  const measured = headlineStyle(words, stacks, headline.fontSize);
  return [cardSizes[shape], node, picture?.svg, measured, cardFontFiles];
}

async function cards() {
  const drawn = [];
  for (const shape of cardShapes) {
    for (const words of [cardWords(longHeadline), arabicWords(longArabicHeadline)]) {
      const map = drawCardMap(mapInput(coastTowns, { language: words.language }), shape);
      drawn.push(await cardMarkup(shape, words, map), await cardMarkup(shape, words, undefined));
    }
    const island = drawCardMap(mapInput([main(city('Esker', 64.1, -21.9))]), shape);
    drawn.push(await cardMarkup(shape, cardWords('Ferry runs'), island));
  }
  return drawn;
}

const scattered = [main(city('Esker', 40, -74)), city('Ulm', 40, 116), city('Po', -34, 151)];
const rightToLeft = { language: { code: 'ar', direction: 'rtl' } } as const;
const maps = () => [
  drawLocatorMap(mapInput(coastTowns)),
  drawLocatorMap(mapInput(coastTowns, rightToLeft)),
  drawLocatorMap(mapInput([main(city('Esker', 64.1, -21.9))])),
  drawLocatorMap(mapInput(scattered)),
];
const timelines = () => [
  drawTimeline(timelineInput(mixed)),
  drawTimeline(timelineInput(mixed, 'rtl')),
];

/** How pictures are encoded, under which names, and the colours that come of some that are hard to read. */
async function pictures() {
  const heads = [
    { width: 4000, height: 3000, type: 'jpg', seeThrough: false, moves: false },
    { width: 40, height: 30, type: 'svg', seeThrough: true, moves: false },
  ] as const;
  const names = heads.map((head) => pictureVariants({ path: 'media/a', digest: 'd' }, head));
  const png = { type: 'image/png', path: 'a.png', width: side, height: side } as const;
  const profile = screenProfile('Adobe RGB');
  const sources = [
    plainPng({ kind: 'rgb', bits: 16, colour: [30, 200, 120], alpha: 128, profile }),
    plainPng({ kind: 'grey', bits: 16, colour: [100], profile: linearGreyProfile() }),
    plainTiff({ kind: 'indexed', bits: 8, colour: [30, 200, 120] }),
  ];
  const pixels = sources.map(async (source) => {
    const [file] = await encodePicture(source, [png]);
    return [...(await sharp(file).raw().toBuffer()).subarray(0, 4)];
  });
  return [pictureQuality, names, await Promise.all(pixels)];
}

test.each([
  ['pictures', pictureRecipe, pictures, 'pictureRecipe in src/model/picture.ts'],
  ['cards', cardRecipe, cards, 'cardRecipe in src/metadata/card-subjects.ts'],
  ['maps', mapRecipe, maps, 'mapRecipe in src/build/draw-maps.ts'],
  ['timelines', timelineRecipe, timelines, 'timelineRecipe in src/build/draw-timelines.ts'],
] as const)('what is drawn otherwise has a newer recipe: %s', async (name, recipe, draw, where) => {
  const digest = digestOf(JSON.stringify(await draw()));
  const latest = Math.max(...Object.keys(known[name] ?? {}).map(Number));
  const advice = `${name} are drawn otherwise — raise ${where} above ${latest}, and add "<recipe>": "${digest}" to tests/build/recipes.json`;
  expect(known[name]?.[recipe], advice).toBe(digest);
  expect(recipe, advice).toBe(latest);
});
