import { expect, test } from 'vitest';
import { thrownError } from '../../../src/parse/page-kinds/thrown-error.ts';

test('an Error stays as it is', () => {
  const error = new TypeError('gone');
  expect(thrownError(error)).toBe(error);
});

test.each([
  ['gone', '"gone"'],
  ['two\nlines', '"two\\nlines"'],
  [null, 'null'],
  [undefined, 'undefined'],
  [5n, '5'],
  [Symbol('gone'), 'Symbol(gone)'],
  [Object.create(null), 'an object'],
])('%o becomes one, without a place in the code', (thrown, text) => {
  const { message, stack } = thrownError(thrown);
  expect([message, stack]).toEqual([`it throws ${text}, which is not an Error`, '']);
});
