import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText } from './files/base-files.ts';
import { buildSound, filesIn, scratchFolder } from './files/built-folder.ts';
import {
  entry,
  fromTelephone,
  newsroom,
  page,
  picturesOf,
  secret,
} from './files/newsroom-with-pictures.ts';
import { writeFiles } from './files/write-files.ts';
import { attributeOf, elementsOf } from './html/html-tree.ts';

let scratch: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: scratch, remove } = await scratchFolder());
});
afterAll(() => remove());

describe('the pictures of a site', () => {
  let files: ReadonlyMap<string, Buffer>;
  let out: string;
  let content: string;
  beforeAll(async () => {
    content = await newsroom(scratch, 'whole');
    out = path.join(scratch, 'whole-site');
    await buildSound(content, out);
    files = await filesIn(out);
  }, 60_000);

  test('exist in three formats and the widths of the layout, each once', () => {
    const names = picturesOf(files).map(([name]) => name.replace(/-[0-9a-f]{16}-\d+-/, ' '));
    expect(names.map((name) => name.slice('assets/pictures/'.length))).toEqual(
      expect.arrayContaining([
        'port 240.avif',
        'port 240.webp',
        'port 400.avif',
        'port 400.webp',
        'port 600.avif',
        'port 600.jpeg',
        'port 600.webp',
        'chart 1280.png',
      ]),
    );
    expect(names.filter((name) => name.includes('/port'))).toHaveLength(7);
  });

  test('are upright, with the sizes in their names and on the page, and in sRGB', async () => {
    for (const [name, bytes] of picturesOf(files)) {
      const { width, height, space, orientation } = await sharp(bytes).metadata();
      const ratio = name.includes('/port') ? 600 / 900 : 40 / 30;
      expect(width).toBe(Number(/-(\d+)\.\w+$/.exec(name)?.[1]));
      expect(height).toBe(Math.round((width ?? 0) / ratio));
      expect([space, orientation]).toEqual(['srgb', undefined]);
    }
    // After a clockwise turn, the lower left corner is at the upper left: little red, much green.
    const [, jpeg = Buffer.alloc(0)] = picturesOf(files).find(([n]) => n.endsWith('.jpeg')) ?? [];
    const { data } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeLessThan(30);
    expect(data[1]).toBeGreaterThan(225);
  });

  test('contain no metadata from a camera or a program', async () => {
    for (const [name, bytes] of files) {
      expect(bytes.includes(secret), name).toBe(false);
      if (!name.startsWith('assets/pictures/')) continue;
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc], name).toEqual([undefined, undefined, undefined]);
    }
  });

  test('are not published unchanged, nor if no page shows them; other files are', () => {
    const media = [...files.keys()].filter((name) => name.startsWith('media/'));
    expect(media).toEqual(['media/plan.pdf']);
    expect([...files.keys()].join()).not.toContain('unused');
  });

  test('are small in lists, cropped to one shape, with empty alternative text', () => {
    const inList = elementsOf(files.get('harbour/index.html')?.toString() ?? '');
    const [picture, ...more] = inList.filter(({ tagName }) => tagName === 'img');
    expect(more).toEqual([]);
    const names = ['alt', 'width', 'height', 'loading', 'decoding'];
    expect(names.map((name) => picture && attributeOf(picture, name))).toEqual([
      ...['', '120', '80', undefined, 'async'],
    ]);
    const sets = inList.flatMap((each) => attributeOf(each, 'srcset') ?? []);
    expect(sets).toHaveLength(2);
    for (const address of sets.join(', ').split(', ')) {
      const [file = '', width] = address.split(' ');
      expect(files.has(file.slice(1)), file).toBe(true);
      expect(['240w', '400w']).toContain(width);
    }
  });

  test('are shown with every file, size, text and licence; the first one is not loaded lazily', () => {
    const elements = elementsOf(files.get(page)?.toString() ?? '');
    const all = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
    const [first, second] = all('img');
    const attributes = (of: typeof first, ...names: string[]) =>
      names.map((name) => of && attributeOf(of, name));
    expect(attributes(first, 'alt', 'width', 'height', 'fetchpriority', 'loading')).toEqual([
      'The port from above',
      '453',
      '680',
      'high',
      undefined,
    ]);
    expect(attributes(second, 'alt', 'width', 'height', 'loading')).toEqual([
      'A chart',
      '907',
      '680',
      'lazy',
    ]);
    const shown = [
      ...all('img').flatMap((img) => attributeOf(img, 'src') ?? []),
      ...all('source').flatMap((source) =>
        (attributeOf(source, 'srcset') ?? '').split(', ').map((each) => each.split(' ')[0] ?? ''),
      ),
    ];
    // The smallest are for lists.
    const inText = picturesOf(files).filter(([name]) => !name.includes('-240.'));
    expect(shown.map((src) => src.slice(1)).sort()).toEqual(inText.map(([name]) => name));
    const text =
      files
        .get(page)
        ?.toString()
        .replace(/<[^>]*>/g, '') ?? '';
    expect(text).toContain('The port Mara Voss\u00a0· CC BY 4.0');
    expect(text).toContain('Picture: Harbour desk');
  });

  test('cost nothing in the next build, and are not encoded again for a new article', async () => {
    expect((await buildSound(content, out)).files).toMatchObject({ made: 0 });
    const more = articleText({}, '![Thrice](/media/again.jpg)');
    const port = await fromTelephone().toBuffer();
    const cache = path.join(`${out}-cache`, 'pictures');
    const encoded = () => readdirSync(cache).length;
    const before = encoded();
    writeFiles(content, {
      'articles/harbour-third.md': more,
      'media/again.jpg': port,
      'media/again.jpg.yaml': entry,
    });
    await buildSound(content, out);
    expect(encoded()).toBe(before);
    expect([...(await filesIn(out)).keys()].join()).toContain('assets/pictures/again-');
  }, 30_000);

  test('are rebuilt if the cache is damaged, and removed if no page shows them', async () => {
    const cache = path.join(`${out}-cache`, 'pictures');
    for (const name of readdirSync(cache)) writeFileSync(path.join(cache, name), 'damaged');
    const jpeg = picturesOf(await filesIn(out)).find(([name]) => name.endsWith('.jpeg'));
    rmSync(path.join(out, jpeg?.[0] ?? ''));
    await buildSound(content, out);
    const digest = (bytes: Buffer | undefined) =>
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex');
    const again = await filesIn(out);
    expect(digest(again.get(jpeg?.[0] ?? ''))).toBe(digest(jpeg?.[1]));
    for (const name of ['harbour-open', 'harbour-shut', 'harbour-third']) {
      rmSync(path.join(content, 'articles', `${name}.md`));
    }
    await buildSound(content, out);
    expect(existsSync(path.join(out, 'assets/pictures'))).toBe(false);
  }, 60_000);
});
