import { expect, test } from 'vitest';
import { BoundedCache } from '../../src/model/bounded-cache.ts';

function counted(most: number) {
  const made: string[] = [];
  const cache = new BoundedCache<string, string>(most);
  const get = (key: string) =>
    cache.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  return { made, get };
}

test('a value is made once if it is used again before that many others', () => {
  const { made, get } = counted(2);
  expect(['a', 'b', 'a', 'c', 'b', 'a', 'd', 'a'].map(get).join('')).toBe('ABACBADA');
  expect(made).toEqual(['a', 'b', 'c', 'd']);
});

test('a value is made again if twice that many others have been used since', () => {
  const { made, get } = counted(2);
  for (const key of ['a', 'b', 'c', 'd', 'e', 'a']) get(key);
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
});
