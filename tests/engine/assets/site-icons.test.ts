import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  lookDrawingProblems,
  siteIcons,
  siteLogos,
} from '../../../src/engine/assets/site-icons.ts';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { inspectPicture } from '../../../src/engine/pictures/inspect-picture.ts';
import { sanitiseDrawing } from '../../../src/engine/pictures/sanitise-drawing.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { plainLook } from '../../../src/model/site/look.ts';
import { svg } from '../hostile-drawings.ts';

let content: string;
let cache: string;
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'dateline-icons-'));
  cache = path.join(content, 'kept');
});
afterEach(() => rm(content, { recursive: true, force: true }));

describe('siteIcons', () => {
  test("returns Dateline's own icon in every form, cached or not", async () => {
    const first = await siteIcons(content, cache);
    expect(first.map(({ path: name }) => name)).toEqual([
      'icon.svg',
      'icon-192.png',
      'icon-512.png',
      'icon-maskable-512.png',
      'apple-touch-icon.png',
      'favicon.ico',
    ]);
    const own = await readFile(path.join(projectFolder, 'layouts', 'icons', 'icon.svg'));
    expect(sanitiseDrawing(own)).toMatchObject({ svg: String(first[0]?.body), notes: [] });
    expect(String(first[0]?.body)).toContain('prefers-color-scheme:dark');
    expect(await siteIcons(content, cache)).toEqual(first);
  });

  test('uses media/icon.svg of the content if there is one', async () => {
    const mine = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z" onload="evil()"/><!-- ${content} --></svg>`;
    await mkdir(path.join(content, 'media'));
    await writeFile(path.join(content, 'media', 'icon.svg'), mine);
    // Several builds at once may find no cached icons, and draw them.
    const all = await Promise.all([
      siteIcons(content, cache),
      siteIcons(content, cache),
      siteIcons(content, cache),
    ]);
    for (const icons of all) {
      expect(String(icons[0]?.body)).toMatch(
        /^<svg [^>]*viewBox="0 0 8 8"[^>]*><path d="M0 0h8v8z"\/><\/svg>$/,
      );
      expect(icons).toEqual(all[0]);
    }
    expect(all[0]?.[1]?.body).not.toEqual((await siteIcons(tmpdir(), cache))[1]?.body);
  });

  test('names a file that it cannot draw', async () => {
    await mkdir(path.join(content, 'media'));
    await writeFile(path.join(content, 'media', 'icon.svg'), `no drawing`);
    await expect(siteIcons(content, cache)).rejects.toThrow(
      'media/icon.svg:1:11  the icon is not well-formed XML: text data outside of root node — open it',
    );
  });
});

describe("the content's own icon", () => {
  const lines = (bytes: string | Buffer) => {
    const found = inspectPicture('media/icon.svg', Buffer.from(bytes as string));
    const file = { path: 'media/icon.svg', digest: '', ...found };
    return lookDrawingProblems([file], plainLook, () => bytes.length).map(problemLine);
  };

  test.each([
    ['', 'media/icon.svg:1:1  the icon is empty — '],
    [svg('<g>'), 'the icon is not well-formed XML: unexpected close tag — '],
    [svg(''), 'media/icon.svg:1:1  the icon shows nothing — draw something in it'],
    [
      svg('<rect/>', ''),
      'media/icon.svg:1:1  the icon has no size — write viewBox="0 0 300 150" into',
    ],
    [svg(`<path d="${'M0 0'.repeat(30_000)}"/>`), 'the icon is larger than 100 kilobytes — '],
    [
      svg('<rect/>\n<script/>'),
      'media/icon.svg:2:1  warning: the icon contains <script>, which is left out — ',
    ],
  ])('is reported at its place: %#', (drawing, wanted) => {
    expect(lines(drawing)).toEqual([expect.stringContaining(wanted)]);
  });

  test('must be a drawing, and is fine if it is one', async () => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } })
      .png()
      .toBuffer();
    expect(lines(png)).toEqual([expect.stringContaining('the icon is not a drawing (SVG)')]);
    expect(lines(svg('<rect width="4" height="3"/>'))).toEqual([]);
    expect(lookDrawingProblems([], plainLook, () => undefined)).toEqual([]);
  });
});

test('a logo and a named icon may not be larger than readers should load, or become no drawing', async () => {
  const large = svg(`<path d="${'M0 0'.repeat(30_000)}"/>`);
  const names = { logo: 'media/logo.svg', icon: 'media/mark.svg' };
  const media = Object.values(names).map((name) => {
    return { path: name, digest: '', ...inspectPicture(name, Buffer.from(large)) };
  });
  const look = { ...plainLook, logo: { light: names.logo }, icon: names.icon };
  expect(lookDrawingProblems(media, look, () => large.length).map(problemLine)).toEqual([
    'media/logo.svg:1:1  the logo is larger than 100 kilobytes — simplify it in a drawing program',
    'media/mark.svg:1:1  the icon is larger than 100 kilobytes — simplify it in a drawing program',
  ]);
  await mkdir(path.join(content, 'media'));
  for (const name of Object.values(names))
    await writeFile(path.join(content, name), svg('<rect/>'));
  const made = await siteLogos(content, cache, look);
  expect(made.map((file) => file.path)).toEqual([`assets/logo.${digestOf(svg('<rect/>'))}.svg`]);
  await writeFile(path.join(content, names.icon), svg('<circle/>'));
  expect(await siteLogos(content, cache, look)).toEqual(made);
  await writeFile(path.join(content, names.logo), large);
  await expect(siteLogos(content, cache, look)).rejects.toThrow('the logo is larger than 100');
});

test('a logo is sanitised like every drawing, and left out if it is missing', async () => {
  const hostile = svg('<path d="M0 0h8v8z" onload="evil()"/>');
  await mkdir(path.join(content, 'media'));
  await writeFile(path.join(content, 'media', 'logo.svg'), hostile);
  const logo = { light: 'media/logo.svg', dark: 'media/gone.svg' };
  const [made, ...others] = await siteLogos(content, cache, { logo });
  expect(made?.path).toBe(`assets/logo.${digestOf(hostile)}.svg`);
  expect(String(made?.body)).toContain('<path');
  expect(String(made?.body)).not.toContain('evil');
  expect(others).toEqual([]);
});
