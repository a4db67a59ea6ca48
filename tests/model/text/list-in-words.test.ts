import { expect, test } from 'vitest';
import { allOf, oneOf } from '../../../src/model/text/list-in-words.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('oneOf lists %j', (names, text) => {
  expect(oneOf(names)).toBe(text);
});

test('allOf lists with "and"', () => {
  expect(allOf(['Latin'])).toBe('Latin');
  expect(allOf(['Latin', 'Han', 'Greek'])).toBe('Latin, Han and Greek');
});
