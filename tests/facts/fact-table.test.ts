import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestBytes, digestOfValue, FactTable } from '../../src/facts/fact-table.ts';
import { PackedFacts } from '../../src/facts/packed-facts.ts';
import type { Fact } from '../../src/facts/thing-facts.ts';
import { digestOf } from '../../src/model/digest.ts';
import { tableOf } from './table-of.ts';

const facts: readonly Fact[] = [
  ['text', 'a'],
  ['summary:articles/ميناء.ar.md', { headline: 'ميناء إسكر', at: [1, null, true] }],
  ['summary:articles/b.md', { headline: '“B” \u2028 \ud83d\ude00', nothing: null }],
  // In UTF-16 this one comes before U+FF5E, in UTF-8 behind it.
  ['summary:\ud83d\ude00', 0],
  ['summary:\uff5e', ''],
  ['summary', []],
  ['summary;', {}],
];
const table = tableOf(facts);

/** The keys of a table, in its order. */
const keysOf = (all: FactTable) => Array.from({ length: all.count }, (_, at) => all.keyAt(at));

/** A table of the bytes of another, as if they had been read; its values are read one by one. */
function readAgain(all: readonly Fact[]): FactTable {
  const { index, values } = new PackedFacts(all).bytes();
  return new FactTable(new Uint8Array(index), (from, to, digest) => {
    const bytes = Buffer.from(values.subarray(from, to));
    expect(Buffer.compare(digestOfValue(bytes), digest)).toBe(0);
    return bytes;
  });
}

describe('a table of facts', () => {
  test('gives each value under its key, and none for others', () => {
    for (const each of [table, readAgain(facts)]) {
      expect(each.count).toBe(facts.length);
      for (const [key, value] of facts) expect(each.value(key)).toEqual(value);
      for (const other of ['', 'a', 'summary:', 'summary:articles/b.m', 'textual', '\uffff']) {
        expect(each.value(other)).toBeUndefined();
      }
    }
  });

  test('has its keys in the order of JavaScript, whatever order they came in', () => {
    const keys = keysOf(table);
    expect(keys).toEqual(facts.map(([key]) => key).sort());
    expect(tableOf(facts.toReversed()).index).toEqual(table.index);
    expect(table.keyAt(facts.length)).toBeUndefined();
    keys.forEach((key = '', at) => {
      expect(table.find(key)).toBe(at);
    });
    expect([table.find(''), table.find('z')]).toEqual([0, facts.length]);
  });

  test('finds the keys that begin with a text', () => {
    const [from, to] = table.rangeOf('summary:');
    expect(keysOf(table).slice(from, to)).toEqual([
      ...['summary:articles/b.md', 'summary:articles/ميناء.ar.md'],
      ...['summary:\ud83d\ude00', 'summary:\uff5e'],
    ]);
    expect(table.rangeOf('')).toEqual([0, facts.length]);
    const [at, end] = table.rangeOf('of nothing:');
    expect(at).toBe(end);
  });

  test('has a digest of each value: that of its JSON', () => {
    for (const [key, value] of facts) {
      const digest = table.digestAt(table.find(key));
      expect(digest).toHaveLength(digestBytes);
      expect(digest.toString('hex')).toBe(digestOf(JSON.stringify(value)));
    }
  });

  test('may be empty', () => {
    for (const empty of [tableOf([]), readAgain([])]) {
      expect(empty.count).toBe(0);
      expect([empty.keyAt(0), empty.value('a'), empty.find('a')]).toEqual([
        undefined,
        undefined,
        0,
      ]);
      expect(empty.rangeOf('a')).toEqual([0, 0]);
    }
  });

  test('holds what is longer than the memory that it begins with', () => {
    const long = 'ميناء'.repeat(300_000);
    const large = tableOf([
      ['b', long],
      ['a', 'a'],
      ['c', [long, long]],
    ]);
    expect(large.value('b')).toBe(long);
    expect(large.value('c')).toEqual([long, long]);
  });

  test('reads no value that is not asked for', () => {
    const read: string[] = [];
    const { index, values } = new PackedFacts(facts).bytes();
    const lazy = new FactTable(index, (from, to) => {
      read.push(values.toString('utf8', from, to));
      return values.subarray(from, to);
    });
    lazy.rangeOf('summary:');
    lazy.digestAt(lazy.find('text'));
    expect([lazy.value('none'), read]).toEqual([undefined, []]);
    expect([lazy.value('text'), read]).toEqual(['a', ['"a"']]);
  });
});

test('any table gives what was put in, and its digests differ if and only if values do', () => {
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
    const digests = all.map(([each]) => own.digestAt(own.find(each)).toString('hex'));
    const texts = all.map(([, each]) => JSON.stringify(each));
    expect(new Set(digests).size).toBe(new Set(texts).size);
  });
  fc.assert(property, { seed: 20310504, numRuns: 300 });
});
