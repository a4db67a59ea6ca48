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
import { type Contents, writeFiles } from '../files/write-files.ts';

/* A site with its own look: the folder `site` beside this file. */

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

  test('that is missing or not a drawing is reported at its position', async () => {
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

test('the icon in all sizes comes from the drawing that site.yaml names', () => {
  expect(page('icon.svg')).toContain('#0b5394');
  expect(site.has('apple-touch-icon.png')).toBe(true);
});

test('colours are in pages, in the colour of the browser and in the web app manifest', () => {
  expect(page(article)).toContain('--accent:#0b5394');
  expect(page(article)).toContain('content="#ffffff" media="(prefers-color-scheme: light)"');
  expect(page(article)).toContain('content="#0f1318" media="(prefers-color-scheme: dark)"');
  expect(page('manifest.webmanifest')).toContain('"theme_color": "#ffffff"');
});

test('the menu has its items in order, each in the language of the page', () => {
  const menu = (name: string) =>
    [
      ...(/<nav class="sections".*?<\/nav>/s.exec(page(name))?.[0] ?? '').matchAll(
        /<a href="([^"]*)"[^>]*>([^<]*)/g,
      ),
    ].map(([, href, text]) => [href, text]);
  expect(menu(article)).toEqual([
    ['/town/', 'Town'],
    ['/topics/', 'Subjects'],
    ['/about/', 'About us'],
    ['/archive/', 'Archive'],
  ]);
  expect(menu('ar/index.html').map(([href]) => href)).toEqual([
    '/ar/town/',
    '/ar/about/',
    '/ar/archive/',
  ]);
});

test('words of the site replace those of Dateline, only in their language', () => {
  expect(page('index.html')).toContain('>Get the Lantern</a>');
  expect(page('index.html')).not.toContain('>Subscribe<');
  expect(page('ar/index.html')).not.toContain('Lantern</a>');
  expect(page(article)).toContain(
    'Printed from the Lantern: https://lantern.example/2031/05/02/lamps-return/',
  );
  expect(page('archive/index.html')).toContain('1 story');
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

describe('layouts of the site', () => {
  test('a part replaces that of Dateline on all pages, and may wrap it', () => {
    const top =
      '<div class="lantern-top"><p class="lantern-line">News of the lower town</p><header class="masthead">';
    for (const name of [article, 'about/index.html', 'support/index.html', 'archive/index.html']) {
      expect(page(name), name).toContain(top);
    }
    expect(page('ar/about/index.html')).toContain(
      '<p class="lantern-line">أخبار البلدة السفلى</p>',
    );
    expect(page('index.html')).not.toContain('lantern-top');
  });

  test('the layout of a page kind replaces that of Dateline, with parts of its own', () => {
    expect(page(article)).toContain('<article class="lantern-article"><p class="standfirst">');
    expect(page(article)).toContain('<p class="lantern-rule" aria-hidden="true">· · ·</p>');
  });

  test('a page uses a layout that the site adds', () => {
    expect(page('support/index.html')).toContain('<body class="page-supporters">');
    expect(page('support/index.html')).toContain(
      '<h1 class="lantern-call">Support the Lantern</h1>',
    );
    expect(page('about/index.html')).toContain('<body class="page-static">');
  });

  test('a stylesheet is added, and each page has only the rules that it uses', () => {
    expect(page(article)).toContain('.lantern-line,.lantern-rule{');
    expect(page(article)).not.toContain('.lantern-call');
    expect(page('support/index.html')).toContain('.lantern-call{color:var(--accent)}');
    expect(page('ar/about/index.html')).toContain('.lantern-line{');
  });

  /** Builds with some files changed. Returns the error, or the files of the site. */
  async function withFiles(files: Contents) {
    writeFiles(folder, files);
    try {
      await buildSound(at('content'), at('site'), { cards: false });
      return await filesIn(at('site'));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      for (const name of Object.keys(files)) rmSync(at(name));
      cpSync(path.join(casesFolder, 'look', 'site'), folder, { recursive: true });
    }
  }

  test('a stylesheet replaces that of Dateline, and an edit changes the pages as in a clean build', async () => {
    const sheets = { 'layouts/styles/print.css': '@media print{.footer{display:none}}' };
    const edited = await withFiles(sheets);
    if (typeof edited === 'string') throw new Error(edited);
    const printed = edited.get(article)?.toString() ?? '';
    expect(printed).toContain('@media print{.footer{display:none}}');
    await buildSound(at('content'), at('site'), { cards: false });
    expect(differences(await filesIn(at('site')), site)).toEqual([]);
  });

  test.each<[string, Contents, string | RegExp]>([
    [
      'does not parse',
      { 'layouts/parts/lantern-rule.tsx': 'export function LanternRule() {\n  return <p>;\n}\n' },
      /^layouts\/parts\/lantern-rule\.tsx:3:1 {2}.+ — correct it; the previous site was kept\nlayouts\/parts\/lantern-rule\.tsx:4:1 /,
    ],
    [
      'imports a missing file',
      {
        'layouts/parts/lantern-rule.tsx':
          "import { x } from './lantrn.tsx';\nexport const LanternRule = () => x;\n",
      },
      /^layouts\/parts\/lantern-rule\.tsx:1:19 {2}Could not resolve ".\/lantrn.tsx"/,
    ],
    [
      'has no default export',
      { 'layouts/article.11ty.tsx': 'export const a = 1;\n' },
      /^layouts\/article\.11ty\.tsx:1:1 {2}the layout has no default export — export a component as default/,
    ],
    [
      'fails',
      {
        'layouts/parts/lantern-rule.tsx':
          'export function LanternRule() {\n  const words = undefined as unknown as string;\n  return <p>{words.trim()}</p>;\n}\n',
      },
      /^layouts\/parts\/lantern-rule\.tsx:3:20 {2}cannot render \/.+: Cannot read properties of undefined \(reading 'trim'\)/,
    ],
    [
      'has a name that nothing uses',
      {
        'layouts/parts/mastheadd.tsx': 'export const Masthead = 1;\n',
        'layouts/parts/footer.tsx': '',
      },
      'layouts/parts/footer.tsx:1:1  no layout uses this file — did you mean "layouts/parts/document/footer.tsx"?\nlayouts/parts/mastheadd.tsx:1:1  no layout uses this file — did you mean "layouts/parts/document/masthead.tsx"?',
    ],
    [
      'is a stylesheet that does not parse',
      { 'layouts/styles/lantern.css': '.lantern-line {\n  color: ;;\n}\n}\n' },
      /^layouts\/styles\/lantern\.css:\d+:\d+ {2}.+ — correct it; the previous site was kept$/,
    ],
    [
      'names a missing font',
      { 'layouts/styles/lantern.css': '@font-face{font-family:L;src:url("../fonts/l.woff2")}' },
      'layouts/styles/lantern.css:1:30  names ../fonts/l.woff2, which is not in layouts/fonts — put the font there; the previous site was kept',
    ],
    [
      'is missing, but a page names it',
      {
        'content/pages/support.md':
          '---\ntitle: Support\ndescription: How\nlayout: suporters\n---\n\nSend.\n',
      },
      'pages/support.md:4:9  the site has no layout "suporters" — did you mean "supporters"?',
    ],
  ])(
    'a mistake is reported with file and line, and the previous site is kept: it %s',
    async (_, files, message) => {
      const found = await withFiles(files);
      if (typeof message === 'string') expect(found).toBe(message);
      else expect(found).toMatch(message);
      expect(differences(await filesIn(at('site')), site)).toEqual([]);
    },
  );
});
