import { describe, expect, test } from 'vitest';
import {
  isPublishedAsVariants,
  type PictureHeader,
  pictureVariants,
  thumbnailVariants,
} from '../../../src/model/pictures/picture.ts';

const file = { path: 'media/harbour/Old Quay.JPG', digest: '0123456789abcdef' };
const head = (width: number, height: number, more: Partial<PictureHeader> = {}): PictureHeader => ({
  width,
  height,
  type: 'jpg',
  hasAlpha: false,
  isAnimated: false,
  ...more,
});
const widthsOf = (...[width, height, more]: Parameters<typeof head>) =>
  pictureVariants(file, head(width, height, more))
    .variants.filter(({ type }) => type === 'image/avif')
    .map((variant) => [variant.width, variant.height]);

describe('pictureVariants', () => {
  test('are AVIF and WebP in the widths of the layout, and JPEG in the widest', () => {
    const { fallback, variants } = pictureVariants(file, head(4000, 3000));
    const base = 'assets/pictures/old-quay-0123456789abcdef-2';
    expect(fallback).toEqual({
      type: 'image/jpeg',
      path: `${base}-1280.jpeg`,
      width: 1280,
      height: 960,
    });
    expect(variants.map(({ path }) => path)).toEqual(
      ['avif', 'webp'].flatMap((ending) =>
        [400, 640, 960, 1280].map((width) => `${base}-${width}.${ending}`),
      ),
    );
  });

  test.each([
    [1, 1, [[1, 1]]],
    [399, 300, [[399, 300]]],
    [450, 300, [[450, 300]]],
    [
      700,
      350,
      [
        [400, 200],
        [700, 350],
      ],
    ],
    [
      1279,
      10,
      [
        [400, 3],
        [640, 5],
        [960, 8],
        [1279, 10],
      ],
    ],
    [
      12_000,
      1,
      [
        [400, 1],
        [640, 1],
        [960, 1],
        [1280, 1],
      ],
    ],
  ])(
    'of %i by %i are never wider than the picture, and none is nearly as wide as the next',
    (width, height, all) => {
      expect(widthsOf(width, height)).toEqual(all);
    },
  );

  test('of a drawing have the widths of the layout, whatever units it has', () => {
    expect(widthsOf(4, 3, { type: 'svg' }).at(-1)).toEqual([1280, 960]);
  });

  test('of transparent pictures have PNG as the fallback', () => {
    const { fallback } = pictureVariants(file, head(80, 60, { type: 'png', hasAlpha: true }));
    expect(fallback.path).toBe('assets/pictures/old-quay-0123456789abcdef-2-80.png');
  });

  test.each([
    ['media/ميناء.jpg', 'picture'],
    ['media/--.jpg', 'picture'],
    ['media/a/b.c.jpg', 'b-c'],
    [`media/${'x'.repeat(39)}-y.jpg`, 'x'.repeat(39)],
  ])('of %s have a name that every host accepts', (path, name) => {
    const { fallback } = pictureVariants({ ...file, path }, head(8, 6));
    expect(fallback.path).toBe(`assets/pictures/${name}-0123456789abcdef-2-8.jpeg`);
  });
});

describe('thumbnailVariants', () => {
  const pathsOf = (width: number, more: Partial<PictureHeader> = {}) =>
    thumbnailVariants(file, head(width, 800, more)).map(({ path }) => path.split('-2-').at(-1));

  test.each([
    [4000, ['240.avif', '400.avif', '240.webp', '400.webp']],
    [300, ['240.avif', '300.avif', '240.webp', '300.webp']],
    [280, ['280.avif', '280.webp']],
    [120, ['120.avif', '120.webp']],
    [119, []],
  ])('of a picture that is %i pixels wide', (width, paths) => {
    expect(pathsOf(width)).toEqual(paths);
  });

  test('of a drawing are as many as of a large picture, whatever its stated size', () => {
    expect(pathsOf(40, { type: 'svg' })).toHaveLength(4);
  });

  test('are variants of the picture itself, except the smallest', () => {
    const own = pictureVariants(file, head(1200, 800)).variants.map(({ path }) => path);
    const others = thumbnailVariants(file, head(1200, 800)).filter(
      ({ path }) => !own.includes(path),
    );
    expect(others.map(({ width }) => width)).toEqual([240, 240]);
  });
});

describe('isPublishedAsVariants', () => {
  const none = { picture: undefined };

  test.each([
    'a.HEIC',
    'a.heics',
    'a.jpe',
    'a.jp2',
    'a.mpo',
    ...['a.dng', 'a.CR3', 'a.crw', 'a.NEF', 'a.nrw', 'a.ARW', 'a.arq', 'a.RAF', 'a.ORF', 'a.RW2'],
    ...['a.rwl', 'a.PEF', 'a.srw', 'a.sr2', 'a.3fr', 'a.IIQ', 'a.x3f', 'a.raw'],
    'a.xmp',
    'a.jpg.XMP',
  ])('is true for %s, which may say where it was taken, although it cannot be read', (name) => {
    expect(isPublishedAsVariants({ path: `media/${name}`, ...none })).toBe(true);
  });

  test.each(['a.pdf', 'a.csv', 'a.mp4', 'a.draw', 'a.rwx', 'jpg', 'a.xmp.zip'])(
    'is false for %s',
    (name) => {
      expect(isPublishedAsVariants({ path: `media/${name}`, ...none })).toBe(false);
    },
  );
});
