import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { decodePicture } from '../../../src/engine/pictures/decode-picture.ts';
import { encodePicture } from '../../../src/engine/pictures/encode-picture.ts';
import { inspectPicture } from '../../../src/engine/pictures/inspect-picture.ts';
import { type PictureVariant, pictureVariants } from '../../../src/model/pictures/picture.ts';
import { defaultColours } from '../../../src/model/site/look.ts';
import { cropPicture } from '../../../src/pictures/card/social-card-panel.ts';
import {
  linearGreyProfile,
  type SpaceName,
  screenProfile,
  shownColour,
  shownLinearGrey,
} from '../colour-profiles.ts';
import {
  jpegWithProfile,
  type PlainPicture,
  plainPng,
  plainTiff,
  side,
} from '../plain-pictures.ts';

/** The tolerance of a channel, 0–255, for the loss of AVIF, WebP and JPEG. */
const loss = 5;
/** The tolerance for print, whose primaries differ from those of a screen. */
const printLoss = 12;

const types = ['image/avif', 'image/webp', 'image/jpeg', 'image/png'] as const;
const variants = types.map(
  (type): PictureVariant => ({ type, path: `a.${type.slice(6)}`, width: side, height: side }),
);

/** Returns red, green, blue and opacity in the middle of each output of a picture, by type. */
async function measured(source: Buffer): Promise<Readonly<Record<string, readonly number[]>>> {
  const files = await encodePicture(source, variants);
  const card = await cropPicture(await decodePicture(source), { width: side, height: side });
  const middle = (data: Uint8Array) => [...data.subarray(4 * side * (side / 2)).subarray(0, 4)];
  const pixels = await Promise.all(
    files.map(async (file) => middle(await sharp(file).ensureAlpha().raw().toBuffer())),
  );
  return Object.fromEntries([
    ...types.map((type, at) => [type, pixels[at]]),
    ['card', middle(card.data)],
  ]);
}

function near(
  found: readonly number[] | undefined,
  wanted: readonly number[],
  most = loss,
): boolean {
  return wanted.every((value, at) => Math.abs(value - (found?.[at] ?? Number.NaN)) <= most);
}

async function expectColour(source: Buffer, wanted: readonly number[], most = loss): Promise<void> {
  const found = await measured(source);
  for (const [name, pixel] of Object.entries(found)) {
    expect(near(pixel, [...wanted, 255], most), `${name} ${pixel} for ${wanted}`).toBe(true);
  }
}

/** Expects outputs with transparency to keep it, and all others to have the picture on the colour of paper. */
async function expectMixed(
  source: Buffer,
  colour: readonly number[],
  alpha: number,
): Promise<void> {
  const paper = [1, 3, 5].map((at) =>
    Number.parseInt(defaultColours.light.paper.slice(at, at + 2), 16),
  );
  const part = alpha / 255;
  const onPaper = paper.map((value, at) => value * (1 - part) + (colour[at] ?? 0) * part);
  const { 'image/jpeg': jpeg, card, ...others } = await measured(source);
  for (const flat of [jpeg, card]) expect(near(flat, [...onPaper, 255], 8), `${flat}`).toBe(true);
  for (const [name, pixel] of Object.entries(others)) {
    const wanted = alpha === 0 ? [] : colour;
    expect(near(pixel, wanted) && near(pixel?.slice(3), [alpha]), `${name} ${pixel}`).toBe(true);
  }
}

const spaces = ['sRGB', 'Display P3', 'Adobe RGB'] as const;
const profiles = [undefined, ...spaces];
const bits = [8, 16] as const;
const formats = { png: plainPng, tiff: plainTiff };
const profileOf = (name: SpaceName | undefined) => name && screenProfile(name);

describe('the colours of a picture are those that a colour-managed viewer shows', () => {
  const colours = [
    [221, 0, 0],
    [30, 200, 120],
  ];
  test.each(
    (['png', 'tiff'] as const).flatMap((format) =>
      bits.flatMap((depth) => profiles.map((name) => ({ format, depth, name }))),
    ),
  )('RGB in $format, $depth bits, $name', async ({ format, depth, name }) => {
    for (const colour of colours) {
      const shown = shownColour(colour, name ?? 'sRGB');
      const plain: PlainPicture = { kind: 'rgb', bits: depth, colour, profile: profileOf(name) };
      await expectColour(formats[format](plain), shown);
      await expectMixed(formats[format]({ ...plain, alpha: 128 }), shown, 128);
    }
  });

  test.each(
    (['png', 'tiff'] as const).flatMap((format) => profiles.map((name) => ({ format, name }))),
  )('indexed in $format, $name', async ({ format, name }) => {
    const plain = {
      kind: 'indexed',
      bits: 8,
      colour: [30, 200, 120],
      profile: profileOf(name),
    } as const;
    const shown = shownColour(plain.colour, name ?? 'sRGB');
    await expectColour(formats[format](plain), shown);
    if (format === 'png') await expectMixed(plainPng({ ...plain, alpha: 60 }), shown, 60);
  });

  test.each(
    (['png', 'tiff'] as const).flatMap((format) => bits.map((depth) => ({ format, depth }))),
  )('grey in $format, $depth bits', async ({ format, depth }) => {
    const plain: PlainPicture = { kind: 'grey', bits: depth, colour: [100] };
    await expectColour(formats[format](plain), [100, 100, 100]);
    await expectMixed(formats[format]({ ...plain, alpha: 128 }), [100, 100, 100], 128);
    const light = shownLinearGrey(100);
    const profile = linearGreyProfile();
    await expectColour(formats[format]({ ...plain, profile }), [light, light, light]);
    await expectMixed(formats[format]({ ...plain, profile, alpha: 0 }), [light, light, light], 0);
    // A profile for another kind of pixels is ignored.
    const wrong = { ...plain, profile: screenProfile('Adobe RGB') };
    await expectColour(formats[format](wrong), [100, 100, 100]);
  });

  test.each(profiles)('RGB and grey in JPEG, %s', async (name) => {
    const background = { r: 30, g: 200, b: 120 };
    const create = { width: side, height: side, channels: 3, background } as const;
    const jpeg = await sharp({ create })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const tagged = name === undefined ? jpeg : jpegWithProfile(jpeg, screenProfile(name));
    await expectColour(tagged, shownColour([30, 200, 120], name ?? 'sRGB'));
    const grey = sharp(Buffer.alloc(side * side, 100), {
      raw: { width: side, height: side, channels: 1 },
    });
    await expectColour(await grey.toColourspace('b-w').jpeg().toBuffer(), [100, 100, 100]);
  });
});

