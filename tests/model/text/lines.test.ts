import { expect, test } from 'vitest';
import { pointAt } from '../../../src/model/text/lines.ts';

test.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [4, 3, 1],
  [6, 3, 3],
])('pointAt counts offset %i as line %i, column %i', (offset, line, column) => {
  expect(pointAt('ab\n\ncd', offset)).toEqual({ line, column });
});
