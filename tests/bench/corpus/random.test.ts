import { describe, expect, test } from 'vitest';
import { randomFrom, randomOf } from '../../../bench/corpus/random.ts';

const numbers = (seed: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: 4 }, () => random.next());
};

describe('randomFrom', () => {
  test('gives the numbers of Mulberry32', () => {
    // These are the numbers of the author's C code, computed with integers of unlimited length.
    expect(numbers(1).map((value) => value * 2 ** 32)).toEqual([
      2693262067, 11749833, 2265367787, 4213581821,
    ]);
  });

  test('gives the same numbers for a seed and its 32-bit form', () => {
    expect(numbers(-1)).toEqual(numbers(2 ** 32 - 1));
  });

  test('spreads whole numbers over all values below the limit', () => {
    const random = randomFrom(7);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 10_000; i += 1) {
      const value = random.below(5);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(counts).toHaveLength(5);
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  test('is never true with probability 0, and always with 1', () => {
    const random = randomFrom(3);
    const tries = Array.from({ length: 100 });
    expect(tries.filter(() => random.chance(0))).toEqual([]);
    expect(tries.filter(() => random.chance(1))).toHaveLength(100);
  });

  test('throws if there is nothing to pick from', () => {
    expect(() => randomFrom(1).pick([])).toThrow(RangeError);
  });
});

describe('randomOf', () => {
  test('gives each item and each stream different numbers', () => {
    const first = [0, 1, 2].flatMap((thing) =>
      [0, 1, 2].map((stream) => randomOf(1, thing, stream).next()),
    );
    expect(new Set(first).size).toBe(9);
  });
});
