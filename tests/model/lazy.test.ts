import { expect, test } from 'vitest';
import { lazyByKey } from '../../src/model/lazy.ts';

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
