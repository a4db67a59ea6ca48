import { expect, test } from 'vitest';
import { lines } from '../../../bench/paint/line/line.ts';
import { readPaintOptions } from '../../../bench/paint/paint-options.ts';

const read = (...given: readonly string[]) =>
  readPaintOptions(['node', 'paint.ts', ...given], ['article', 'front page']);

test('measures all pages over all lines, with the peers, by default', () => {
  expect(read()).toEqual({ runs: 5, lines, kinds: undefined, peers: true });
});

test('takes pages, a line, and no peers', () => {
  const options = read('--pages', 'article,front page', '--line', 'slow', '--no-peers');
  expect(options).toMatchObject({ kinds: ['article', 'front page'], peers: false });
  expect(options.lines.map(({ name }) => name)).toEqual(['slow']);
});
