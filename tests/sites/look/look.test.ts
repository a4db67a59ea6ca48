import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { digestOf } from '../../../src/model/digest.ts';
import {
  buildSound,
  casesFolder,
  differences,
  filesIn,
  scratchFolder,
  testOptions,
} from '../files/built-folder.ts';

/*
 * A site with a look of its own: `site` beside this file.
 */

let folder: string;
let remove: () => Promise<void>;
let site: ReadonlyMap<string, Buffer>;
const at = (name: string) => path.join(folder, name);
const page = (name: string) => site.get(name)?.toString() ?? '';
beforeAll(async () => {
  ({ folder, remove } = await scratchFolder());
  cpSync(path.join(casesFolder, 'look', 'site'), folder, { recursive: true });
  await buildSound(at('content'), at('site'), { cards: false });
  site = await filesIn(at('site'));
});
afterAll(() => remove());

const article = '2031/05/02/lamps-return/index.html';

describe('the logo', () => {
  test('is in the masthead in place of the name, which is its alternative text, for both schemes', async () => {
    const [light, dark] = await Promise.all(
      ['logo', 'logo-dark'].map(async (name) =>
        digestOf(await readFile(at(`content/media/${name}.svg`))),
      ),
    );
    const picture = `<picture><source media="(prefers-color-scheme: dark)" srcset="/assets/logo.${dark}.svg" width="116" height="36"><img class="logo" src="/assets/logo.${light}.svg" width="116" height="36" alt="The Vell Lantern"></picture>`;
    expect(page('index.html').replaceAll('/>', '>')).toContain(
      `<h1 class="nameplate">${picture}</h1>`,
    );
    expect(page(article).replaceAll('/>', '>')).toContain(`<a href="/">${picture}</a>`);
    expect(page('ar/index.html')).toContain('alt="فانوس فيل"');
    expect(page(`assets/logo.${light}.svg`)).toContain('<circle');
  });

  test('that is missing or no drawing is reported at its place', async () => {
    const settings = await readFile(at('content/site.yaml'), 'utf8');
    writeFileSync(
      at('content/site.yaml'),
      settings.replace('media/logo.svg', 'media/lgo.svg').replace('media/lantern.svg', 'a.png'),
    );
    rmSync(at('content/media/logo-dark.svg'));
    const options = testOptions(at('content'), at('site'), { cards: false });
    const report = await buildToFolder(options, () => 0);
    expect(report.problems.map(problemLine)).toEqual([
      'site.yaml:13:7  there is no file media/lgo.svg — did you mean "media/logo.svg"?',
      'site.yaml:13:7  there is no file media/logo-dark.svg — did you mean "media/logo.svg"?',
      'site.yaml:14:7  "a.png" is no drawing in "media" — write the path of an SVG file in content/media, such as media/logo.svg',
    ]);
    expect(differences(await filesIn(at('site')), site)).toEqual([]);
    cpSync(path.join(casesFolder, 'look', 'site'), folder, { recursive: true });
    await buildSound(at('content'), at('site'), { cards: false });
    expect(differences(await filesIn(at('site')), site)).toEqual([]);
  });
});

test('the icon in all sizes is drawn from the drawing that site.yaml names', () => {
  expect(page('icon.svg')).toContain('#0b5394');
  expect(site.has('apple-touch-icon.png')).toBe(true);
});

test('colours are in pages, in the colour of the browser and in the web app manifest', () => {
  expect(page(article)).toContain('--accent:#0b5394');
  expect(page(article)).toContain('content="#ffffff" media="(prefers-color-scheme: light)"');
  expect(page(article)).toContain('content="#0f1318" media="(prefers-color-scheme: dark)"');
  expect(page('manifest.webmanifest')).toContain('"theme_color": "#ffffff"');
});

test('the menu has its items in their order, each in the language of the page', () => {
  const menu = (name: string) =>
    [
      ...(/<nav class="sections".*?<\/nav>/s.exec(page(name))?.[0] ?? '').matchAll(
        /<a href="([^"]*)"[^>]*>([^<]*)/g,
      ),
    ].map(([, href, text]) => [href, text]);
  expect(menu(article)).toEqual([
    ['/town/', 'Town'],
    ['/topics/', 'Topics'],
    ['/about/', 'About us'],
    ['/archive/', 'Archive'],
  ]);
  expect(menu('ar/index.html').map(([href]) => href)).toEqual([
    '/ar/town/',
    '/ar/about/',
    '/ar/archive/',
  ]);
});

test('the footer has the links and the profiles of the site', () => {
  expect(page('index.html')).toContain('<a href="https://shop.example/">Shop</a>');
  expect(page('ar/index.html')).toContain('<a href="https://shop.example/">المتجر</a>');
  for (const [url, name] of [
    ['https://bsky.app/profile/lantern.example', 'Bluesky'],
    ['https://social.example/@lantern', 'social.example'],
  ]) {
    expect(page('index.html')).toContain(`<a href="${url}" rel="me external noopener">${name}</a>`);
  }
  expect(page('index.html')).toContain(
    '"sameAs":["https://bsky.app/profile/lantern.example","https://social.example/@lantern"]',
  );
});
