import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  DamagedCacheError,
  readSegment,
  readSegmentText,
  rememberSegments,
  type SegmentEntry,
  segmentParts,
} from '../../../src/engine/content/segment-file.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { errorAt } from '../../../src/model/problem.ts';
import { scratchForEach } from '../scratch.ts';

/** Bytes of its first line. */
const headLength = 112;

const folder = scratchForEach();
const file = () => path.join(folder(), 'one.segment');

const texts = ['{"body":"The ferry"}', '{"body":"ميناء إسكر"}'].map((text) => Buffer.from(text));
const [first = Buffer.of(), second = Buffer.of()] = texts;
const entry = (name: string, text: SegmentEntry['text']): SegmentEntry => ({
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
type Given = Parameters<typeof segmentParts> extends [string, ...infer Rest] ? Rest : never;
const bytesOf = (...args: Given) =>
  Buffer.concat(segmentParts(file(), ...args).map((part) => Buffer.from(part)));
const sound = () => bytesOf('all files', entries, Buffer.concat(texts));
/** Reads the segment whole: its entries and their texts. */
function readAll() {
  const header = readSegment(file());
  if (header === undefined) throw new Error('no segment');
  return header.entries.map(({ text }) =>
    text === undefined ? undefined : readSegmentText(file(), header.textsAt, text).toString(),
  );
}

test('a segment comes back as it was written', () => {
  writeFileSync(file(), sound());
  const header = readSegment(file());
  expect(header).toMatchObject({ common: 'all files' });
  expect(header?.entries).toEqual(JSON.parse(JSON.stringify(entries)));
  expect(readAll()).toEqual([String(first), undefined, String(second)]);
});

test('of a segment only some entries can be read', () => {
  writeFileSync(file(), sound());
  const pathsRead = (isWanted: (path: string) => boolean) =>
    readSegment(file(), isWanted)?.entries.map((each) => each.path);
  expect(pathsRead((name) => name.startsWith('articles/'))).toEqual([
    'articles/ferry.md',
    'articles/ميناء.md',
  ]);
  expect(pathsRead(() => false)).toEqual([]);
  expect(readSegment(file(), (name) => name.endsWith('ميناء.md'))?.entries).toEqual([
    JSON.parse(JSON.stringify(entries[2])),
  ]);
});

test('an entry that is altered is noticed by whoever reads it, and nobody else', () => {
  const whole = sound();
  whole.write('nota.txt', whole.lastIndexOf('notes.txt'));
  writeFileSync(file(), whole);
  expect(readSegment(file(), (name) => name.startsWith('articles/'))?.entries).toHaveLength(2);
  expect(() => readSegment(file())).toThrow(DamagedCacheError);
});

test('a segment without entries comes back too', () => {
  writeFileSync(file(), bytesOf('none', [], Buffer.of()));
  expect(readSegment(file())).toMatchObject({ common: 'none', entries: [] });
});

test('where there is no file there is no segment, and a text of it is damaged', () => {
  expect(readSegment(file())).toBeUndefined();
  expect(() => readSegmentText(file(), 96, [0, 1, 'x'])).toThrow(DamagedCacheError);
});

describe('damage is noticed', () => {
  test('where it is another segment, or no file', () => {
    writeFileSync(`${file()}-other`, sound());
    expect(() => readSegment(`${file()}-other`)).toThrow(DamagedCacheError);
    mkdirSync(file());
    expect(() => readSegment(file())).toThrow(DamagedCacheError);
    expect(() => readSegmentText(file(), 96, [0, 1, 'x'])).toThrow(DamagedCacheError);
  });

  test('wherever the file is cut off', () => {
    const whole = sound();
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(file(), whole.subarray(0, length));
      expect(() => readSegment(file()), `${length} bytes`).toThrow(DamagedCacheError);
    }
  });

  test('where something stands after the end', () => {
    writeFileSync(file(), Buffer.concat([sound(), Buffer.from('\n')]));
    expect(() => readSegment(file())).toThrow(DamagedCacheError);
  });

  test('whichever byte is altered, of head, entries or texts, or nothing is changed by it', () => {
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
      // The head is filled up with spaces, which say nothing.
      if (at < headLength && read !== undefined) expect(read, `byte ${at}`).toEqual(before);
      else expect(read, `byte ${at}`).toBeUndefined();
    }
  });

  test.each([
    '',
    'dateline segment 1',
    'dateline segment 2 4 0 0000000000000000',
    'dateline segment 3 4 0 0 0000000000000000',
    'x'.repeat(200),
  ])('where a file is something else: %j', (text) => {
    writeFileSync(file(), text.padEnd(headLength));
    expect(() => readSegment(file())).toThrow(DamagedCacheError);
  });

  test('where a text is gone, or another one stands in its place', () => {
    writeFileSync(file(), sound());
    const textsAt = readSegment(file())?.textsAt ?? 0;
    const digest = digestOf(first);
    expect(() => readSegmentText(file(), textsAt, [1, first.length, digest])).toThrow(
      DamagedCacheError,
    );
    expect(() => readSegmentText(file(), 1e9, [0, first.length, digest])).toThrow(
      DamagedCacheError,
    );
    expect(readFileSync(file())).toEqual(sound());
    rmSync(file());
    expect(() => readSegmentText(file(), textsAt, [0, first.length, digest])).toThrow('is damaged');
  });
});

test('what is read is remembered where that is asked for, while the file looks the same', () => {
  writeFileSync(file(), sound());
  expect(readSegment(file())?.entries[1]).not.toBe(readSegment(file())?.entries[1]);
  rememberSegments();
  const few = readSegment(file(), (name) => name === 'notes.txt')?.entries;
  const all = readSegment(file())?.entries;
  expect(all?.[1]).toBe(few?.[0]);
  expect(readSegment(file())?.entries[2]).toBe(all?.[2]);
  writeFileSync(file(), bytesOf('all other files', entries, Buffer.concat(texts)));
  expect(readSegment(file())?.common).toBe('all other files');
});
