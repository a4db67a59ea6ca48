import { describe, expect, test } from 'vitest';
import { errorAt, hasErrors, sortProblems, warningAt } from '../../src/model/problem.ts';

const at = (line: number, column: number) => ({ line, column });

describe('problems', () => {
  test('contain what is wrong, where, and what to do', () => {
    expect(errorAt('a.md', at(2, 3), 'x is wrong', 'write y')).toEqual({
      path: 'a.md',
      at: { line: 2, column: 3 },
      severity: 'error',
      message: 'x is wrong',
      advice: 'write y',
    });
    expect(warningAt('a.md', at(1, 1), 'x', 'y').severity).toBe('warning');
  });

  test('escape what a terminal would obey', () => {
    const { message, advice } = errorAt('a.md', at(1, 1), 'a\u001b[31m\n', 'b\u202edfp\ud800');
    expect([message, advice]).toEqual(['a\\u001b[31m\\u000a', 'b\\u202edfp\\ud800']);
  });

  test.each([
    [[], false],
    [[warningAt('a', at(1, 1), 'x', 'y')], false],
    [[warningAt('a', at(1, 1), 'x', 'y'), errorAt('a', at(1, 1), 'x', 'y')], true],
  ])('stop the build only if one is an error', (problems, stops) => {
    expect(hasErrors(problems)).toBe(stops);
  });
});

describe('sortProblems', () => {
  test('sorts by path, line, column and message, by code unit', () => {
    const sorted = [
      errorAt('B.md', at(1, 1), 'a', ''),
      errorAt('a.md', at(2, 1), 'a', ''),
      errorAt('a.md', at(2, 10), 'Z', ''),
      errorAt('a.md', at(2, 10), 'a', ''),
      errorAt('a.md', at(10, 1), 'a', ''),
      errorAt('é.md', at(1, 1), 'a', ''),
    ];
    expect(sortProblems(sorted.toReversed())).toEqual(sorted);
  });

  test('does not change the given list', () => {
    const given = [errorAt('b', at(1, 1), 'x', ''), errorAt('a', at(1, 1), 'x', '')];
    sortProblems(given);
    expect(given.map(({ path }) => path)).toEqual(['b', 'a']);
  });
});
