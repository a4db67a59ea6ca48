import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkitten';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import {
  buildSound,
  casesFolder,
  filesIn,
  scratchFolder,
  testOptions,
} from '../files/built-folder.ts';

/* Typefaces of a site: a package that is installed beside it, and a file of its own. */

let folder: string;
let remove: () => Promise<void>;
let site: ReadonlyMap<string, Buffer>;
let settings: string;
const at = (name: string) => path.join(folder, name);
const page = (name: string) => site.get(name)?.toString() ?? '';
const article = '2031/05/02/lamps-return/index.html';
beforeAll(async () => {
  ({ folder, remove } = await scratchFolder());
  cpSync(path.join(casesFolder, 'look', 'site'), folder, { recursive: true });
  const packages = path.join(projectFolder, 'node_modules', '@fontsource-variable');
  mkdirSync(at('node_modules'));
  symlinkSync(packages, at('node_modules/@fontsource-variable'));
  mkdirSync(at('layouts/fonts'));
  const own = 'newsreader/files/newsreader-latin-opsz-normal.woff2';
  cpSync(path.join(packages, own), at('layouts/fonts/ours.woff2'));
  settings = readFileSync(at('content/site.yaml'), 'utf8');
  const typefaces = `typefaces:
  text: {en: "@fontsource-variable/source-sans-3", ar: "@fontsource-variable/noto-naskh-arabic"}
  headlines: ours.woff2
`;
  writeFileSync(at('content/site.yaml'), settings + typefaces);
  await buildSound(at('content'), at('site'), { cards: false });
  site = await filesIn(at('site'));
});
afterAll(() => remove());

/** The fonts of a page, by family: the address of the font and the weight. */
const facesOf = (html: string) =>
  new Map(
    [...html.matchAll(/@font-face\{([^}]*)\}/g)].map(([, face = '']) => [
      (/font-family:"?([^";]*)/.exec(face)?.[1] ?? '') + (face.includes('U+') ? ' (range)' : ''),
      face,
    ]),
  );

test('fonts are subsets, with the weights that the stylesheets use', () => {
  const faces = facesOf(page(article));
  const [text, headlines] = [faces.get('Own text en') ?? '', faces.get('Own headlines') ?? ''];
  expect(text).toContain('font-weight:400 700');
  expect(headlines).toContain('font-weight:560');
  for (const [face, axes] of [
    [text, ['wght']],
    [headlines, []],
  ] as const) {
    const [, url = ''] = /url\("?\/([^")]*)/.exec(face) ?? [];
    const bytes = site.get(url) ?? expect.fail(url);
    expect(bytes.length).toBeLessThan(60_000);
    const font = create(bytes);
    if (font.isCollection) throw new Error('a collection');
    expect(Object.keys(font.variationAxes)).toEqual(axes);
    expect(font.hasGlyphForCodePoint('é'.charCodeAt(0))).toBe(true);
    expect(font.hasGlyphForCodePoint('Ж'.charCodeAt(0))).toBe(false);
  }
});

test('unused fonts of Dateline are removed, and fallbacks have the metrics of the new ones', () => {
  const faces = [...facesOf(page(article)).keys()];
  expect(faces.filter((name) => !name.startsWith('Own '))).toEqual([]);
  expect(page(article)).toContain(
    '--serif:"Own text en", "Own text en A", "Own text en B", sans-serif;',
  );
  expect(page(article)).toContain('--display:"Own headlines", "Own headlines A"');
  // Newsreader in display size, from which Dateline's own fallbacks were also computed.
  const georgia = facesOf(page(article)).get('Own headlines A') ?? '';
  const scale = Number(/size-adjust:([\d.]+)%/.exec(georgia)?.[1]);
  expect(Math.abs(scale - 103.41)).toBeLessThan(1);
});

test('Arabic pages have the Arabic font, and none for Latin letters of other languages', () => {
  const faces = facesOf(page('ar/index.html'));
  expect([...faces.keys()].filter((name) => name.startsWith('Own'))).toEqual([
    'Own text ar (range)',
    'Own text ar',
  ]);
  expect(page('ar/index.html')).toContain('--serif:"Own text ar", serif');
});

test('a typeface that is missing, or for another script, is reported with advice', async () => {
  const typefaces = `typefaces:
  text: "@fontsource-variable/loora"
  headlines: {ar: "@fontsource-variable/newsreader"}
  labels: gone.woff2
`;
  writeFileSync(at('content/site.yaml'), settings + typefaces);
  const options = testOptions(at('content'), at('site'), { cards: false });
  const { problems, written } = await buildToFolder(options, () => 0);
  expect(written).toBe(false);
  expect(
    problems.map((problem) => problemLine(problem).replace(/^site.yaml:\d+:\d+ {2}/, '')),
  ).toEqual([
    'the package @fontsource-variable/loora is not installed beside the site — run "npm install @fontsource-variable/loora" in the site folder',
    '@fontsource-variable/newsreader has no arabic letters — choose a typeface of the script',
    'there is no font gone.woff2 — put it into layouts/fonts beside the content folder',
  ]);
  rmSync(at('content/site.yaml'));
});
