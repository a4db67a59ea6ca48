import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { BuildOptions } from '../../../src/engine/build-options.ts';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { buildShard } from '../../../src/engine/shards/build-shard.ts';
import { mergeShards } from '../../../src/engine/shards/merge-shards.ts';
import { stopwatch } from '../../../src/engine/stopwatch.ts';
import { htmlProblems } from '../../metadata/html-rules.ts';
import { differences, filesIn, testOptions } from '../files/built-folder.ts';
import { writeFiles } from '../files/write-files.ts';
import { editedLook } from './edited-look.ts';

/* The page kind that the folder `site` adds: layouts/pages/desk-diary.ts and layouts/desk-diary.11ty.tsx. */

const { folder, remove, at, read, restore, edit, build } = await editedLook();
afterAll(remove);

const pages = ['desk-diary/index.html', 'ar/desk-diary/index.html'] as const;
const [english, arabic] = pages;
const kindFile = 'layouts/pages/desk-diary.ts';

describe('a page of the kind', () => {
  test('has what its view reads from the site, in each language', () => {
    expect(read(`site/${english}`)).toContain('<h1>Desk diary</h1>');
    expect(read(`site/${english}`)).toContain('Street lamps return to the lower town</a>');
    expect(read(`site/${arabic}`)).toContain('<h1>يوميات المكاتب</h1>');
    expect(read(`site/${arabic}`)).toContain('<body class="page-desk-diary">');
  });

  test('has metadata like every other page', () => {
    const html = read(`site/${english}`);
    expect(html).toContain('<title>Desk diary — The Vell Lantern</title>');
    expect(html).toContain('<meta property="og:type" content="website"/>');
    expect(html).toContain('hreflang="ar" href="https://lantern.example/ar/desk-diary/"');
    const [, json = '{}'] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const [node] = JSON.parse(json)['@graph'];
    expect(node).toMatchObject({
      '@type': 'CollectionPage',
      url: 'https://lantern.example/desk-diary/',
      name: 'Desk diary',
      description: 'What each desk has written lately',
      mainEntity: { itemListElement: [{ name: 'Street lamps return to the lower town' }] },
    });
  });

  test('is in the sitemap with its translations', () => {
    const map = read('site/sitemaps/pages.xml');
    expect(map).toContain('<loc>https://lantern.example/desk-diary/</loc>');
    expect(map).toContain('hreflang="ar" href="https://lantern.example/ar/desk-diary/"');
  });

  test('is valid', async () => {
    for (const page of pages) expect(await htmlProblems(page, read(`site/${page}`))).toEqual([]);
  });
});

describe('an edit', () => {
  afterEach(async () => {
    restore();
    await build();
  });

  /** Which of the two pages a build makes again. */
  async function remade(options: Partial<BuildOptions> = {}) {
    const times = () =>
      pages.map((page) => statSync(at(`site/${page}`), { throwIfNoEntry: false })?.ctimeMs);
    const before = times();
    await build(options);
    const after = times();
    return pages.filter((_, index) => before[index] !== after[index]);
  }

  const article = 'content/articles/2031/05/lamps-return.md';
  const translation = 'content/articles/2031/05/lamps-return.ar.md';

  test.each<[string, () => void, readonly string[]]>([
    [
      'of text that no page of the kind shows',
      () => edit(article, 'Another sixty', 'Sixty more'),
      [],
    ],
    ['of a headline', () => edit(article, 'lower town', 'old town'), [english]],
    ['of an Arabic headline', () => edit(translation, 'تعود', 'ترجع'), [arabic]],
    ['of its view', () => edit(kindFile, "'Desk diary', ar", "'Diary of desks', ar"), pages],
    ['of its layout', () => edit('layouts/desk-diary.11ty.tsx', 'level={3}', 'level={2}'), pages],
    ['of its plan', () => edit(kindFile, '}desk-diary/', '}diary/'), pages],
    ['of its sitemap setting', () => edit(kindFile, "'always'", "'never'"), pages],
  ])('%s remakes the pages that show it, and no others', async (_, change, expected) => {
    change();
    expect(await remade()).toEqual(expected);
    if (expected.length === pages.length) await expectClean();
  });

  /** Compares the incremental build with a build into an empty folder. */
  async function expectClean() {
    await build({ out: at('clean'), cache: at('site-cache') });
    expect(differences(await filesIn(at('site')), await filesIn(at('clean')))).toEqual([]);
    rmSync(at('clean'), { recursive: true });
  }

  test('during `dev` is built, and removing the files removes the pages', async () => {
    edit(kindFile, "{ en: 'Desk diary'", "{ en: 'Diary'");
    expect(await remade({ watched: { changed: new Set([at(kindFile)]) } })).toEqual(pages);
    expect(read(`site/${english}`)).toContain('<h1>Diary</h1>');
    rmSync(at(kindFile));
    rmSync(at('layouts/desk-diary.11ty.tsx'));
    expect(await remade()).toEqual(pages);
    expect(read('site/sitemaps/pages.xml')).not.toContain('desk-diary');
    await expectClean();
  });
}, 60_000);

test('the example of docs/theming.md works', async () => {
  const guide = readFileSync(path.join(projectFolder, 'docs', 'theming.md'), 'utf8');
  const blocks = [...guide.matchAll(/^```tsx?\n\/\/ (layouts\/\S+)\n(.*?)^```/gms)];
  expect(blocks.map(([, name]) => name)).toEqual([kindFile, 'layouts/desk-diary.11ty.tsx']);
  for (const [, name = '', text = ''] of blocks) writeFiles(folder, { [name]: text });
  await build({ out: at('example'), cache: at('site-cache') });
  expect(read(`example/${english}`)).toContain('Street lamps return to the lower town</a>');
  restore();
}, 60_000);

test('is also made by shards', async () => {
  const options = (name: string) =>
    testOptions(at('content'), at(name), { cards: false, cache: at('site-cache') });
  for (const number of [1, 2]) {
    await buildShard({ number, of: 2 }, options(`shard-${number}`), stopwatch());
  }
  await mergeShards([at('shard-1'), at('shard-2')], options('merged'));
  expect(differences(await filesIn(at('merged')), await filesIn(at('site')))).toEqual([]);
}, 60_000);

test('may be named in budgets', async () => {
  const problemsWith = async (budgets: string) => {
    writeFiles(folder, { 'content/site.yaml': `${settings}budgets: ${budgets}\n` });
    const { problems } = await buildToFolder(
      testOptions(at('content'), at('site'), { cards: false }),
      () => 0,
    );
    return problems.map(problemLine);
  };
  const settings = read('content/site.yaml');
  const line = settings.split('\n').length;
  const over = await problemsWith('{desk-diary: 2000}');
  expect(over).toHaveLength(2);
  expect(over[0]).toMatch(
    /warning: the page \/ar\/desk-diary\/ has \d+ bytes .* raise "desk-diary"/,
  );
  expect(await problemsWith('{desk-dairy: 2000}')).toEqual([
    `site.yaml:${line}:23  unknown page kind "desk-dairy" in "budgets" — did you mean "desk-diary"?`,
  ]);
  restore();
});
