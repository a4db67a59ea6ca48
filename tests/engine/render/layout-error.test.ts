import { expect, test } from 'vitest';
import { layoutError, layoutErrorIn } from '../../../src/engine/render/layout-error.ts';

const page = { kind: 'place', url: '/ar/places/thalness/' } as const;

function heldPlaces(): string {
  throw new ReferenceError('nam is not defined');
}

function thrownBy(run: () => string): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}

test('says which layout, which page, what, and in which part', () => {
  expect(layoutError(page, thrownBy(heldPlaces)).message).toBe(
    'layouts/place.11ty.tsx  cannot render /ar/places/thalness/: nam is not defined, in "heldPlaces" — fix the layout, or the part or string that it uses; the previous site was kept',
  );
});

test('does without a part where none is known', () => {
  const bare = new Error('gone');
  bare.stack = '';
  expect(layoutError(page, bare).message).toContain('thalness/: gone — fix');
});

test('is found in what Eleventy wraps it in, and nothing is found where it is not', () => {
  const own = layoutError(page, new Error('gone'));
  const wrapped = Object.assign(new Error('Having trouble'), { originalError: own });
  expect(layoutErrorIn(own)).toBe(own);
  expect(layoutErrorIn(new Error('around', { cause: wrapped }))).toBe(own);
  expect(layoutErrorIn(new Error('else', { cause: 'text' }))).toBeUndefined();
});
