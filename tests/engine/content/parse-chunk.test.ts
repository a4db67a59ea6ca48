import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  readChunk,
  readChunkText,
  type StoredRange,
} from '../../../src/engine/content/chunk-file.ts';
import { type ChunkJob, fileOfEntry, makeChunk } from '../../../src/engine/content/parse-chunk.ts';
import {
  parseContextOf,
  readPublication,
} from '../../../src/engine/content/parse-content-folder.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { StoredArticle } from '../../../src/model/site/article/article.ts';
import type { ParseContext } from '../../../src/parse/parse-context.ts';
import { parseFile } from '../../../src/parse/parse-file.ts';
import { flipByte } from '../../sites/edits/damage.ts';
import { articleText, baseFiles, personText } from '../../sites/files/base-files.ts';
import { scratchForEach } from '../scratch.ts';
import { writeTexts } from '../site-folder.ts';

const folder = scratchForEach();
const content = () => path.join(folder(), 'content');
const chunk = (name: string) => path.join(folder(), 'cache', `${name}.chunk`);

const texts: Record<string, string> = {
  'articles/ferry.md': articleText({ headline: 'The ferry runs again' }, 'A [[Mara Voss]] ferry.'),
  'articles/lamp.md': articleText({ headline: 'The lamp is lit again' }, 'Light.'),
  'articles/broken.md': '---\nheadline: Hi\n---\n',
  'people/mara-voss.md': personText('Mara Voss'),
  'notes.txt': 'call the harbour master',
};
let context: ParseContext;
beforeEach(() => {
  writeTexts(content(), { ...texts, 'site.yaml': baseFiles['site.yaml'] });
  const digest = digestOf(baseFiles['site.yaml']);
  const scan = { files: [{ path: 'site.yaml', digest, fingerprint: '', picture: undefined }] };
  const { value } = readPublication(
    { ...scan, media: [], statics: [], problems: [] },
    { content: content(), baseUrl: undefined },
  );
  if (value === undefined) throw new Error('no publication');
  context = parseContextOf(value, path.join(folder(), 'cache'));
  mkdirSync(path.join(folder(), 'cache'));
});

const sources = () =>
  Object.keys(texts).map((name) => ({
    path: name,
    digest: digestOf(readFileSync(path.join(content(), name))),
  }));
const job = (name: string, change: Partial<ChunkJob> = {}): ChunkJob => ({
  file: chunk(name),
  previous: undefined,
  common: 'the same',
  sources: sources(),
  ...change,
});
const make = (each: ChunkJob) => makeChunk(each, content(), context);
const said = ({ record, text, sentences, listed }: StoredArticle) => [
  ...[record, text(), sentences(), listed()],
];
/** Returns the content of a chunk, read as in a build. */
function held(name: string) {
  const header = readChunk(chunk(name));
  return header?.entries.map((entry) => {
    const read = (place: StoredRange | undefined) =>
      JSON.parse(String(place && readChunkText(chunk(name), header.textsAt, place)));
    const { text, sentences, listed, pages = [] } = entry;
    const file = fileOfEntry(entry, {
      text: () => read(text),
      sentences: () => read(sentences),
      listed: () => read(listed),
      shown: () => read(text),
      earlier: (number) => (number - 1 in pages ? read(pages[number - 1]) : undefined),
    });
    const value = file?.list === 'articles' ? said(file.value) : file?.value;
    return { path: entry.path, list: file?.list, value, problems: entry.problems };
  });
}
/** Returns the parser's result for the same files. */
const parsed = () =>
  sources().map(({ path: name }) => {
    const bytes = readFileSync(path.join(content(), name));
    const { value: file, problems } = parseFile({ path: name, bytes }, context);
    const value = file?.list === 'articles' ? said(file.value) : file?.value;
    return { path: name, list: file?.list, value, problems };
  });
const asJson = (data: object | undefined) => JSON.parse(JSON.stringify(data));

test('a chunk contains the result of parsing each file, with its problems', () => {
  expect(make(job('one'))).toEqual({ parsed: 5, reused: 0 });
  expect(asJson(held('one'))).toEqual(asJson(parsed()));
  expect(held('one')?.map(({ list }) => list)).toEqual([
    'articles',
    'articles',
    'faultyArticles',
    'entities',
    undefined,
  ]);
});

describe('an existing chunk', () => {
  test('is not made again', () => {
    const one = job('one');
    make(one);
    // Parsing again would fail without the content.
    rmSync(content(), { recursive: true });
    expect(make(one)).toEqual({ parsed: 0, reused: 5 });
  });

  test('is made again if its entries are damaged', () => {
    make(job('one'));
    flipByte(chunk('one'), 200);
    expect(make(job('one'))).toEqual({ parsed: 5, reused: 0 });
    expect(asJson(held('one'))).toEqual(asJson(parsed()));
  });
});

describe('from the previous chunk it reuses', () => {
  const edit = (name: string) => writeFileSync(path.join(content(), name), articleText({}, 'New.'));

  test('unchanged entries, and parses the others', () => {
    make(job('one'));
    edit('articles/lamp.md');
    expect(make(job('two', { previous: chunk('one') }))).toEqual({ parsed: 1, reused: 4 });
    expect(asJson(held('two'))).toEqual(asJson(parsed()));
  });

  test('no file with another name, even if its content is the same', () => {
    make(job('one'));
    const twin = sources();
    writeTexts(content(), { 'articles/twin.md': texts['articles/lamp.md'] ?? '' });
    twin.push({ path: 'articles/twin.md', digest: digestOf(texts['articles/lamp.md'] ?? '') });
    const made = make(job('two', { previous: chunk('one'), sources: twin }));
    expect(made).toEqual({ parsed: 1, reused: 5 });
    expect(held('two')?.at(-1)?.value).toMatchObject([
      ...[{ slug: 'twin' }, { slug: 'twin' }, []],
      { headline: expect.any(String) },
    ]);
  });

  test('nothing if it was made with other code or for other languages', () => {
    make(job('one'));
    const made = make(job('two', { previous: chunk('one'), common: 'another' }));
    expect(made).toEqual({ parsed: 5, reused: 0 });
    expect(readChunk(chunk('two'))?.common).toBe('another');
  });

  test('nothing if it is missing or its entries are damaged', () => {
    expect(make(job('two', { previous: chunk('none') }))).toEqual({ parsed: 5, reused: 0 });
    make(job('one'));
    flipByte(chunk('one'), 200);
    expect(make(job('three', { previous: chunk('one') }))).toEqual({ parsed: 5, reused: 0 });
  });

  test('all texts except damaged ones', () => {
    make(job('one'));
    const { textsAt = 0 } = readChunk(chunk('one')) ?? {};
    flipByte(chunk('one'), textsAt + 5);
    expect(make(job('two', { previous: chunk('one') }))).toEqual({ parsed: 1, reused: 4 });
    expect(asJson(held('two'))).toEqual(asJson(parsed()));
  });

  test('nothing of a deleted file', () => {
    make(job('one'));
    const fewer = sources().filter(({ path: name }) => name !== 'articles/ferry.md');
    make(job('two', { previous: chunk('one'), sources: fewer }));
    expect(held('two')?.map((entry) => entry.path)).not.toContain('articles/ferry.md');
  });
});

test('a file that has changed since the scan is not stored under its old digest', () => {
  const before = sources();
  writeFileSync(path.join(content(), 'articles/lamp.md'), articleText({ headline: 'Saved later' }));
  expect(() => make(job('one', { sources: before }))).toThrow();
  expect(existsSync(chunk('one'))).toBe(false);
});
