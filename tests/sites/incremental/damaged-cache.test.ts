import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readChunk } from '../../../src/engine/content/chunk-file.ts';
import { chanceOf } from '../edits/chance.ts';
import { damages, filesUnder, flipByte } from '../edits/damage.ts';
import { firstDay, writeNewsroom } from '../edits/newsroom.ts';
import { buildSound, differences, filesIn, scratchFolder } from '../files/built-folder.ts';

/*
 * The cache may be deleted, truncated or changed at any time. The result of a build does not change. One page and one
 * machine-readable file are deleted before each build, so that the build makes them from the cache.
 */

const page = '2031/05/02/harbour-open/index.html';
const withMap = 'places/grey-rock/index.html';
const withTimeline = 'stories/harbour-strike/index.html';
let base: string;
let remove: () => Promise<void>;
let whole: ReadonlyMap<string, Buffer>;
const at = (name: string) => path.join(base, name);
const build = () => buildSound(at('content'), at('site'), { cache: at('cache') });

beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
  writeNewsroom(at('content'), firstDay);
  await build();
  whole = await filesIn(at('site'));
});
afterAll(() => remove());

/** Builds after files have been deleted, and compares the site with that of the first build. */
async function rebuilt(): Promise<void> {
  const kinds = /^assets\/(?:cards|pictures)\//;
  const pictures = [...whole.keys()].filter((name) => kinds.test(name));
  for (const name of [page, withMap, withTimeline, 'feed.json', ...pictures]) {
    rmSync(path.join(at('site'), name));
  }
  await build();
  expect(differences(await filesIn(at('site')), whole)).toEqual([]);
}

/** The files of a folder of the cache. */
const kept = (folder: string) => filesUnder(path.join(at('cache'), folder));

test('the cache contains what the tests below damage', () => {
  const drawn = ['cards', 'icons', 'maps', 'pictures', 'timelines'];
  const others = ['facts', 'feeds', 'layouts', 'parsed', 'search', 'sites', 'styles'];
  expect(readdirSync(at('cache')).sort()).toEqual([...drawn, ...others].sort());
});

/** The folders of the cache, except the state of the last build: without that, everything is rebuilt. */
const parts = [
  ...[
    'cards',
    'facts',
    'feeds',
    'icons',
    'layouts',
    'maps',
    'parsed',
    'pictures',
    'search',
    'styles',
    'timelines',
  ],
] as const;

let damaged = 0;

describe.each(damages)('each file of the cache %s', (_, damage) => {
  test('is rebuilt', async () => {
    for (const folder of parts) {
      const files = kept(folder);
      for (const file of files) damage(file, files);
      damaged += files.length;
    }
    await rebuilt();
    expect((await build()).files).toMatchObject({ made: 0, removed: 0 });
  });

  test('also in the state of the last build', async () => {
    const files = kept('sites');
    for (const file of files) damage(file, files);
    damaged += files.length;
    await rebuilt();
  });
});

test('files of the cache are damaged one at a time, 24 of them', async () => {
  const chance = chanceOf(16);
  for (let time = 0; time < 24; time += 1) {
    const files = filesUnder(at('cache'));
    const [, damage] = chance.one(damages);
    damage(chance.one(files), files);
    await rebuilt();
  }
  damaged += 24;
});

test.each([...parts, 'sites'])('a file or a broken link may replace %s', async (name) => {
  for (const make of [writeFileSync, symlinkSync]) {
    rmSync(at(`cache/${name}`), { recursive: true });
    if (make === symlinkSync) symlinkSync('/nothing/at/all', at(`cache/${name}`));
    else writeFileSync(at(`cache/${name}`), 'in the way');
    damaged += 1;
    await rebuilt();
  }
});

test('hundreds of files were damaged', () => {
  expect(damaged).toBeGreaterThan(300);
});

test('only the texts of articles may be damaged', async () => {
  for (const file of kept('parsed')) {
    const { textsAt = 0, entries = [] } = readChunk(file) ?? {};
    for (const { text } of entries) if (text !== undefined) flipByte(file, textsAt + text[0] + 3);
  }
  await rebuilt();
});
