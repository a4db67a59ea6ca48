import { describe, expect, test } from 'vitest';
import { pairRatios, summarise, summariseKnown } from '../../../bench/measure/statistics.ts';

describe('summarise', () => {
  test('finds the middle of an odd number, whatever their order', () => {
    expect(summarise([10, 9, 100])).toEqual({ median: 10, min: 9, max: 100 });
  });

  test('takes the mean of the middle two of an even number', () => {
    expect(summarise([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
  });

  test('takes a single value as it is', () => {
    expect(summarise([7])).toEqual({ median: 7, min: 7, max: 7 });
  });

  test('leaves the values in their order', () => {
    const values = [3, 1, 2];
    summarise(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test('refuses nothing', () => {
    expect(() => summarise([])).toThrow(RangeError);
  });
});

describe('summariseKnown', () => {
  test('sums up where every measurement could be had', () => {
    expect(summariseKnown([2, 4])).toEqual({ median: 3, min: 2, max: 4 });
  });

  test('says nothing where one could not', () => {
    expect(summariseKnown([2, undefined])).toBeUndefined();
    expect(summariseKnown([])).toBeUndefined();
  });
});

describe('pairRatios', () => {
  test('compares round by round, not sums', () => {
    expect(pairRatios([1, 10, 3], [2, 40, 3])).toEqual({ median: 0.5, min: 0.25, max: 1 });
  });

  test('refuses what is not in pairs', () => {
    expect(() => pairRatios([1], [1, 2])).toThrow('not in pairs');
  });
});
