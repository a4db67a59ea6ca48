import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../bench/corpus/random.ts';
import { rankedPick } from '../../../bench/corpus/zipf.ts';

function counts(shift: number): readonly number[] {
  const ranks = Array.from({ length: 10 }, (_, rank) => rank);
  const pick = rankedPick(ranks, shift);
  const random = randomFrom(5);
  const found = ranks.map(() => 0);
  for (let i = 0; i < 20_000; i += 1) {
    const rank = pick(random);
    found[rank] = (found[rank] ?? 0) + 1;
  }
  return found;
}

describe('rankedPick', () => {
  test('follows Zipf’s law if the shift is zero', () => {
    const found = counts(0);
    const [first = 0] = found;
    for (const [rank, count] of found.entries()) {
      expect(Math.abs(count - first / (rank + 1))).toBeLessThan(300);
    }
  });

  test('is flatter with a greater shift, and reaches every element', () => {
    const [first = 0, ...rest] = counts(4);
    expect(first).toBeLessThan(counts(0)[0] ?? 0);
    expect(Math.min(...rest)).toBeGreaterThan(0);
  });

  test('throws if there is nothing to pick from', () => {
    expect(() => rankedPick([], 0)(randomFrom(1))).toThrow(RangeError);
  });
});
