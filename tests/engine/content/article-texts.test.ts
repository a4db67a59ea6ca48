import { copyFileSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { articleTexts } from '../../../src/engine/content/article-texts.ts';
import { DamagedCacheError, readChunk } from '../../../src/engine/content/chunk-file.ts';
import { chunkNumber } from '../../../src/engine/content/parse-content-folder.ts';
import { flipByte } from '../../sites/edits/damage.ts';
import { scratchForEach } from '../scratch.ts';
import { writeChunk } from '../written-chunk.ts';

const folder = scratchForEach();
const chunks = () => ['0', '1'].map((name) => path.join(folder(), `${name}.chunk`));
const names = Array.from({ length: 80 }, (_, number) => `articles/ميناء-${number}.md`);
const textOf = (name: string) => ({ headline: `“${name}”` });
const listedOf = (name: string) => ({ standfirst: name });
const sentencesOf = (name: string) => [{ name, pieces: ['In ', name] }];
/** One article from each chunk. */
const [one = '', other = ''] = [0, 1].map((chunk) =>
  names.find((name) => chunkNumber(name, 2) === chunk),
);
const fileOf = (name: string) => chunks()[chunkNumber(name, 2)] ?? '';

beforeEach(() => {
  chunks().forEach((file, number) => {
    const own = names.filter((name) => chunkNumber(name, 2) === number);
    const texts = own.map((name) => [
      name,
      { text: textOf(name), sentences: sentencesOf(name), listed: listedOf(name) },
    ]);
    writeChunk(file, { ...Object.fromEntries(texts), 'articles/faulty.md': undefined });
  });
});

describe('the texts of articles', () => {
  test('are found in the chunks, with their sentences', () => {
    const { textOf: texts } = articleTexts(chunks());
    for (const name of [...names, ...names.toReversed()]) {
      expect(texts(name).shown()).toEqual(textOf(name));
      expect(texts(name).sentences()).toEqual(sentencesOf(name));
      expect(texts(name).listed()).toEqual(listedOf(name));
    }
  });

  test('are not decoded again if they were read recently', () => {
    const { textOf: texts } = articleTexts(chunks());
    const text = texts(one).shown();
    expect(texts(one).shown()).toBe(text);
    expect(texts(one).sentences()).toBe(texts(one).sentences());
    for (const name of names) expect(texts(name).shown()).toEqual(textOf(name));
  });

  test('throw for a file that is not an article or has no text', () => {
    const { textOf: texts } = articleTexts(chunks());
    expect(() => texts('articles/none.md')).toThrow(RangeError);
    expect(() => texts('articles/faulty.md').shown()).toThrow(RangeError);
    expect(() => articleTexts([]).textOf(one)).toThrow(RangeError);
  });
});

test('the digests of an article are those of its texts; undefined if there is no such article', () => {
  const { digestsOf } = articleTexts(chunks());
  const row = readChunk(fileOf(one))?.rows.find(({ path }) => path === one);
  const digests = [row?.text, row?.sentences, row?.listed].map((range) => range?.[2]);
  const { shown, sentences, listed, earlier } = digestsOf(one) ?? {};
  expect([shown, sentences, listed]).toEqual(digests);
  expect(new Set(digests).size).toBe(3);
  expect(earlier).toEqual([]);
  expect(digestsOf('articles/none.md')).toBeUndefined();
  expect(articleTexts([]).digestsOf(one)).toBeUndefined();
});

describe('a chunk is reported as damaged', () => {
  const damaged = (name: string, read: () => unknown) => {
    try {
      read();
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedCacheError);
      expect(error).toMatchObject({ file: fileOf(name) });
      return;
    }
    throw new Error(`the damage of ${name} was not found`);
  };

  test.each<[string, (file: string) => void]>([
    ['gone', (file) => rmSync(file)],
    ['emptied', (file) => truncateSync(file)],
    ['cut off', (file) => truncateSync(file, 200)],
    ['altered at its head', (file) => flipByte(file, 3)],
    ['altered in its list', (file) => flipByte(file, 150)],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
    ['another chunk', (file) => copyFileSync(fileOf(other), file)],
  ])('if it is %s, and the others can be read', (_, happen) => {
    happen(fileOf(one));
    const { textOf: texts } = articleTexts(chunks());
    damaged(one, () => texts(one));
    expect(texts(other).shown()).toEqual(textOf(other));
  });

  test('if one of its texts is altered, when that text is read', () => {
    const { textsAt = 0, rows = [] } = readChunk(fileOf(one)) ?? {};
    const row = rows.find((each) => each.path === one);
    flipByte(fileOf(one), textsAt + (row?.text?.[0] ?? 0) + 4);
    const text = articleTexts(chunks()).textOf(one);
    damaged(one, () => text.shown());
    expect(text.sentences()).toEqual(sentencesOf(one));
  });

  test('if it is removed after its list was read', () => {
    const text = articleTexts(chunks()).textOf(one);
    rmSync(fileOf(one));
    damaged(one, () => text.shown());
    damaged(one, () => text.sentences());
    writeFileSync(fileOf(one), 'too short');
    damaged(one, () => text.shown());
  });
});
