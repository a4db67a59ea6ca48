import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DependencyIndex, eachFact } from '../../../src/engine/dependencies/dependency-index.ts';
import {
  FactReads,
  type OutputReads,
  positionOf,
} from '../../../src/engine/dependencies/fact-reads.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { tableOf } from '../../facts/table-of.ts';
import { readFacts } from './read-facts.ts';

const facts = tableOf([
  ['article:a.md', 1],
  ['list:ar/ميناء', ['a.md']],
  ['publication', { name: 'The Record' }],
]);
const first: readonly (readonly string[])[] = [
  ['publication', 'article:a.md', 'text:a.md'],
  [],
  ['publication', 'entity:place/nowhere', 'list:ar/ميناء'],
];
const index = DependencyIndex.empty.with(first.map(readFacts), facts);

/** Returns the keys that each output read, sorted. */
const readsIn = (of: DependencyIndex) => {
  const { reads } = of.reads.columns();
  return Array.from({ length: reads.starts.length - 1 }, (_, at) =>
    Array.from(reads.at(at), (key) => of.keys.all()[key] ?? '').sort(),
  );
};

/** Returns the digest of each key; undefined if there was no such fact. */
const digestsIn = (of: DependencyIndex) =>
  of.keys.all().map((_, at) => {
    const digest = of.digests.subarray(8 * at, 8 * (at + 1)).toString('hex');
    return digest === '0000000000000000' ? undefined : digest;
  });

/** Returns the outputs that read any of the keys. */
const readersOf = (keys: readonly string[], of: DependencyIndex) =>
  of.reads.readersOf(Uint8Array.from(of.keys.all(), (key) => (keys.includes(key) ? 1 : 0)));

describe('a dependency index', () => {
  test('has the keys that any output read, in order and without duplicates', () => {
    const keys = ['article:a.md', 'entity:place/nowhere', 'list:ar/ميناء', 'publication'];
    expect(index.keys.all()).toEqual([...keys, 'text:a.md']);
    expect(readsIn(index)).toEqual(first.map((keys) => keys.toSorted()));
  });

  test('has the digests of facts, but none for texts and missing facts', () => {
    const [one, list] = ['1', '["a.md"]'].map(digestOf);
    const publication = digestOf('{"name":"The Record"}');
    expect(digestsIn(index)).toEqual([one, undefined, list, publication, undefined]);
  });

  test('finds the outputs that read any of some facts', () => {
    expect(readersOf(['publication'], index)).toEqual([0, 2]);
    expect(readersOf(['text:a.md'], index)).toEqual([0]);
    expect(readersOf(['entity:place/nowhere', 'list:ar/ميناء'], index)).toEqual([2]);
    expect(readersOf([], index)).toEqual([]);
    expect(readersOf([...index.keys.all()], index)).toEqual([0, 2]);
  });

  test('is restored from its columns', () => {
    const again = new DependencyIndex(new FactReads(index.reads.columns), index.digests);
    expect([again.keys.all(), readsIn(again)]).toEqual([index.keys.all(), readsIn(index)]);
  });

  test('may have no outputs, or outputs that read nothing', () => {
    for (const none of [DependencyIndex.empty, index.with([], facts)]) {
      expect([none.keys.all(), readsIn(none), none.reads.readersOf(new Uint8Array())]).toEqual([
        [],
        [],
        [],
      ]);
    }
    expect(readsIn(index.with([readFacts([]), 1], facts))).toEqual([[], []]);
  });
});

