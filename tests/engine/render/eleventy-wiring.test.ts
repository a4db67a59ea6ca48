import { expect, test } from 'vitest';
import { outputPathOf } from '../../../src/engine/render/eleventy-wiring.ts';

test.each([
  ['/', '/index.html'],
  ['/2031/05/04/ferry/', '/2031/05/04/ferry/index.html'],
  ['/404.html', '/404.html'],
])('the page at %s is written to %s', (url, file) => {
  expect(outputPathOf(url)).toBe(file);
});
