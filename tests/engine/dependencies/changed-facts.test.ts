import { rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { DamagedCacheError, readChunk } from '../../../src/engine/content/chunk-file.ts';
import { changedFacts } from '../../../src/engine/dependencies/changed-facts.ts';
import { DependencyIndex } from '../../../src/engine/dependencies/dependency-index.ts';
import { tableOf } from '../../facts/table-of.ts';
import { flipByte } from '../../sites/edits/damage.ts';
import { scratchForEach } from '../scratch.ts';
import { type TextInChunk, writeChunk } from '../written-chunk.ts';
import { readFacts } from './read-facts.ts';

const folder = scratchForEach();
const chunk = (name: string) => path.join(folder(), `${name}.chunk`);
const [a, b] = ['articles/a.md', 'articles/ميناء.md'];
const said = (word: string, more: object = {}): TextInChunk => ({
  text: { headline: word, keyPoints: ['One.'], figures: [], events: [], body: word, ...more },
});

const values = {
  publication: 'The Record',
  'list:en/front': [a, b],
  'summary:a': { headline: 'A' },
};
/** Facts with the moment at which they were made. */
const madeAt = (validFrom: number, facts: object) =>
  tableOf([...Object.entries(facts), ['report', { validFrom }]]);
const textKeys = [a, b].flatMap((name) =>
  ['', '#events', '#figures', '#keyPoints', '#lead', '#listed', '#sentences'].map(
    (part) => `text:${name}${part}`,
  ),
);
/** The facts that the outputs of the last build read, including an entity and an article that did not exist. */
const keys = [...Object.keys(values), 'entity:place/none', 'text:articles/none.md', ...textKeys];
const dependencies = DependencyIndex.empty.with([readFacts(keys)], madeAt(1, values));

/** Returns the keys that have changed since the last build. */
function changed(
  files: readonly string[],
  { facts = values as object, validFrom = 1, before = ['one', 'two'] } = {},
): readonly string[] {
  const chunks = (names: readonly string[]) => ({
    ...{ files: names.map(chunk), digests: [], articleChunks: names.length },
  });
  const table = madeAt(validFrom, facts);
  const site = { facts: table, file: '', chunks: chunks(files) };
  const known = madeAt(1, values).digest();
  const last = { facts: known, chunks: chunks(before), dependencies };
  const found = changedFacts(site, last);
  return dependencies.keys.all().filter((_, at) => found[at] === 1);
}

beforeEach(() => {
  writeChunk(chunk('one'), { [a]: said('A') });
  writeChunk(chunk('two'), { [b]: said('B'), 'articles/faulty.md': undefined });
});

test('nothing has changed if everything is the same', () => {
  expect(changed(['one', 'two'])).toEqual([]);
  expect(changed(['one', 'two'], { validFrom: 2 })).toEqual([]);
});

describe('for facts', () => {
  const other = { ...values, publication: 'The Times' };

  test('a key has changed if its value differs, is new or is gone', () => {
    expect(changed(['one', 'two'], { facts: other })).toEqual(['publication']);
    const { publication: _, ...fewer } = values;
    const moved = { ...fewer, 'entity:place/none': {}, 'entity:place/more': {} };
    expect(changed(['one', 'two'], { facts: moved })).toEqual(['entity:place/none', 'publication']);
    expect(changed(['one', 'two'], { facts: {} })).toEqual(Object.keys(values).sort());
  });

  test('all are compared if time has passed, even if the content is the same', () => {
    const later = { facts: other, validFrom: 2 };
    expect(changed(['one', 'two'], later)).toEqual(['publication']);
  });
});

describe('for texts', () => {
  const now = (own: TextInChunk | undefined) => {
    writeChunk(chunk('three'), own === undefined ? {} : { [a]: own });
    return changed(['three', 'two']);
  };

  test('no text has changed in a chunk that was made again with the same content', () => {
    expect(now(said('A'))).toEqual([]);
  });

  test('the text has changed, and the parts that differ', () => {
    expect(now(said('Another'))).toEqual([`text:${a}`]);
    expect(now(said('A', { figures: [{ id: 'ships' }] }))).toEqual([
      `text:${a}`,
      `text:${a}#figures`,
    ]);
    expect(now(said('A', { lead: { map: ['b'] }, keyPoints: [] }))).toEqual([
      `text:${a}`,
      `text:${a}#keyPoints`,
      `text:${a}#lead`,
    ]);
    const sentences = [{ pieces: ['Another', 'one'] }];
    expect(now({ ...said('Another'), sentences })).toEqual([`text:${a}`, `text:${a}#sentences`]);
  });

  test('everything of a deleted article has changed', () => {
    expect(now(undefined)).toEqual(textKeys.filter((key) => key.startsWith(`text:${a}`)));
  });

  test('everything of a new article has changed', () => {
    const own = textKeys.filter((key) => key.startsWith(`text:${a}`));
    expect(changed(['one', 'two'], { before: ['two'] })).toEqual(own);
  });

  test('no text has changed if its article only moved to another chunk', () => {
    writeChunk(chunk('both'), { [b]: said('B'), [a]: said('A') });
    expect(changed(['both'])).toEqual([]);
    expect(changed(['one', 'two'], { before: ['both'] })).toEqual([]);
  });

  test('facts that no output read are ignored', () => {
    writeChunk(chunk('three'), { [a]: said('A'), 'articles/new.md': said('New') });
    expect(changed(['three', 'two'])).toEqual([]);
  });

  test.each<[string, (file: string) => void]>([
    ['gone', rmSync],
    ['cut off', (file) => truncateSync(file, 100)],
    ['altered in its list', (file) => flipByte(file, 150)],
  ])('every text has changed if its chunk of the last build is %s', (_, happen) => {
    happen(chunk('one'));
    writeChunk(chunk('three'), { [a]: said('A') });
    expect(changed(['three', 'two'])).toEqual(textKeys.filter((key) => key.includes(a)));
  });

  test('an altered text of the previous build is reported as damaged', () => {
    const { textsAt = 0 } = readChunk(chunk('one')) ?? {};
    flipByte(chunk('one'), textsAt + 3);
    expect(() => now(said('Another'))).toThrow(DamagedCacheError);
    // Only texts that differ are read.
    expect(now(said('A'))).toEqual([]);
  });
});
