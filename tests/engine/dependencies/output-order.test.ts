import { expect, test } from 'vitest';
import { inOrder } from '../../../src/engine/dependencies/output-order.ts';
import type { OutputPlan } from '../../../src/engine/dependencies/output-plan.ts';

const file = (path: string): OutputPlan => ({
  make: 'file',
  path,
  format: 'feeds',
  subject: '',
});
const page = (path: string): OutputPlan => ({
  make: 'page',
  path,
  page: { kind: 'section', url: '/', lang: 'en', subject: 'section/a' },
});
const copy = (path: string): OutputPlan => ({ make: 'copy', path, from: path, digest: '' });

const outputs = [
  file('feed.atom'),
  page('index.html'),
  copy('media/a.txt'),
  file('media/b.json'),
  page('new.html'),
  page('quay.html'),
];
const planned = {
  planAt(at: number): OutputPlan {
    const output = outputs[at];
    if (output === undefined) throw new RangeError(`there is no output ${at}`);
    return output;
  },
};
const stale = [0, 1, 2, 4, 5];
const replaced = new Map(
  outputs.filter(({ path }) => path !== 'new.html').map(({ path }) => [path, 0]),
);
const paths = (numbers: readonly number[]) => numbers.map((at) => planned.planAt(at).path);

test('pages and files for machines can wait, unless they are new or requested', () => {
  const order = { first: new Set(['index.html', 'elsewhere.html']), isInterrupted: () => true };
  const { required, postponable } = inOrder({ stale, replaced }, planned, order);
  expect(paths(required)).toEqual(['index.html', 'media/a.txt', 'new.html']);
  expect(paths(postponable)).toEqual(['quay.html', 'feed.atom']);
});

test('without an order, nothing waits', () => {
  const all = { required: stale, postponable: [] };
  expect(inOrder({ stale, replaced }, planned, undefined)).toEqual(all);
});
