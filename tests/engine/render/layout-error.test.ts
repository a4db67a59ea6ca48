import { expect, test } from 'vitest';
import { DamagedCacheError } from '../../../src/engine/content/chunk-file.ts';
import { kindError, layoutError, reasonIn } from '../../../src/engine/render/layout-error.ts';

const page = { kind: 'place', layout: 'place', url: '/ar/places/thalness/' } as const;

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
    'layouts/place.11ty.tsx:1:1  cannot render /ar/places/thalness/: nam is not defined, in "heldPlaces" — fix the layout, or the part or string that it uses; the previous site was kept',
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
  expect(reasonIn(own)).toBe(own);
  expect(reasonIn(new Error('around', { cause: wrapped }))).toBe(own);
  expect(reasonIn(new Error('else', { cause: 'text' }))).toBeUndefined();
});

test('a damaged cache file is found in what it has caused, so that the build tries again', () => {
  const damage = new DamagedCacheError('/cache/parsed/a');
  const own = kindError(page, damage);
  expect(reasonIn(damage)).toBe(damage);
  for (const wrapped of [own, Object.assign(new Error('Trouble'), { originalError: own })]) {
    expect(reasonIn(wrapped)).toBe(damage);
  }
});
