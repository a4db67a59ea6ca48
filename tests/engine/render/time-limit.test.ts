import { expect, test } from 'vitest';
import { withTimeLimit } from '../../../src/engine/render/time-limit.ts';

function endless(): never {
  for (;;);
}

test('returns what the function returns, also within another one', () => {
  const page = { title: 'Quay' };
  expect(withTimeLimit(() => page)).toBe(page);
  expect(withTimeLimit(() => withTimeLimit(() => undefined))).toBeUndefined();
  expect(withTimeLimit(() => [withTimeLimit(() => 1), 2])).toEqual([1, 2]);
});

test('throws what the function throws, with its place', () => {
  const error = new TypeError('gone');
  const fail = () => {
    throw error;
  };
  expect(() => withTimeLimit(fail)).toThrow(error);
  expect(error.stack).toContain('time-limit.test');
  expect(() => withTimeLimit(() => Promise.reject)).not.toThrow();
});

test('ends a loop that never ends, also one that catches errors', () => {
  const message = 'it takes more than 0.1 seconds: look for a loop that never ends';
  const stubborn = () => {
    try {
      endless();
    } catch {
      endless();
    } finally {
      endless();
    }
  };
  for (const run of [endless, stubborn]) expect(() => withTimeLimit(run, 0.1)).toThrow(message);
  expect(withTimeLimit(() => 'next')).toBe('next');
});