describe('colours that a program has converted into a profile are converted back', () => {
  const file = path.join(tmpdir(), `dateline-profile-${process.pid}.icc`);
  afterAll(() => rmSync(file, { force: true }));

  const saved = (format: 'webp' | 'avif' | 'jpeg', name: SpaceName | undefined, alpha: number) => {
    const background = { r: 60, g: 180, b: 120, alpha };
    const plain = sharp({ create: { width: side, height: side, channels: 4, background } });
    if (name !== undefined) writeFileSync(file, screenProfile(name));
    const tagged = name === undefined ? plain : plain.withIccProfile(file);
    const options = { quality: 100, chromaSubsampling: '4:4:4', effort: 0 };
    return (alpha === 1 ? tagged.removeAlpha() : tagged).toFormat(format, options).toBuffer();
  };

  test.each(
    (['webp', 'avif', 'jpeg'] as const).flatMap((format) =>
      profiles.map((name) => ({ format, name })),
    ),
  )('from $format, $name', async ({ format, name }) => {
    await expectColour(await saved(format, name, 1), [60, 180, 120]);
    if (format === 'jpeg') return;
    await expectMixed(await saved(format, name, 0.5), [60, 180, 120], 128);
    await expectMixed(await saved(format, name, 0), [60, 180, 120], 0);
  });

  test.each(['jpeg', 'tiff'] as const)(
    'from print in %s, with a profile and without',
    async (format) => {
      const create = { width: side, height: side, channels: 3, background: '#967068' } as const;
      for (const tagged of [false, true]) {
        const print = sharp({ create }).toColourspace('cmyk');
        const file = tagged ? print.withIccProfile('cmyk') : print;
        const options = format === 'tiff' ? { compression: 'lzw' } : { quality: 100 };
        await expectColour(
          await file.toFormat(format, options).toBuffer(),
          [0x96, 0x70, 0x68],
          printLoss,
        );
      }
    },
  );

  test('from print in TIFF with 16 bits, as with 8', async () => {
    const plain = { kind: 'cmyk', colour: [20, 90, 70, 40] } as const;
    const { 'image/png': wanted = [] } = await measured(plainTiff({ ...plain, bits: 8 }));
    await expectColour(plainTiff({ ...plain, bits: 16 }), wanted.slice(0, 3));
  });
});

describe('transparency', () => {
  const clear = { r: 200, g: 40, b: 90, alpha: 0 };
  const create = { width: side, height: side, channels: 4, background: clear } as const;

  test.each(['png', 'webp', 'avif', 'gif', 'tiff'] as const)(
    'in %s is never black',
    async (format) => {
      const options = format === 'tiff' ? { compression: 'lzw' } : {};
      const source = await sharp({ create }).toFormat(format, options).toBuffer();
      await expectMixed(source, [200, 40, 90], 0);
      const head = inspectPicture(`media/a.${format}`, source).picture;
      expect(head?.hasAlpha).toBe(true);
      const file = { path: `media/a.${format}`, digest: '0123456789abcdef' };
      expect(head && pictureVariants(file, head).fallback.type).toBe('image/png');
    },
  );

  test('in a drawing is never black, and the colours of the drawing are right', async () => {
    const drawing = (fill: string) =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect width="16" height="16" fill="${fill}"/></svg>`,
      );
    await expectColour(drawing('#1ec878'), [30, 200, 120]);
    await expectMixed(drawing('none'), [0, 0, 0], 0);
  });
});

test.each(['png', 'webp', 'avif', 'tiff', 'jpeg'] as const)(
  'a %s that is rotated by its orientation becomes upright, with the size in its header',
  async (format) => {
    const create = { width: 24, height: 8, channels: 3, background: '#456' } as const;
    const options = format === 'tiff' ? { compression: 'lzw' } : {};
    const source = await sharp({ create })
      .withMetadata({ orientation: 6 })
      .toFormat(format, options)
      .toBuffer();
    const head = inspectPicture(`media/a.${format}`, source).picture;
    expect(head).toMatchObject({ width: 8, height: 24 });
    const upright: PictureVariant = { type: 'image/png', path: 'a.png', width: 8, height: 24 };
    const [png] = await encodePicture(source, [upright]);
    expect(await sharp(png).metadata()).toMatchObject({ width: 8, height: 24 });
    await expect(encodePicture(source, [{ ...upright, width: 24, height: 8 }])).rejects.toThrow(
      'its size is not the size in its header',
    );
  },
);