describe('the index of the next build', () => {
  test('shares the keys of this one if they are the same', () => {
    const next = index.with([0, readFacts(['publication']), 2], facts);
    expect(next.reads.columns().keys).toBe(index.reads.columns().keys);
    expect(readsIn(next)).toEqual([readsIn(index)[0], ['publication'], readsIn(index)[2]]);
  });

  test('shares the reads of this one if outputs read the same facts again, in any order', () => {
    const again = readFacts(['text:a.md', 'publication', 'article:a.md']);
    expect(index.with([again, 1, 2], facts).reads).toBe(index.reads);
    for (const other of [
      [again, 1],
      [again, 1, 2, 2],
      [again, 2, 1],
      [readFacts(['publication', 'article:a.md']), 1, 2],
      [readFacts(['publication', 'article:a.md', 'text:b.md']), 1, 2],
    ]) {
      expect(index.with(other, facts).reads).not.toBe(index.reads);
    }
  });

  test('gets new keys, and unchanged outputs keep theirs', () => {
    const next = index.with([readFacts(['article:0.md', 'text:b.md']), 0, 1, 2], facts);
    expect(next.keys.all()).toEqual(
      ['article:0.md', ...index.keys.all(), 'text:b.md'].toSorted((a, b) => (a < b ? -1 : 1)),
    );
    expect(readsIn(next)).toEqual([['article:0.md', 'text:b.md'], ...readsIn(index)]);
    expect(readersOf(['publication'], next)).toEqual([1, 3]);
  });

  test('loses keys that nothing reads', () => {
    const next = index.with([2], facts);
    expect(next.keys.all()).toEqual(['entity:place/nowhere', 'list:ar/ميناء', 'publication']);
    expect(readsIn(next)).toEqual([readsIn(index)[2]]);
  });

  test('has the present digests of the facts', () => {
    const changed = tableOf([
      ['article:a.md', 2],
      ['entity:place/nowhere', {}],
    ]);
    expect(digestsIn(index.with([0, 1, 2], changed))).toEqual([
      digestOf('2'),
      digestOf('{}'),
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('does not change this one', () => {
    const before = structuredClone([index.keys.all(), readsIn(index), digestsIn(index)]);
    index.with([readFacts(['new']), 2], tableOf([]));
    expect([index.keys.all(), readsIn(index), digestsIn(index)]).toEqual(before);
  });
});

test('the position of a text in a sorted list is found, and -1 for other texts', () => {
  const sorted = ['', 'a', 'b', '\ud83d\ude00', '\uff5e'];
  expect(sorted.map((text) => positionOf(text, sorted))).toEqual([0, 1, 2, 3, 4]);
  for (const other of ['A', 'aa', 'c', '\uffff']) expect(positionOf(other, sorted)).toBe(-1);
  expect(positionOf('a', [])).toBe(-1);
});

test('each key is visited in order with the number of its fact', () => {
  const visited: (string | undefined)[] = [];
  const keys = ['a', 'article:a.md', 'b', 'publication', 'z'];
  eachFact(keys, facts, (at, fact) => {
    expect(at).toBe(visited.length);
    visited.push(fact === -1 ? undefined : facts.digestAt(fact).toString('hex'));
  });
  const [one, publication] = ['1', '{"name":"The Record"}'].map(digestOf);
  expect(visited).toEqual([undefined, one, undefined, publication, undefined]);
});

/** One of a few keys, so that builds share some. Some have a common prefix, and some are outside the BMP. */
const key = fc.constantFrom(
  ...['a', 'ab', 'b', 'text:a', 'text:a#lead', 'list:ar', 'ميناء', '\ud83d\ude00', '\uff5e'],
);
const reads = fc.uniqueArray(key, { maxLength: 4 });
const build = fc.record({
  // A number is that of an unchanged output of the previous build.
  outputs: fc.array(fc.oneof(reads, fc.nat(7)), { maxLength: 7 }),
  facts: fc.dictionary(key, fc.nat(3)),
  changed: fc.uniqueArray(key),
});

/** Returns reads in the form of two threads. Each output refers to the keys of its thread by number. */
function readsOf(outputs: readonly (number | readonly string[])[]): readonly OutputReads[] {
  const keysOf = [0, 1].map((thread) => [
    ...new Set(
      outputs
        .filter((_, at) => at % 2 === thread)
        .flatMap((own) => (typeof own === 'number' ? [] : own)),
    ),
  ]);
  return outputs.map((own, at) => {
    const keys = keysOf[at % 2] ?? [];
    if (typeof own === 'number') return own;
    return { keys, numbers: Uint32Array.from(own, (key) => keys.indexOf(key)) };
  });
}

test('after any builds, it has the same content as a list of all reads', () => {
  const property = fc.property(fc.array(build, { minLength: 1, maxLength: 5 }), (builds) => {
    let own = DependencyIndex.empty;
    let model: readonly (readonly string[])[] = [];
    for (const { outputs, facts: values, changed } of builds) {
      const given = outputs.map((output) => {
        return typeof output !== 'number' || output < model.length ? output : [];
      });
      own = own.with(readsOf(given), tableOf(Object.entries(values)));
      model = given.map((output) => (typeof output === 'number' ? (model[output] ?? []) : output));
      expect(readsIn(own)).toEqual(model.map((keys) => keys.toSorted()));
      expect(own.keys.all()).toEqual([...new Set(model.flat())].sort());
      const digests = own.keys.all().map((each) => values[each]);
      expect(digestsIn(own)).toEqual(
        digests.map((value) => (value === undefined ? undefined : digestOf(String(value)))),
      );
      const readers = model.flatMap((keys, at) =>
        keys.some((each) => changed.includes(each)) ? [at] : [],
      );
      expect(readersOf(changed, own)).toEqual(readers);
    }
  });
  fc.assert(property, { seed: 20310504, numRuns: 400 });
});
