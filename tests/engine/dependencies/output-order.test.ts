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

const stale = [
  file('feed.atom'),
  page('index.html'),
  copy('media/a.txt'),
  page('new.html'),
  page('quay.html'),
];
const replaced = new Map(
  stale.filter(({ path }) => path !== 'new.html').map(({ path }) => [path, 0]),
);
const paths = (outputs: readonly OutputPlan[]) => outputs.map(({ path }) => path);

test('pages and files for machines can wait, unless they are new or requested', () => {
  const order = { first: new Set(['index.html', 'elsewhere.html']), isInterrupted: () => true };
  const { required, postponable } = inOrder({ stale, replaced }, order);
  expect(paths(required)).toEqual(['index.html', 'media/a.txt', 'new.html']);
  expect(paths(postponable)).toEqual(['quay.html', 'feed.atom']);
});

test('without an order, nothing waits', () => {
  expect(inOrder({ stale, replaced }, undefined)).toEqual({ required: stale, postponable: [] });
});
