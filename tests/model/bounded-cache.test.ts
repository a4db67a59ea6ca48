import { expect, test } from 'vitest';
import { BoundedCache } from '../../src/model/bounded-cache.ts';

test('makes a value once while it is among the last, and again when it is not', () => {
  const made: string[] = [];
  const kept = new BoundedCache<string, string>(2);
  const get = (key: string) =>
    kept.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'b', 'a'].map(get)).toEqual(['A', 'B', 'A', 'C', 'B', 'A']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
