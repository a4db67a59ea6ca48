import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MemoFolder } from '../../../src/engine/cache/code-version.ts';
import { memo, memoTable } from '../../../src/engine/cache/memo.ts';
import { damages } from '../../sites/edits/damage.ts';
import { scratchForEach } from '../scratch.ts';

const cache = scratchForEach();
const files = () => readdirSync(path.join(cache(), 'maps')).map((name) => at(name));
const at = (name: string) => path.join(cache(), 'maps', name);
const never = () => {
  throw new Error('it is in the cache');
};

/** Checks that a value is made once, whether sync or async, and is read back unchanged. */
async function expectKept<T>(folder: MemoFolder, values: readonly T[]): Promise<void> {
  for (const [number, value] of values.entries()) {
    expect(memo(cache(), folder, ['sync', number], () => value)).toEqual(value);
    expect(await memo(cache(), folder, ['async', number], async () => value)).toEqual(value);
    for (const how of ['sync', 'async']) {
      expect(memo(cache(), folder, [how, number], never)).toEqual(value);
    }
  }
}

test('a value is made once, and is read back unchanged', async () => {
  await expectKept('maps', [{ list: [1, 'ميناء'] }, undefined, false, '', 0]);
  await expectKept('styles', ['', 'a\n\nb', 'ميناء إسكر 🚢', '\u{FEFF}mark', 'é']);
  await expectKept('cards', [Buffer.from([]), Buffer.from([0, 255, 10, 13])]);
  await expectKept('search', [
    [{ path: 'a', content: Buffer.from([0, 255, 10, 13]) }, { path: 'b' }],
  ]);
});

test('other inputs give another value', () => {
  const all = ['1', [1], ['1'], { a: 1 }, { a: [1] }, [undefined, 1]];
  all.forEach((inputs, number) => {
    expect(memo(cache(), 'maps', inputs, () => number)).toBe(number);
  });
  expect(all.map((inputs) => memo(cache(), 'maps', inputs, never))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(files()).toHaveLength(all.length);
});

test('an error is not cached, and the next call tries again', async () => {
  const fail = () => {
    throw new RangeError('no atlas');
  };
  expect(() => memo(cache(), 'maps', 'a', fail)).toThrow('no atlas');
  await expect(memo(cache(), 'maps', 'a', async () => fail())).rejects.toThrow('no atlas');
  expect(existsSync(at(''))).toBe(false);
  expect(memo(cache(), 'maps', 'a', () => 7)).toBe(7);
});

test.each(damages)('a file that is %s is detected, and made again', (_, damage) => {
  memo(cache(), 'maps', 'a', () => 'a map');
  memo(cache(), 'maps', 'b', () => 'another');
  const [file = ''] = files();
  damage(file, files());
  const inputs = ['a', 'b'].find((each) => isMissing(each)) ?? '';
  expect(inputs).not.toBe('');
  expect(memo(cache(), 'maps', inputs, () => 'made anew')).toBe('made anew');
  expect(memo(cache(), 'maps', inputs, never)).toBe('made anew');
  expect(files().map((name) => statSync(name).isFile())).toEqual([true, true]);
});

function isMissing(inputs: string): boolean {
  try {
    memo(cache(), 'maps', inputs, never);
    return false;
  } catch {
    return true;
  }
}

describe('a table', () => {
  const table = (inputs: string, keys: readonly string[], make: (key: string) => unknown) =>
    memoTable(cache(), 'maps', inputs, keys, (index) => make(keys[index] ?? ''));

  test('makes only the missing values, and is one file', () => {
    expect(table('a', ['x', 'y'], (key) => ({ key }))).toEqual([{ key: 'x' }, { key: 'y' }]);
    const made: string[] = [];
    const make = (key: string) => made.push(key);
    expect(table('a', ['z', 'y', 'y'], make)).toEqual([1, { key: 'y' }, { key: 'y' }]);
    expect(table('a', ['y', 'z'], never)).toEqual([{ key: 'y' }, 1]);
    expect(made).toEqual(['z']);
    expect(files()).toHaveLength(1);
  });

  test('caches undefined, and drops values that are no longer used', () => {
    expect(table('a', ['x', 'y'], () => undefined)).toEqual([undefined, undefined]);
    expect(table('a', ['x'], never)).toEqual([undefined]);
    table('a', ['x', 'z'], () => 1);
    expect(() => table('a', ['y'], never)).toThrow('it is in the cache');
  });

  test('has other values for other inputs, and does not cache errors', () => {
    table('a', ['x'], () => 1);
    expect(table('b', ['x'], () => 2)).toEqual([2]);
    expect(() => table('a', ['x', 'y'], never)).toThrow('it is in the cache');
    expect(table('a', ['x', 'y'], (key) => key)).toEqual([1, 'y']);
  });

  test.each(damages)('that is %s is made again', (_, damage) => {
    table('a', ['x'], () => 1);
    table('b', ['x'], () => 1);
    const [file = ''] = files();
    damage(file, files());
    const found = ['a', 'b'].map((inputs) => table(inputs, ['x'], () => 2)[0]);
    expect(found.sort()).toEqual([1, 2]);
  });
});
