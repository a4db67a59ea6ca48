import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSegment } from '../../src/build/segment-file.ts';
import { buildSound, differences, filesIn, scratchFolder } from './built-folder.ts';
import { filesUnder, flipByte } from './edits/damage.ts';
import { firstDay, writeNewsroom } from './edits/newsroom.ts';

/*
 * The cache may be deleted, cut off or altered at any time: what is built with it is the same. One
 * page and one file for machines are deleted before each build, so that they are made from it.
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

/** Builds after pages have been deleted, and compares all with the first build. */
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

test('the cache holds what the tests below damage', () => {
  const drawn = ['cards', 'icons', 'maps', 'pictures', 'timelines'];
  const others = ['layouts', 'parsed', 'sites', 'styles'];
  expect(readdirSync(at('cache')).sort()).toEqual([...drawn, ...others].sort());
});

const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['altered', (file) => flipByte(file, readFileSync(file).length >> 1)],
  ['cut off', (file) => truncateSync(file, readFileSync(file).length - 1)],
  ['emptied', (file) => writeFileSync(file, '')],
  ['deleted', (file) => rmSync(file)],
];

test.each(damages)('what was drawn, bundled and parsed may be %s', async (_, damage) => {
  for (const folder of ['icons', 'layouts', 'parsed', 'styles']) kept(folder).forEach(damage);
  await rebuilt();
});

test.each(damages)('what is known of the last build may be %s', async (_, damage) => {
  kept('sites').forEach(damage);
  await rebuilt();
});

test.each(['maps', 'timelines', 'cards', 'pictures'])('%s may be altered', async (folder) => {
  for (const file of kept(folder)) flipByte(file, readFileSync(file).length >> 1);
  await rebuilt();
  expect((await build()).files).toMatchObject({ made: 0, removed: 0 });
});

test('the text of an article may be damaged, though nothing else is', async () => {
  for (const file of kept('parsed')) {
    const { textsAt = 0, entries = [] } = readSegment(file) ?? {};
    for (const { text } of entries) if (text !== undefined) flipByte(file, textsAt + text[0] + 3);
  }
  await rebuilt();
});
