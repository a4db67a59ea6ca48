import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildToFolder } from '../../src/engine/build-to-folder.ts';
import { problemLine } from '../../src/engine/problem-lines.ts';
import { articleText, baseFiles } from './files/base-files.ts';
import { buildSound, filesIn, scratchFolder, testOptions } from './files/built-folder.ts';
import { type Contents, writeFiles } from './files/write-files.ts';
import { attributeOf, elementsOf } from './html/html-tree.ts';

let scratch: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: scratch, remove } = await scratchFolder());
});
afterAll(() => remove());

/** A photograph of nothing: three colours run into each other. Sides in pixels. */
function photograph(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    pixels[at * 3] = Math.round((255 * x) / width);
    pixels[at * 3 + 1] = Math.round((255 * y) / height);
    pixels[at * 3 + 2] = 90;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const secret = 'Zeno was here';
/** As a telephone writes it: lying on its side, with who took it and where. */
const fromTelephone = () =>
  photograph(900, 600)
    .withExif({
      IFD0: { Artist: secret, Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 18/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg();

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">
<!-- ${secret} --><rect width="40" height="30" fill="#f00"/></svg>`;

const lead = { image: '/media/port.jpg', alt: 'The port from above', caption: 'The port' };
const entry = 'credit: Mara Voss\nlicence: CC BY 4.0\nlicenceUrl: https://licence.example/by/\n';

async function newsroom(name: string, more: Contents = {}): Promise<string> {
  const port = await fromTelephone().toBuffer();
  return writeFiles(path.join(scratch, name), {
    ...baseFiles,
    'articles/harbour-open.md': articleText({ lead }, 'Quiet.\n\n![A chart](/media/chart.svg)'),
    'articles/harbour-shut.md': articleText({}, '![The port again](/media/port.jpg "Twice")'),
    'media/port.jpg': port,
    'media/port.jpg.yaml': entry,
    'media/chart.svg': drawing,
    'media/chart.svg.yaml': 'credit: Harbour desk\n',
    'media/unused.jpg': port,
    'media/plan.pdf': '%PDF-1.4',
    ...more,
  });
}

const page = '2031/05/02/harbour-open/index.html';
const picturesOf = (files: ReadonlyMap<string, Buffer>) =>
  [...files].filter(([name]) => name.startsWith('assets/pictures/'));

describe('the pictures of a site', () => {
  let files: ReadonlyMap<string, Buffer>;
  let out: string;
  let content: string;
  beforeAll(async () => {
    content = await newsroom('whole');
    out = path.join(scratch, 'whole-site');
    await buildSound(content, out);
    files = await filesIn(out);
  }, 60_000);

  test('stand there in three formats and the widths of the layout, each once', () => {
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

  test('are upright, as large as their names and the page say, and in the colours of the web', async () => {
    for (const [name, bytes] of picturesOf(files)) {
      const { width, height, space, orientation } = await sharp(bytes).metadata();
      const ratio = name.includes('/port') ? 600 / 900 : 40 / 30;
      expect(width).toBe(Number(/-(\d+)\.\w+$/.exec(name)?.[1]));
      expect(height).toBe(Math.round((width ?? 0) / ratio));
      expect([space, orientation]).toEqual(['srgb', undefined]);
    }
    // Turned clockwise, what was below on the left is above on the left: little red, much green.
    const [, jpeg = Buffer.alloc(0)] = picturesOf(files).find(([n]) => n.endsWith('.jpeg')) ?? [];
    const { data } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeLessThan(30);
    expect(data[1]).toBeGreaterThan(225);
  });

  test('hold nothing of what a camera or a program wrote into them', async () => {
    for (const [name, bytes] of files) {
      expect(bytes.includes(secret), name).toBe(false);
      if (!name.startsWith('assets/pictures/')) continue;
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc], name).toEqual([undefined, undefined, undefined]);
    }
  });

  test('are not there as they came, nor where no page shows them; other files are', () => {
    const media = [...files.keys()].filter((name) => name.startsWith('media/'));
    expect(media).toEqual(['media/plan.pdf']);
    expect([...files.keys()].join()).not.toContain('unused');
  });

  test('are small in lists, cropped to one shape, and say nothing of what the headline says', () => {
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

  test('are shown each in every file, with size, words and licence; the first at once', () => {
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
    expect(text).toContain('The port Mara Voss · CC BY 4.0');
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

  test('are made anew where the cache was damaged, and leave when no page shows them', async () => {
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

describe('a picture that is not what it seems', () => {
  const build = async (name: string, files: Contents) => {
    const content = await newsroom(name, files);
    const out = path.join(scratch, `${name}-site`);
    return { content, out, run: () => buildToFolder(testOptions(content, out), () => 0) };
  };

  test('is refused with its place where its file ends too early, and the last site stands', async () => {
    const { content, out, run } = await build('cut', {});
    await run();
    const whole = await photograph(300, 200).jpeg().toBuffer();
    writeFiles(content, { 'media/port.jpg': whole.subarray(0, whole.length / 2) });
    await expect(run()).rejects.toThrow(
      /^media\/port\.jpg:1:1 {2}the picture cannot be read completely: .* — save it again/,
    );
    expect((await filesIn(out)).get(page)?.toString()).toContain('600w');
  }, 60_000);

  test('is an error with its place where it is empty, or too wide', async () => {
    const empty = await build('empty', { 'media/port.jpg': '' });
    expect((await empty.run()).problems.map(problemLine)).toEqual([
      expect.stringMatching(
        /^articles\/harbour-open\.md:8:\d+ {2}media\/port\.jpg cannot be read as a picture/,
      ),
      expect.stringMatching(
        /^articles\/harbour-shut\.md:10:1 {2}media\/port\.jpg cannot be read as a picture/,
      ),
    ]);
    const wide = await sharp({
      create: { width: 12_001, height: 2, channels: 3, background: '#456' },
    })
      .jpeg()
      .toBuffer();
    const { run, out } = await build('wide', { 'media/port.jpg': wide });
    expect((await run()).problems.map(problemLine)[0]).toContain('12001 pixels wide');
    expect(existsSync(out)).toBe(false);
  });

  test('is sanitised if it is a drawing, which is told', async () => {
    const hostile =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><script>evil()</script><rect width="40" height="30" fill="#f00" onload="evil()"/></svg>';
    const { out, run } = await build('drawing', {
      'media/chart.svg': hostile,
      'media/icon.svg': hostile,
    });
    const { problems } = await run();
    expect(problems.map(problemLine)).toEqual([
      expect.stringContaining(
        'articles/harbour-open.md:13:1  warning: media/chart.svg contains <script>',
      ),
      expect.stringContaining(
        'articles/harbour-open.md:13:1  warning: media/chart.svg contains onload',
      ),
      expect.stringMatching(/^media\/icon\.svg:1:61 {2}warning: the icon contains <script>/),
      expect.stringMatching(/^media\/icon\.svg:1:84 {2}warning: the icon contains onload/),
    ]);
    expect(String((await filesIn(out)).get('icon.svg'))).toMatch(/^<svg (?!.*evil).*<rect /);
  }, 60_000);

  test('is not followed out of the content folder', async () => {
    const { content, run } = await build('linked', {});
    writeFileSync(path.join(scratch, 'elsewhere.jpg'), await fromTelephone().toBuffer());
    rmSync(path.join(content, 'media/port.jpg'));
    symlinkSync('../../elsewhere.jpg', path.join(content, 'media/port.jpg'));
    const lines = (await run()).problems.map(problemLine);
    expect(lines.join('\n')).toContain(
      'media/port.jpg:1:1  a symbolic link that leads out of the content folder',
    );
  });

  test('is shown in the colours of screens where it was made for print, under a wrong name too', async () => {
    const print = await photograph(300, 200).toColourspace('cmyk').jpeg().toBuffer();
    const { out, run } = await build('print', { 'media/port.jpg': print });
    await run();
    const shown = picturesOf(await filesIn(out)).filter(([name]) => name.includes('/port'));
    // Two of them are for lists.
    expect(shown).toHaveLength(5);
    for (const [, bytes] of shown) expect((await sharp(bytes).metadata()).space).toBe('srgb');
    const png = await build('misnamed', {
      'media/port.jpg': await photograph(300, 200).png().toBuffer(),
    });
    await png.run();
    const names = picturesOf(await filesIn(png.out)).map(([name]) => name);
    expect(names.filter((name) => /port-.*-300\.jpeg$/.test(name))).toHaveLength(1);
  }, 60_000);
});
