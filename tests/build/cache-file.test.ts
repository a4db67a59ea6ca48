import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  readCache,
  readCacheText,
  writeCache,
  writeCacheText,
  writeWhole,
} from '../../src/build/cache-file.ts';
import { damages } from '../sites/edits/damage.ts';
import { scratchForEach } from './scratch.ts';

const folder = scratchForEach();
const at = (name: string) => path.join(folder(), name);
const terms = 'made of ships';

test.each(['', 'one line', '\n\nlines\n', 'ميناء إسكر 🚢', '\u{FEFF}mark'])(
  'a text is read as it was written: %j',
  (text) => {
    writeCacheText(at('deep/kept'), text);
    expect(readCacheText(at('deep/kept'))).toBe(text);
  },
);

test.each([[[]], [[0, 255, 10, 13]], [[10, 10]], [[137, 80, 78, 71, 13, 10, 26, 10]]])(
  'bytes are read as they were written: %j',
  (list) => {
    writeCache(at('deep/kept'), terms, Uint8Array.from(list));
    expect([...(readCache(at('deep/kept'), terms) ?? [])]).toEqual(list);
  },
);

test('a file is written anew whole, and leaves nothing beside it', () => {
  writeCacheText(at('kept'), 'a longer text');
  writeCacheText(at('kept'), 'short');
  expect(readCacheText(at('kept'))).toBe('short');
  expect(readdirSync(folder())).toEqual(['kept']);
});

describe('there is none', () => {
  test('where there is no file, or one that is made of something else', () => {
    expect(readCacheText(at('none'))).toBeUndefined();
    expect(readCacheText(at('folder/none/kept'))).toBeUndefined();
    writeCache(at('kept'), terms, Uint8Array.from([1]));
    expect(readCache(at('kept'), 'made of quays')).toBeUndefined();
  });

  test('where it is another file of the cache, by name or by folder', () => {
    writeCacheText(at('maps/a'), 'a map');
    for (const name of ['maps/b', 'cards/a']) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      copyFileSync(at('maps/a'), at(name));
      expect(readCacheText(at(name))).toBeUndefined();
    }
  });

  test('wherever it is cut off or a byte of it is altered', () => {
    writeCacheText(at('kept'), 'News of a harbour');
    const sound = readFileSync(at('kept'));
    for (let byte = 0; byte < sound.length; byte += 1) {
      writeFileSync(at('kept'), sound.subarray(0, byte));
      expect(readCacheText(at('kept')), `cut off at ${byte}`).toBeUndefined();
      const altered = Buffer.from(sound);
      altered.writeUInt8(altered.readUInt8(byte) ^ 1, byte);
      writeFileSync(at('kept'), altered);
      expect(readCacheText(at('kept')), `altered at ${byte}`).toBeUndefined();
    }
  });
});

test('a cache that lies elsewhere is read all the same', () => {
  writeCacheText(at('here/maps/a'), 'a map');
  mkdirSync(at('there/maps'), { recursive: true });
  copyFileSync(at('here/maps/a'), at('there/maps/a'));
  expect(readCacheText(at('there/maps/a'))).toBe('a map');
});

describe('whatever stands in the place of a file', () => {
  test.each(damages)('(%s) is none, and is written over', (_, damage) => {
    writeCacheText(at('kept'), 'first');
    damage(at('kept'), [at('kept')]);
    expect(readCacheText(at('kept'))).toBeUndefined();
    writeCacheText(at('kept'), 'second');
    expect(readCacheText(at('kept'))).toBe('second');
    expect(statSync(at('kept')).isFile()).toBe(true);
  });

  test.each(['maps', 'pictures', 'pictures/0123456789abcdef'])(
    'a file in place of %s makes way',
    (name) => {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), 'in the way');
      const file = at(name.startsWith('pictures') ? 'pictures/0123456789abcdef/a' : 'maps/a');
      writeCacheText(file, 'a map');
      expect(readCacheText(file)).toBe('a map');
    },
  );

  test('a file in place of the cache itself does not', () => {
    writeFileSync(at('cache'), 'notes of an editor');
    expect(() => writeCacheText(at('cache/maps/a'), 'a map')).toThrow();
    expect(readFileSync(at('cache'), 'utf8')).toBe('notes of an editor');
  });
});

test('writeWhole writes bytes as they are', () => {
  const bytes = Buffer.from([0, 255, 10, 13]);
  writeWhole(at('bytes'), bytes);
  expect(readFileSync(at('bytes'))).toEqual(bytes);
});
