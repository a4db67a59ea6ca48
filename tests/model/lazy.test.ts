import { expect, test } from 'vitest';
import { lazyByKey, lazyByObject } from '../../src/model/lazy.ts';

test('lazyByKey creates the value of each key once', () => {
  const asked: string[] = [];
  const find = lazyByKey((name: string) => {
    asked.push(name);
    return { name };
  });
  const first = find('Orme');
  expect(find('Quay')).toEqual({ name: 'Quay' });
  expect(find('Orme')).toBe(first);
  expect(asked).toEqual(['Orme', 'Quay']);
});

test('lazyByObject creates the value of each object once, even if two are equal', () => {
  const asked: object[] = [];
  const lengthOf = lazyByObject((words: readonly string[]) => {
    asked.push(words);
    return words.length;
  });
  const [one, other] = [['Orme'], ['Orme']];
  expect([lengthOf(one), lengthOf(other), lengthOf(one)]).toEqual([1, 1, 1]);
  expect(asked).toEqual([one, other]);
});
