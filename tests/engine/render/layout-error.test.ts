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

test('names the layout, the page, the error and the part of the layout', () => {
  expect(layoutError(page, thrownBy(heldPlaces)).message).toBe(
    'layouts/place.11ty.tsx  cannot render /ar/places/thalness/: nam is not defined, in "heldPlaces" — fix the layout, or the part or string that it uses; the previous site was kept',
  );
});

test('names no part if none is known', () => {
  const bare = new Error('gone');
  bare.stack = '';
  expect(layoutError(page, bare).message).toContain('thalness/: gone — fix');
});

test('is found in an error that wraps it, and not in others', () => {
  const own = layoutError(page, new Error('gone'));
  const wrapped = Object.assign(new Error('Having trouble'), { originalError: own });
  expect(layoutErrorIn(own)).toBe(own);
  expect(layoutErrorIn(new Error('around', { cause: wrapped }))).toBe(own);
  expect(layoutErrorIn(new Error('else', { cause: 'text' }))).toBeUndefined();
});
