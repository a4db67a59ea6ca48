import { describe, expect, test } from 'vitest';
import { pairRatios, summarise, summariseKnown } from '../../../bench/measure/statistics.ts';

describe('summarise', () => {
  test('finds the middle of an odd number of values, in any order', () => {
    expect(summarise([10, 9, 100])).toEqual({ median: 10, min: 9, max: 100 });
  });

  test('takes the mean of the middle two of an even number', () => {
    expect(summarise([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
  });

  test('accepts a single value', () => {
    expect(summarise([7])).toEqual({ median: 7, min: 7, max: 7 });
  });

  test('does not reorder the values', () => {
    const values = [3, 1, 2];
    summarise(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test('throws if there are no values', () => {
    expect(() => summarise([])).toThrow(RangeError);
  });
});

describe('summariseKnown', () => {
  test('summarises if every measurement is known', () => {
    expect(summariseKnown([2, 4])).toEqual({ median: 3, min: 2, max: 4 });
  });

  test('is undefined if a measurement is missing', () => {
    expect(summariseKnown([2, undefined])).toBeUndefined();
    expect(summariseKnown([])).toBeUndefined();
  });
});

describe('pairRatios', () => {
  test('compares round by round, not by totals', () => {
    expect(pairRatios([1, 10, 3], [2, 40, 3])).toEqual({ median: 0.5, min: 0.25, max: 1 });
  });

  test('throws if the values are not in pairs', () => {
    expect(() => pairRatios([1], [1, 2])).toThrow('not in pairs');
  });
});
