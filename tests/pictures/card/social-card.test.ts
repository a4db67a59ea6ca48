import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { imageSize } from 'image-size';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CardShape, cardShapes, cardSizes } from '../../../src/model/pictures/social-card.ts';
import {
  type CardInput,
  createCardPainter,
  type PaintCard,
} from '../../../src/pictures/card/social-card.ts';
import { cardColours, panels } from '../../../src/pictures/card/social-card-design.ts';
import { drawCardMap } from '../../../src/pictures/card/social-card-map.ts';
import { coastTowns, mapInput } from '../map-samples.ts';
import {
  arabic,
  arabicWords,
  cardFonts,
  cardWords,
  longArabicHeadline,
  longHeadline,
} from '../social-card-samples.ts';

let paint: PaintCard;
beforeAll(async () => {
  paint = await createCardPainter(cardFonts);
});

async function painted(input: CardInput): Promise<Uint8Array> {
  const card = await paint(input);
  if (card.kind !== 'painted') throw new Error(JSON.stringify(card));
  return card.png;
}

function mapFor(shape: CardShape, language = mapInput([]).language): CardInput['picture'] {
  const map = drawCardMap(mapInput(coastTowns, { language }), shape);
  if (map === undefined) throw new Error('nothing was drawn');
  return { kind: 'map', map };
}

async function photograph(): Promise<CardInput['picture']> {
  const blue = { create: { width: 300, height: 200, channels: 3, background: '#0000ff' } } as const;
  return { kind: 'file', bytes: await sharp(blue).jpeg().toBuffer() };
}

/** A part of a card: left, top, width and height in pixels. */
type Part = readonly [number, number, number, number];

async function coloursIn(png: Uint8Array, [left, top, width, height]: Part) {
  const cut = sharp(png).removeAlpha().extract({ left, top, width, height });
  const { data } = await sharp(await cut.png().toBuffer())
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 3) colours.add(data.readUIntBE(at, 3));
  return [...colours].map((colour) => `#${colour.toString(16).padStart(6, '0')}`);
}

async function isPaper(png: Uint8Array, ...part: Part): Promise<boolean> {
  const colours = await coloursIn(png, part);
  return colours.length === 1 && colours[0] === cardColours.paper;
}

describe.each(cardShapes)('a %s card', (shape) => {
  const { width, height } = cardSizes[shape];

  test('is a PNG of its size, with the same bytes from any painter', async () => {
    const input = { shape, words: cardWords(longHeadline), picture: mapFor(shape) };
    const png = await painted(input);
    expect(imageSize(png)).toMatchObject({ type: 'png', width, height });
    const again = await (await createCardPainter(cardFonts))(input);
    expect(again).toEqual({ kind: 'painted', png });
  });

  test('is small', async () => {
    const words = cardWords(longHeadline);
    expect((await painted({ shape, words, picture: mapFor(shape) })).length).toBeLessThan(90_000);
    expect((await painted({ shape, words, picture: undefined })).length).toBeLessThan(50_000);
  });

  test.each([
    ['left to right', cardWords(longHeadline)],
    ['right to left', arabicWords(longArabicHeadline)],
    ['with a word longer than a line', cardWords(`${'Schiff'.repeat(15)} fährt wieder`)],
  ])('keeps its longest headline clear of edges and picture, %s', async (_, words) => {
    const { side, ...panel } = panels[shape];
    const png = await painted({ shape, words, picture: mapFor(shape, words.language) });
    const beside = side === 'end' ? panel.width + 1 : 0;
    const left = words.language.direction === 'rtl' ? beside : 0;
    const right = width - beside + left;
    const bottom = side === 'below' ? height - panel.height : height;
    expect(await isPaper(png, left, bottom - 22, right - left, 22)).toBe(true);
    expect(await isPaper(png, left, 120, 22, bottom - 120)).toBe(true);
    expect(await isPaper(png, right - 22, 120, 22, bottom - 120)).toBe(true);
    expect(await isPaper(png, left, 120, right - left, bottom - 120)).toBe(false);
  });

  test('shows a picture up to its edges', async () => {
    const words = cardWords('Port Esker ferry runs again');
    const png = await painted({ shape, words, picture: await photograph() });
    const [corner = ''] = await coloursIn(png, [width - 1, height - 1, 1, 1]);
    expect(corner).toMatch(/^#0[0-9]0[0-9]f[0-9a-f]$/);
  });
});

test('a wide card has its picture at the end of its lines', async () => {
  const { width, height } = panels.wide;
  const shape = 'wide';
  const picture = mapFor(shape);
  const english = await painted({ shape, words: cardWords('Ferry runs'), picture });
  const words = cardWords('Ferry runs', { language: arabic });
  const mirrored = await painted({ shape, words, picture });
  const top = cardSizes.wide.height - height;
  expect(await isPaper(english, 0, top, 50, height)).toBe(true);
  expect(await isPaper(english, cardSizes.wide.width - width, top, width, height)).toBe(false);
  expect(await isPaper(mirrored, cardSizes.wide.width - 50, top, 50, height)).toBe(true);
  expect(await isPaper(mirrored, 0, top, width, height)).toBe(false);
});

test('a headline without section, date and picture is higher up', async () => {
  const bare = cardWords('Ferry runs', { section: undefined, date: undefined });
  const png = await painted({ shape: 'wide', words: bare, picture: undefined });
  expect(await isPaper(png, 700, 0, 500, 100)).toBe(true);
  expect(await isPaper(png, 56, 160, 600, 60)).toBe(false);
});

test('returns the characters that no font has, and paints nothing', async () => {
  const words = cardWords('Ferry 渡船 runs 渡 again', { section: 'Нов😀ости' });
  const card = await paint({ shape: 'wide', words, picture: undefined });
  expect(card).toEqual({ kind: 'missing-glyphs', characters: ['渡', '船', '😀'] });
});

test('leaves out a name on the map that no font has', async () => {
  const picture = mapFor('wide');
  if (picture?.kind !== 'map') throw new Error('no map');
  const [first, ...others] = picture.map.names;
  if (first === undefined) throw new Error('no names');
  const withNames = (names: typeof picture.map.names) =>
    painted({
      shape: 'wide',
      words: cardWords('Ferry runs'),
      picture: { kind: 'map', map: { ...picture.map, names } },
    });
  expect(await withNames([{ ...first, text: '渡船' }, ...others])).toEqual(await withNames(others));
  expect(await withNames([first, ...others])).not.toEqual(await withNames(others));
});

test('says why a picture cannot be shown', async () => {
  const picture = { kind: 'file', bytes: new TextEncoder().encode('no picture') } as const;
  const card = await paint({ shape: 'wide', words: cardWords('Ferry runs'), picture });
  expect(card).toEqual({ kind: 'unreadable-picture', reason: expect.stringMatching(/\S/) });
});

test('a painter needs valid fonts', async () => {
  const bytes = new TextEncoder().encode('no font');
  await expect(createCardPainter([{ role: 'display', bytes }])).rejects.toThrow();
});

test('has the colours of pages in light mode', () => {
  const css = ['tokens', 'map'].map((name) => {
    const file = new URL(`../../../layouts/styles/${name}.css`, import.meta.url);
    return readFileSync(fileURLToPath(file), 'utf8');
  });
  for (const [name, colour] of Object.entries(cardColours)) {
    const [first] = css.flatMap((text) => text.match(new RegExp(`--${name}: (.*);`))?.[1] ?? []);
    expect([name, first]).toEqual([name, colour]);
  }
});
