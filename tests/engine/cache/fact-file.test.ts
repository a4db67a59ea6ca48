import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { factFile, readFacts, writeFacts } from '../../../src/engine/cache/fact-file.ts';
import { DamagedCacheError } from '../../../src/engine/content/chunk-file.ts';
import type { Fact } from '../../../src/facts/fact.ts';
import { FactTableBuilder } from '../../../src/facts/fact-table-builder.ts';
import { damages, filesUnder } from '../../sites/edits/damage.ts';
import { scratchForEach } from '../scratch.ts';

const cache = scratchForEach();
const facts: readonly Fact[] = [
  ['list:ar/ميناء', ['a.md', 'b.md']],
  ['publication', { name: 'The Record “\ud83d\ude00”' }],
  ['report', { validFrom: 1, long: 'x'.repeat(200_000) }],
];
const file = () => factFile(cache(), 'key');
const write = (all: readonly Fact[] = facts) =>
  writeFacts(file(), new FactTableBuilder(all).bytes());
/** The two files: the index and the values. */
const written = () => filesUnder(path.join(cache(), 'facts'));

/** Reads the facts; undefined if the index is damaged. */
function valuesIn(): readonly (readonly [string, unknown])[] | undefined {
  const table = readFacts(file());
  return table && facts.map(([key]) => [key, table.value(key)] as const);
}

describe('facts that are written', () => {
  test('are read back unchanged, in any order', () => {
    const table = write();
    for (const [key, value] of [...facts, ...facts.toReversed()]) {
      expect(table.value(key)).toEqual(value);
    }
    expect(valuesIn()).toEqual(facts);
    expect(readFacts(file())?.digest()).toBe(table.digest());
  });

  test('may be none', () => {
    write([]);
    expect(readFacts(file())?.count).toBe(0);
  });

  test('do not affect open facts with the same key', () => {
    const table = write();
    write([['publication', 'another']]);
    expect(table.value('publication')).toEqual(facts[1]?.[1]);
    expect(readFacts(file())?.value('publication')).toBe('another');
  });

  test('again under the same key leave no old values', () => {
    for (const all of [facts, [], facts, facts]) {
      write(all);
      expect(written()).toHaveLength(2);
    }
    write();
    expect(valuesIn()).toEqual(facts);
  });

  test('are undefined if there is no file', () => {
    expect(readFacts(file())).toBeUndefined();
  });
});

describe.each([
  ['index', 0],
  ['values', 1],
])('a file of the %s', (_, number) => {
  test.each(damages)('that is %s is never accepted as valid', (__, damage) => {
    write();
    const [index = '', values = ''] = written();
    expect(index).toBe(file());
    damage([index, values][number] ?? '', [index, values]);
    let found: ReturnType<typeof valuesIn>;
    try {
      found = valuesIn();
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedCacheError);
      expect(error).toMatchObject({ file: file() });
    }
    // Bytes after the last value are not read.
    if (found !== undefined) expect(found).toEqual(facts);
    write();
    expect(valuesIn()).toEqual(facts);
  });
});
