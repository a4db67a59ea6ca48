import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from '../../../src/model/text/nearest.ts';

describe('nearest', () => {
  test.each([
    ['afrika', ['africa', 'europe'], 'africa'],
    ['AFRICA', ['africa'], 'africa'],
    ['port eskr', ['Port Esker', 'Port Asker'], 'Port Esker'],
    ['x', ['y'], 'y'],
    ['laed', ['next', 'lead'], 'lead'],
    ['ab', ['ba'], 'ba'],
    ['مصراته', ['مصراتة'], 'مصراتة'],
  ])('%s → %s', (name, known, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });

  test.each([
    ['sport', ['africa', 'europe']],
    ['', ['a']],
    ['africa', []],
    ['abc', ['xyz']],
    ['abcd', ['badc']],
  ])('nothing is near %j', (name, known) => {
    expect(nearest(name, known)).toBeUndefined();
  });

  test('of two equally near names, the first by code unit is returned, in any order of the list', () => {
    expect(nearest('bat', ['cat', 'bar'])).toBe('bar');
    expect(nearest('bat', ['bar', 'cat'])).toBe('bar');
  });

  test('a name of a megabyte is not compared with short names', () => {
    expect(nearest('a'.repeat(1_000_000), ['africa', 'europe'])).toBeUndefined();
  });
});

test('advice gives the nearest name, or other advice if none is near', () => {
  expect(didYouMean('afrika', ['africa'], 'list it')).toBe('did you mean "africa"?');
  expect(didYouMean('sport', ['africa'], 'list it')).toBe('list it');
});
