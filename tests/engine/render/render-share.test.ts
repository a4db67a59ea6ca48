import { expect, test } from 'vitest';
import { lengthAfter } from '../../../src/engine/render/render-share.ts';

const megabyte = 2 ** 20;

test.each([
  ['small outputs', 400, 2 * megabyte, 400],
  ['large outputs', 400, 80 * megabyte, 40],
  ['small outputs after a few large ones', 5, 50_000, 400],
  ['one output that is larger than a batch', 1, 9 * megabyte, 1],
  ['empty outputs', 3, 0, 400],
])('the batch after %s has a suitable length', (_what, count, bytes, length) => {
  expect(lengthAfter(count, bytes)).toBe(length);
});
