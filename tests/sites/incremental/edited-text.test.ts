import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readChunk, readChunkText } from '../../../src/engine/content/chunk-file.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { groupBy } from '../../../src/model/grouping.ts';
import { relateContent } from '../../../src/relate/relate-content.ts';
import { withArticlesMore } from '../edits/newspaper.ts';
import { firstDay, type Newsroom, writeNewsroom } from '../edits/newsroom.ts';
import { openNewsroom, said } from '../edits/newsroom-on-disk.ts';
import { onePicture } from '../edits/pictures.ts';
import { differences, filesIn, scratchFolder } from '../files/built-folder.ts';

/*
 * After an edit of only an article's words, the outputs that show them are made, and the site is not related again,
 * which would take longer than everything else. After any other change, it is related.
 */

vi.mock('../../../src/relate/relate-content.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../../src/relate/relate-content.ts')>();
  return { ...original, relateContent: vi.fn(original.relateContent) };
});
vi.mock('../../../src/engine/content/chunk-file.ts', async (importOriginal) => {
  const original =
    await importOriginal<typeof import('../../../src/engine/content/chunk-file.ts')>();
  const { readChunk: read, readChunkText: readText } = original;
  return { ...original, readChunk: vi.fn(read), readChunkText: vi.fn(readText) };
});

let base: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove());

/** A newsroom that is built, and that can be restored to its first state. */
async function built(name: string, newsroom: Newsroom) {
  const room = openNewsroom(base, name);
  const putBack = async () => {
    rmSync(room.content, { recursive: true, force: true });
    writeNewsroom(room.content, newsroom);
    expect((await room.build(newsroom)).problems.map(problemLine)).toEqual([]);
  };
  await putBack();
  return { ...room, newsroom, putBack };
}
type Built = Awaited<ReturnType<typeof built>>;

