import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../../layouts/strings/en/words.ts';
import { mapWords } from '../../../layouts/strings/map-words.ts';
import { mapDrawer } from '../../../src/engine/assets/draw-maps.ts';
import { makePage } from '../../../src/pages/page-kinds.ts';
import { articleText, baseFiles, placeText } from '../../sites/files/base-files.ts';
import { entryText } from '../../sites/files/live-newsroom.ts';
import { readerOf, soundSite } from '../../sites/files/memory-folder.ts';
import { scratchForEach } from '../scratch.ts';

const cache = scratchForEach();
const files = {
  ...baseFiles,
  'places/grey-rock.md': placeText('Grey Rock', {
    coordinates: { latitude: 31.2, longitude: 16.6 },
  }),
};
const planned = soundSite(files);
const { pages, site } = planned;
const language = site.publication.languages[0];
const pageAt = (wanted: string, from = planned) => {
  const plan = from.pages.find(({ url }) => url === wanted);
  if (plan === undefined) throw new Error(`no page ${wanted}`);
  return makePage(plan, readerOf(from));
};
const words = mapWords(en.map, { number: String });
const otherWords = { ...words, directions: { ...words.directions, N: 'up' } };
const kept = () => readdirSync(path.join(cache(), 'maps'));

test('draws the map of each page that has one, and of no other', async () => {
  const draw = mapDrawer(cache());
  const drawn = await Promise.all(
    pages.map(async ({ url }) => {
      const { map } = await draw(pageAt(url), { language, words });
      return map ? url : '';
    }),
  );
  expect(drawn.filter(Boolean)).toEqual(['/places/grey-rock/']);
  const { map } = await draw(pageAt('/places/grey-rock/'), { language, words });
  expect(map?.svg).toMatch(/^<svg[^>]* role="img"/);
  expect(map?.caption).toContain('Grey Rock');
  expect(map?.credit).toBe('Natural Earth');
}, 60_000);

test('draws the maps of a text, each with its own ids', async () => {
  const text = 'A.\n\n::map{places="grey-rock"}\n\nB.\n\n::map{places="grey-rock, port-esker"}';
  const other = soundSite({
    ...files,
    'places/port-esker.md': placeText('Port Esker', {
      coordinates: { latitude: 32.9, longitude: 13.2 },
    }),
    'articles/harbour-open.md': articleText({}, text),
  });
  const page = pageAt('/2031/05/02/harbour-open/', other);
  const drawn = await mapDrawer(cache())(page, { language, words });
  expect(drawn.map).toBeUndefined();
  expect(drawn.bodyMaps.map((each) => each?.caption)).toEqual([
    expect.stringContaining('Grey Rock'),
    expect.stringMatching(/Grey Rock, .* km .* of Port Esker/),
  ]);
  const ids = drawn.bodyMaps.map((each) => / id="([^"]*)"/.exec(each?.svg ?? '')?.[1]);
  expect(ids).toEqual([
    expect.stringMatching(/^page\.map-1/),
    expect.stringMatching(/^page\.map-2/),
  ]);
}, 60_000);

test('draws the maps in entries of live coverage, on the page that has the entry', async () => {
  const entry = (at: number, text: string) =>
    entryText(new Date(Date.UTC(2031, 4, 2, 8, at)).toISOString(), `Crossing ${at}`, text);
  const map = '::map{places="grey-rock"}';
  const texts = Array.from({ length: 40 }, (_, at) => entry(at, at % 39 === 0 ? map : 'It runs.'));
  const fields = { kind: 'live', published: '2031-05-02T08:00:00Z' };
  const article = articleText(fields, texts.join('\n\n'));
  const live = soundSite({ ...files, 'articles/ferry-live.md': article });
  const draw = mapDrawer(cache());
  for (const url of ['/2031/05/02/ferry-live/', '/2031/05/02/ferry-live/earlier/1/']) {
    const { bodyMaps } = await draw(pageAt(url, live), { language, words });
    expect(
      bodyMaps.map((each) => each?.caption),
      url,
    ).toEqual([expect.stringContaining('Grey Rock')]);
  }
}, 60_000);

test('caches a drawing by its content, and draws a damaged one again', async () => {
  const page = pageAt('/places/grey-rock/');
  const draw = mapDrawer(cache());
  const first = await draw(page, { language, words });
  const [name = '', ...others] = kept();
  expect(others).toEqual([]);
  const file = path.join(cache(), 'maps', name);
  const sound = readFileSync(file, 'utf8');
  for (const damaged of ['{"svg":', '', sound.replace('Grey', 'Blue'), sound.slice(0, -20)]) {
    writeFileSync(file, damaged);
    expect(await draw(page, { language, words })).toEqual(first);
    expect(readFileSync(file, 'utf8')).toBe(sound);
  }
  await draw(page, { language, words: otherWords });
  expect(kept()).toHaveLength(2);
}, 60_000);
