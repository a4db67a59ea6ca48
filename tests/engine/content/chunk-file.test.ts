import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type ChunkEntry,
  cacheChunksInMemory,
  chunkParts,
  DamagedCacheError,
  readChunk,
  readChunkText,
} from '../../../src/engine/content/chunk-file.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { errorAt } from '../../../src/model/problem.ts';
import { scratchForEach } from '../scratch.ts';

/** The number of bytes in the first line. */
const headLength = 112;

const folder = scratchForEach();
const file = () => path.join(folder(), 'one.chunk');

const texts = ['{"body":"The ferry"}', '{"body":"ميناء إسكر"}'].map((text) => Buffer.from(text));
const [first = Buffer.of(), second = Buffer.of()] = texts;
const entry = (name: string, text: ChunkEntry['text']): ChunkEntry => ({
  path: name,
  digest: digestOf(name),
  list: undefined,
  value: undefined,
  problems: [errorAt(name, { line: 1, column: 2 }, 'odd — متن', 'look')],
  text,
  sentences: undefined,
  listed: undefined,
});
const entries = [
  entry('articles/ferry.md', [0, first.length, digestOf(first)]),
  entry('notes.txt', undefined),
  entry('articles/ميناء.md', [first.length, second.length, digestOf(second)]),
];
type Given = Parameters<typeof chunkParts> extends [string, ...infer Rest] ? Rest : never;
const bytesOf = (...args: Given) =>
  Buffer.concat(chunkParts(file(), ...args).map((part) => Buffer.from(part)));
const sound = () => bytesOf('all files', entries, Buffer.concat(texts));
/** Reads all entries of the chunk and their texts. */
function readAll() {
  const header = readChunk(file());
  if (header === undefined) throw new Error('no chunk');
  return header.entries.map(({ text }) =>
    text === undefined ? undefined : readChunkText(file(), header.textsAt, text).toString(),
  );
}

test('a chunk is read as it was written', () => {
  writeFileSync(file(), sound());
  const header = readChunk(file());
  expect(header).toMatchObject({ common: 'all files' });
  expect(header?.entries).toEqual(JSON.parse(JSON.stringify(entries)));
  expect(readAll()).toEqual([String(first), undefined, String(second)]);
});

test('some entries of a chunk can be read alone', () => {
  writeFileSync(file(), sound());
  const pathsRead = (isWanted: (path: string) => boolean) =>
    readChunk(file(), isWanted)?.entries.map((each) => each.path);
  expect(pathsRead((name) => name.startsWith('articles/'))).toEqual([
    'articles/ferry.md',
    'articles/ميناء.md',
  ]);
  expect(pathsRead(() => false)).toEqual([]);
  expect(readChunk(file(), (name) => name.endsWith('ميناء.md'))?.entries).toEqual([
    JSON.parse(JSON.stringify(entries[2])),
  ]);
});

test('an altered entry is detected only if it is read', () => {
  const whole = sound();
  whole.write('nota.txt', whole.lastIndexOf('notes.txt'));
  writeFileSync(file(), whole);
  expect(readChunk(file(), (name) => name.startsWith('articles/'))?.entries).toHaveLength(2);
  expect(() => readChunk(file())).toThrow(DamagedCacheError);
});

test('a chunk without entries is read', () => {
  writeFileSync(file(), bytesOf('none', [], Buffer.of()));
  expect(readChunk(file())).toMatchObject({ common: 'none', entries: [] });
});

test('a missing file has no chunk, and reading one of its texts throws', () => {
  expect(readChunk(file())).toBeUndefined();
  expect(() => readChunkText(file(), 96, [0, 1, 'x'])).toThrow(DamagedCacheError);
});

describe('damage is detected', () => {
  test('if it is another chunk, or not a regular file', () => {
    writeFileSync(`${file()}-other`, sound());
    expect(() => readChunk(`${file()}-other`)).toThrow(DamagedCacheError);
    mkdirSync(file());
    expect(() => readChunk(file())).toThrow(DamagedCacheError);
    expect(() => readChunkText(file(), 96, [0, 1, 'x'])).toThrow(DamagedCacheError);
  });

  test('if the file is cut off anywhere', () => {
    const whole = sound();
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(file(), whole.subarray(0, length));
      expect(() => readChunk(file()), `${length} bytes`).toThrow(DamagedCacheError);
    }
  });

  test('if there are bytes after the end', () => {
    writeFileSync(file(), Buffer.concat([sound(), Buffer.from('\n')]));
    expect(() => readChunk(file())).toThrow(DamagedCacheError);
  });

  test('if any byte of head, entries or texts is altered, unless it changes nothing', () => {
    const whole = sound();
    writeFileSync(file(), whole);
    const before = readAll();
    for (let at = 0; at < whole.length; at += 1) {
      const altered = Buffer.from(whole);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      writeFileSync(file(), altered);
      let read: ReturnType<typeof readAll> | undefined;
      try {
        read = readAll();
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(DamagedCacheError);
        expect(error).toMatchObject({ file: file() });
      }
      // The head is padded with spaces, which have no meaning.
      if (at < headLength && read !== undefined) expect(read, `byte ${at}`).toEqual(before);
      else expect(read, `byte ${at}`).toBeUndefined();
    }
  });

  test.each([
    '',
    'dateline chunk 1',
    'dateline chunk 2 4 0 0000000000000000',
    'dateline chunk 3 4 0 0 0000000000000000',
    'x'.repeat(200),
  ])('if the file is something else: %j', (text) => {
    writeFileSync(file(), text.padEnd(headLength));
    expect(() => readChunk(file())).toThrow(DamagedCacheError);
  });

  test('if a text is missing or was replaced', () => {
    writeFileSync(file(), sound());
    const textsAt = readChunk(file())?.textsAt ?? 0;
    const digest = digestOf(first);
    expect(() => readChunkText(file(), textsAt, [1, first.length, digest])).toThrow(
      DamagedCacheError,
    );
    expect(() => readChunkText(file(), 1e9, [0, first.length, digest])).toThrow(DamagedCacheError);
    expect(readFileSync(file())).toEqual(sound());
    rmSync(file());
    expect(() => readChunkText(file(), textsAt, [0, first.length, digest])).toThrow('is damaged');
  });
});

test('entries are cached in memory on request, while the file has the same fingerprint', () => {
  writeFileSync(file(), sound());
  expect(readChunk(file())?.entries[1]).not.toBe(readChunk(file())?.entries[1]);
  cacheChunksInMemory();
  const few = readChunk(file(), (name) => name === 'notes.txt')?.entries;
  const all = readChunk(file())?.entries;
  expect(all?.[1]).toBe(few?.[0]);
  expect(readChunk(file())?.entries[2]).toBe(all?.[2]);
  writeFileSync(file(), bytesOf('all other files', entries, Buffer.concat(texts)));
  expect(readChunk(file())?.common).toBe('all other files');
});
