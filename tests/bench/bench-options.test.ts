import { afterEach, describe, expect, test, vi } from 'vitest';
import { readBenchOptions } from '../../bench/bench-options.ts';

const read = (...words: readonly string[]) => readBenchOptions(['node', 'bench', ...words]);

describe('readBenchOptions', () => {
  afterEach(() => vi.restoreAllMocks());

  test('has defaults for everything except the files', () => {
    expect(read()).toEqual({
      sizes: [1000],
      runs: 3,
      seed: 1,
      languages: ['en'],
      peers: false,
      samePages: false,
      dev: false,
      live: false,
      cards: false,
    });
  });

  test('accepts one size or several, and one language or both', () => {
    expect(read('--articles', '50')).toMatchObject({ sizes: [50] });
    expect(read('--sizes', '50,200', '--languages', 'en,ar')).toMatchObject({
      sizes: [50, 200],
      languages: ['en', 'ar'],
    });
  });

  test.each([
    ['--articles', '0'],
    ['--sizes', '50,many'],
    ['--sizes', '50', '--articles', '50'],
    ['--languages', 'ar'],
    ['--languages', 'en,en'],
  ])('rejects %s %s %s %s', (...words) => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    expect(() => read(...words)).toThrow('exit 1');
  });
});
