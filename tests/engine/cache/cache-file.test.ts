import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  isInCache,
  isUnfinished,
  readCache,
  writeCache,
  writeWhole,
} from '../../../src/engine/cache/cache-file.ts';
import { cacheFolders } from '../../../src/engine/cache/cache-folders.ts';
import { damages } from '../../sites/edits/damage.ts';
import { scratchForEach } from '../scratch.ts';

const folder = scratchForEach();
const at = (name: string) => path.join(folder(), name);
const terms = 'made of ships';
const writeText = (file: string, text: string) => writeCache(file, '', Buffer.from(text));
const readText = (file: string) => readCache(file)?.toString();

test.each(['', 'one line', '\n\nlines\n', 'ميناء إسكر 🚢', '\u{FEFF}mark'])(
  'a text is read as it was written: %j',
  (text) => {
    writeText(at('deep/kept'), text);
    expect(readText(at('deep/kept'))).toBe(text);
  },
);

test.each([[[]], [[0, 255, 10, 13]], [[10, 10]], [[137, 80, 78, 71, 13, 10, 26, 10]]])(
  'bytes are read as they were written: %j',
  (list) => {
    writeCache(at('deep/kept'), terms, Uint8Array.from(list));
    expect([...(readCache(at('deep/kept'), terms) ?? [])]).toEqual(list);
  },
);

test('a file is replaced as a whole, and leaves no other file', () => {
  writeText(at('kept'), 'a longer text');
  writeText(at('kept'), 'short');
  expect(readText(at('kept'))).toBe('short');
  expect(readdirSync(folder())).toEqual(['kept']);
});

describe('the content is undefined', () => {
  test('if there is no file, or if it was made from other inputs', () => {
    expect(readText(at('none'))).toBeUndefined();
    expect(readText(at('folder/none/kept'))).toBeUndefined();
    writeCache(at('kept'), terms, Uint8Array.from([1]));
    expect(readCache(at('kept'), 'made of quays')).toBeUndefined();
  });

  test('if it is a copy of another file of the cache, with another name or folder', () => {
    writeText(at('maps/a'), 'a map');
    for (const name of ['maps/b', 'cards/a']) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      copyFileSync(at('maps/a'), at(name));
      expect(readText(at(name))).toBeUndefined();
    }
  });

  test('if it is cut off anywhere, or any byte is altered', () => {
    writeText(at('kept'), 'News of a harbour');
    const sound = readFileSync(at('kept'));
    for (let byte = 0; byte < sound.length; byte += 1) {
      writeFileSync(at('kept'), sound.subarray(0, byte));
      expect(readText(at('kept')), `cut off at ${byte}`).toBeUndefined();
      const altered = Buffer.from(sound);
      altered.writeUInt8(altered.readUInt8(byte) ^ 1, byte);
      writeFileSync(at('kept'), altered);
      expect(readText(at('kept')), `altered at ${byte}`).toBeUndefined();
    }
  });
});

test('a cache can be moved', () => {
  writeText(at('here/maps/a'), 'a map');
  mkdirSync(at('there/maps'), { recursive: true });
  copyFileSync(at('here/maps/a'), at('there/maps/a'));
  expect(readText(at('there/maps/a'))).toBe('a map');
});

describe('anything in place of a file', () => {
  test.each(damages)('(%s) is not read, and is overwritten', (_, damage) => {
    writeText(at('kept'), 'first');
    damage(at('kept'), [at('kept')]);
    expect(readText(at('kept'))).toBeUndefined();
    writeText(at('kept'), 'second');
    expect(readText(at('kept'))).toBe('second');
    expect(statSync(at('kept')).isFile()).toBe(true);
  });

  test.each(Object.keys(cacheFolders))('a file in place of %s is replaced', (name) => {
    writeFileSync(at(name), 'in the way');
    writeText(at(`${name}/a`), 'a map');
    expect(readText(at(`${name}/a`))).toBe('a map');
  });

  test('a file in place of the cache itself is not replaced', () => {
    writeFileSync(at('cache'), 'notes of an editor');
    expect(() => writeText(at('cache/maps/a'), 'a map')).toThrow();
    expect(readFileSync(at('cache'), 'utf8')).toBe('notes of an editor');
  });
});

test('writeWhole writes bytes unchanged', () => {
  const bytes = Buffer.from([0, 255, 10, 13]);
  writeWhole(at('bytes'), bytes);
  expect(readFileSync(at('bytes'))).toEqual(bytes);
});

describe('a file that is read or looked for', () => {
  const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60 * 1000);
  const usedAt = () => statSync(at('kept')).mtimeMs;
  const uses = [
    ['read', () => readText(at('kept'))],
    ['looked for', () => isInCache(at('kept'))],
  ] as const;

  test.each(uses)('(%s) is marked as used, but not again on the same day', (_, use) => {
    writeText(at('kept'), 'a map');
    utimesSync(at('kept'), days(2), days(2));
    use();
    expect(Date.now() - usedAt()).toBeLessThan(60_000);
    utimesSync(at('kept'), days(0.9), days(0.9));
    const before = usedAt();
    use();
    expect(usedAt()).toBe(before);
  });

  test('exists or not', () => {
    writeText(at('kept'), 'a map');
    symlinkSync('/nothing/at/all', at('link'));
    expect(['kept', 'none', 'kept/none', 'link'].map((name) => isInCache(at(name)))).toEqual([
      ...[true, false, false, false],
    ]);
  });
});

test('a file that is being written is known by its name', () => {
  const names = ['a.chunk', 'a.chunk.1-2', 'a.facts.0123456789abcdef', 'a', 'a.12-1470304800'];
  expect(names.filter(isUnfinished)).toEqual(['a.chunk.1-2', 'a.12-1470304800']);
});
