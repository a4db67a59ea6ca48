import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/facts/fact.ts';
import { digestBytes, FactTable, valueDigest } from '../../src/facts/fact-table.ts';
import { digestOf } from '../../src/model/digest.ts';
import { tableBytes, tableOf } from './table-of.ts';

const facts: readonly Fact[] = [
  ['text', 'a'],
  ['summary:articles/ميناء.ar.md', { headline: 'ميناء إسكر', at: [1, null, true] }],
  ['summary:articles/b.md', { headline: '“B” \u2028 \ud83d\ude00', nothing: null }],
  // In UTF-16 this key sorts before U+FF5E, in UTF-8 after it.
  ['summary:\ud83d\ude00', 0],
  ['summary:\uff5e', ''],
  ['summary', []],
  ['summary;', {}],
];
const table = tableOf(facts);

/** The keys of a table in order. */
const keysOf = (all: FactTable) => Array.from({ length: all.count }, (_, at) => all.keyAt(at));

/** A table over copied bytes, as if read from disk. Values are read one by one. */
function readAgain(all: readonly Fact[]): FactTable {
  const { index, values } = tableBytes(all);
  return new FactTable(new Uint8Array(index), (from, to, digest) => {
    const bytes = Buffer.from(values.subarray(from, to));
    expect(Buffer.compare(valueDigest(bytes), digest)).toBe(0);
    return bytes;
  });
}

describe('a table of facts', () => {
  test('returns the value of each key, and undefined for other keys', () => {
    for (const each of [table, readAgain(facts)]) {
      expect(each.count).toBe(facts.length);
      for (const [key, value] of facts) expect(each.value(key)).toEqual(value);
      for (const other of ['', 'a', 'summary:', 'summary:articles/b.m', 'textual', '\uffff']) {
        expect(each.value(other)).toBeUndefined();
      }
    }
  });

  test('sorts keys by UTF-16 code units', () => {
    const keys = keysOf(table);
    expect(keys).toEqual(facts.map(([key]) => key).sort());
    expect(tableOf(facts.toReversed()).index).toEqual(table.index);
    expect(table.keyAt(facts.length)).toBeUndefined();
    keys.forEach((key = '', at) => {
      expect(table.lowerBound(key)).toBe(at);
    });
    expect([table.lowerBound(''), table.lowerBound('z')]).toEqual([0, facts.length]);
  });

  test('finds the keys with a prefix', () => {
    const [from, to] = table.rangeOf('summary:');
    expect(keysOf(table).slice(from, to)).toEqual([
      ...['summary:articles/b.md', 'summary:articles/ميناء.ar.md'],
      ...['summary:\ud83d\ude00', 'summary:\uff5e'],
    ]);
    expect(table.rangeOf('')).toEqual([0, facts.length]);
    const [at, end] = table.rangeOf('of nothing:');
    expect(at).toBe(end);
  });

  test('has the digest of the JSON of each value', () => {
    for (const [key, value] of facts) {
      const digest = table.digestAt(table.lowerBound(key));
      expect(digest).toHaveLength(digestBytes);
      expect(digest.toString('hex')).toBe(digestOf(JSON.stringify(value)));
    }
  });

  test('can be empty', () => {
    for (const empty of [tableOf([]), readAgain([])]) {
      expect(empty.count).toBe(0);
      expect([empty.keyAt(0), empty.value('a'), empty.lowerBound('a')]).toEqual([
        undefined,
        undefined,
        0,
      ]);
      expect(empty.rangeOf('a')).toEqual([0, 0]);
    }
  });

  test('stores values that are larger than the initial buffer, and than a piece of what is written', () => {
    const long = 'ميناء'.repeat(300_000);
    const large = tableOf([
      ['b', long],
      ['a', 'a'],
      ['c', [long, long]],
    ]);
    expect(large.value('b')).toBe(long);
    expect(large.value('c')).toEqual([long, long]);
  });

  test('reads a value only on request', () => {
    const read: string[] = [];
    const { index, values } = tableBytes(facts);
    const lazy = new FactTable(index, (from, to) => {
      read.push(values.toString('utf8', from, to));
      return values.subarray(from, to);
    });
    lazy.rangeOf('summary:');
    lazy.digestAt(lazy.lowerBound('text'));
    expect([lazy.value('none'), read]).toEqual([undefined, []]);
    expect([lazy.value('text'), read]).toEqual(['a', ['"a"']]);
  });
});

test('any table returns its values, and two digests are equal if and only if the values are', () => {
  const key = fc.string({ unit: 'grapheme', maxLength: 6 });
  const value = fc.jsonValue({ maxDepth: 2 });
  const property = fc.property(fc.dictionary(key, value), key, (dictionary, other) => {
    const all = Object.entries(dictionary);
    const own = readAgain(all);
    expect(keysOf(own)).toEqual(all.map(([each]) => each).sort());
    for (const [each, expected] of all) {
      // JSON has no -0.
      expect(own.value(each)).toEqual(JSON.parse(JSON.stringify(expected)));
    }
    if (!Object.hasOwn(dictionary, other)) expect(own.value(other)).toBeUndefined();
    const [from, to] = own.rangeOf(other);
    const found = keysOf(own).slice(from, to);
    expect(found).toEqual(keysOf(own).filter((each) => each?.startsWith(other)));
    const digests = all.map(([each]) => own.digestAt(own.lowerBound(each)).toString('hex'));
    const texts = all.map(([, each]) => JSON.stringify(each));
    expect(new Set(digests).size).toBe(new Set(texts).size);
  });
  fc.assert(property, { seed: 20310504, numRuns: 300 });
});