function edit({ content }: Built, file: string, change: (text: string) => string): void {
  const text = readFileSync(path.join(content, file), 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} is as it was`);
  writeFileSync(path.join(content, file), changed);
}

/** Builds, and returns what was made and read. The site must be the same as after a clean build. */
async function rebuilt(room: Built, now = room.newsroom.now) {
  const newsroom = { ...room.newsroom, now };
  vi.clearAllMocks();
  const report = await room.build(newsroom);
  const read = readCounts();
  const clean = await room.cleanBuild(newsroom);
  expect(said(report)).toEqual(said(clean));
  if (report.written) {
    expect(differences(await filesIn(room.out), await filesIn(room.clean))).toEqual([]);
  }
  return { made: report.files?.made, ...read };
}

/**
 * What was read of the content since the counters were reset: chunks, entries of them, and texts from each chunk in the
 * order of first reading.
 */
function readCounts() {
  const headers = vi
    .mocked(readChunk)
    .mock.results.flatMap(({ type, value }) =>
      type === 'return' && value !== undefined ? [value] : [],
    );
  return {
    related: vi.mocked(relateContent).mock.calls.length,
    chunks: headers.length,
    entries: headers.reduce((sum, { entries }) => sum + entries.length, 0),
    texts: [...groupBy(vi.mocked(readChunkText).mock.calls, ([file]) => file).values()].map(
      ({ length }) => length,
    ),
  };
}

const harbour = 'articles/2031/05/harbour-open.md';
const pilots = 'articles/2031/05/pilots-wait.md';
const lamp = 'articles/2030/lamp-is-lit.md';

let room: Built;
beforeAll(async () => {
  room = await built('newsroom', firstDay);
});
beforeEach(() => room.putBack());

describe('an edit of words', () => {
  test('makes the page, its ninjs file and its full feeds', async () => {
    edit(room, harbour, (text) => `${text}\n\nMore followed after dark.\n`);
    // Page, ninjs.json, three feeds each of the front page, the section and the desk, four files of the search.
    expect(await rebuilt(room)).toMatchObject({ made: 15, related: 0 });
  });

  test('in a sentence with a name also changes the page of that entity', async () => {
    edit(room, harbour, (text) => text.replace('Ships came to', 'Barges came to'));
    expect(await rebuilt(room)).toMatchObject({ made: 16, related: 0 });
  });

  test("of a picture's description changes no picture", async () => {
    edit(room, lamp, (text) => text.replace('![The lamp](', '![The lamp at dusk]('));
    edit(room, lamp, (text) => `${text}\n\nIt burns.\n`);
    expect(await rebuilt(room)).toMatchObject({ related: 0 });
  });

  test("of an event's description changes the pages that show the event", async () => {
    edit(room, pilots, (text) => text.replace('Pilots waited.', 'Pilots slept.'));
    expect(await rebuilt(room)).toMatchObject({ made: 16, related: 0 });
  });

  test('may be repeated, and made in several articles', async () => {
    edit(room, harbour, (text) => `${text}\n\nMore followed.\n`);
    expect(await rebuilt(room)).toMatchObject({ made: 15, related: 0 });
    edit(room, harbour, (text) => text.replace('More followed.', 'None followed.'));
    edit(room, pilots, (text) => text.replace('I have seen more.', 'I have seen less.'));
    const { made, related } = await rebuilt(room);
    expect(made).toBeGreaterThan(15);
    expect(related).toBe(0);
  });

  test('also restores a file that someone has changed', async () => {
    edit(room, harbour, (text) => `${text}\n\nMore followed.\n`);
    writeFileSync(path.join(room.out, 'people/mara-voss/index.html'), 'altered');
    expect(await rebuilt(room)).toMatchObject({ made: 16, related: 0 });
  });

  test('that is reverted finds the site already related', async () => {
    edit(room, harbour, (text) => text.replace('Harbour of', 'Quay of'));
    expect(await rebuilt(room)).toMatchObject({ related: 1 });
    edit(room, harbour, (text) => text.replace('Quay of', 'Harbour of'));
    expect(await rebuilt(room)).toMatchObject({ related: 0 });
  });

  test('nothing is read if nothing was edited', async () => {
    const nothing = { made: 0, related: 0, chunks: 0, entries: 0, texts: [] };
    expect(await rebuilt(room)).toEqual(nothing);
  });
});

describe('the site is related after an edit of', () => {
  const edits: Readonly<Record<string, () => void>> = {
    'a headline': () => edit(room, harbour, (text) => text.replace('Harbour of', 'Port of')),
    'a name that was not there before': () =>
      edit(room, harbour, (text) => `${text}\n\nSo says [[Mara Voss]].\n`),
    'a link to the site': () =>
      edit(room, harbour, (text) => `${text}\n\n[Who](/people/mara-voss/)\n`),
    'another picture in a text': () =>
      edit(room, harbour, (text) => `${text}\n\n![The lamp](/media/lamp.png)\n`),
    'a map in a text': () =>
      edit(room, harbour, (text) => `${text}\n\n::map{places="grey-rock"}\n`),
    'the description of a picture': () =>
      edit(room, 'media/lamp.png.yaml', (text) => `${text}licence: CC0\n`),
    'another picture under the same name': () =>
      writeFileSync(path.join(room.content, 'media/lamp.png'), onePicture(3, 2)),
    'a fault': () => edit(room, harbour, (text) => `${text}\n\nSo says [[Nobody]].\n`),
    'a person': () => edit(room, 'people/mara-voss.md', (text) => `${text}\n\nShe sails.\n`),
    'a new article': () => {
      const text = readFileSync(path.join(room.content, harbour));
      writeFileSync(path.join(room.content, 'articles/2031/05/harbour-shut.md'), text);
    },
    'a deleted article': () => rmSync(path.join(room.content, harbour)),
    settings: () => edit(room, 'site.yaml', (text) => text.replace('shipping', 'ships')),
  };
  test.each(Object.entries(edits))('%s', async (_, happen) => {
    happen();
    expect(await rebuilt(room)).toMatchObject({ related: 1 });
  });

  test('words, if something else has changed because of the time', async () => {
    edit(room, harbour, (text) => `${text}\n\nMore followed.\n`);
    expect(await rebuilt(room, '2031-05-06T00:00:00Z')).toMatchObject({ related: 1 });
  });
});

describe('in a newsroom of some hundred articles, after an edit of words', () => {
  let newspaper: Built;
  beforeAll(async () => {
    const settings = `${firstDay.others.get('site.yaml')}cards: none\nleaveOut: [search]\n`;
    const others = new Map([...firstDay.others, ['site.yaml', settings]]);
    newspaper = await built('newspaper', withArticlesMore({ ...firstDay, others }, 300));
  });
  beforeEach(() => newspaper.putBack());

  const night = 'articles/2030/night-150.md';
  // The article's chunk is written again from the previous one, and all its entries are read: the text, the sentences
  // and the summary of 71 neighbours, and the article's own, for comparison.
  const [entries, ofOwnChunk] = [72, 3 * 72];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

  test('the other articles in its feeds are not read, since their entries are stored', async () => {
    edit(newspaper, night, (text) => `${text}\n\nMore followed.\n`);
    const { texts, ...read } = await rebuilt(newspaper);
    // Page, ninjs.json, and three feeds of its story, which contain 50 articles.
    expect(read).toEqual({ made: 5, related: 0, chunks: 8, entries });
    expect(texts).toEqual([ofOwnChunk, 9, 4, 3, 2]);
    // Its own text and summary, and the headlines that its page shows.
    expect(sum(texts.slice(1))).toBeLessThan(20);
  });

  test('in a sentence with a name, the articles on the page of that entity are read too', async () => {
    edit(newspaper, night, (text) => text.replace('Nothing moved', 'Little moved'));
    const { texts, ...read } = await rebuilt(newspaper);
    // The page of Mara Voss, which quotes 60 articles, and the neighbours in the story.
    expect(read).toEqual({ made: 6, related: 0, chunks: 8, entries });
    expect(texts).toEqual([ofOwnChunk, 36, 26, 36, 33]);
    expect(sum(texts.slice(1))).toBeLessThan(20 + 2 * 60);
  });
});
