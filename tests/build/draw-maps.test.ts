import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../layouts/strings/en.ts';
import { drawMaps } from '../../src/build/draw-maps.ts';
import type { Page } from '../../src/pages/page-kinds.ts';
import { baseFiles, placeText } from '../sites/base-files.ts';
import { soundSite } from '../sites/memory-folder.ts';

let cache: string;

beforeAll(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'dateline-maps-'));
});

afterAll(() => rm(cache, { recursive: true, force: true }));

const files = {
  ...baseFiles,
  'places/grey-rock.md': placeText('Grey Rock', {
    coordinates: { latitude: 31.2, longitude: 16.6 },
  }),
};
const { pages, site } = soundSite(files);
const languageOf = () => ({ language: site.publication.languages[0], words: en.map });
const draw = () => drawMaps(pages, languageOf, cache);
const located = (page: Page) => page.url === '/places/grey-rock/';

test('draws the map of each page that has one, and of no other', async () => {
  const maps = await draw();
  expect([...maps.keys()].map(({ url }) => url)).toEqual(['/places/grey-rock/']);
  const [map] = maps.values();
  expect(map?.svg).toMatch(/^<svg[^>]* role="img"/);
  expect(map?.caption).toContain('Grey Rock');
  expect(map?.credit).toBe('Natural Earth');
}, 60_000);

test('keeps a drawing, and draws again what it finds damaged', async () => {
  const first = (await draw()).get(pages.find(located) ?? (pages[0] as Page));
  const names = await readdir(cache);
  expect(names).toHaveLength(1);
  for (const name of names) await writeFile(path.join(cache, name), '{"svg":');
  const again = (await draw()).get(pages.find(located) ?? (pages[0] as Page));
  expect(again).toEqual(first);
}, 60_000);
