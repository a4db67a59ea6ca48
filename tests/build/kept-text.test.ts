import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepText, readKept, writeWhole } from '../../src/build/kept-text.ts';
import { digestOf } from '../../src/model/digest.ts';
import { scratchForEach } from './scratch.ts';

const folder = scratchForEach();
const at = (name: string) => path.join(folder(), name);

describe('a kept text', () => {
  test.each(['', 'one line', '\n\nlines\n', 'ميناء إسكر 🚢', '\u{FEFF}mark'])(
    'is read as %j',
    (text) => {
      keepText(at('deep/kept'), text);
      expect(readKept(at('deep/kept'))).toBe(text);
    },
  );

  test('is written anew whole, and leaves nothing beside it', () => {
    keepText(at('kept'), 'a longer text');
    keepText(at('kept'), 'short');
    expect(readKept(at('kept'))).toBe('short');
    expect(readdirSync(folder())).toEqual(['kept']);
  });

  test('is none where there is no file, or a folder in its place', () => {
    expect(readKept(at('none'))).toBeUndefined();
    mkdirSync(at('folder'));
    expect(readKept(at('folder'))).toBeUndefined();
    expect(readKept(at('folder/none/kept'))).toBeUndefined();
  });

  test('is none wherever it is cut off or a byte of it is altered', () => {
    keepText(at('kept'), 'News of a harbour');
    const sound = readFileSync(at('kept'));
    for (let byte = 0; byte < sound.length; byte += 1) {
      writeFileSync(at('kept'), sound.subarray(0, byte));
      expect(readKept(at('kept')), `cut off at ${byte}`).toBeUndefined();
      const altered = Buffer.from(sound);
      altered.writeUInt8(altered.readUInt8(byte) ^ 1, byte);
      writeFileSync(at('kept'), altered);
      expect(readKept(at('kept')), `altered at ${byte}`).toBeUndefined();
    }
  });

  test('is none where something stands after it, or another digest before it', () => {
    writeFileSync(at('kept'), `${digestOf('text')}\ntext `);
    expect(readKept(at('kept'))).toBeUndefined();
    writeFileSync(at('kept'), `${digestOf('other')}\ntext`);
    expect(readKept(at('kept'))).toBeUndefined();
  });
});

test('writeWhole writes bytes as they are', () => {
  const bytes = Buffer.from([0, 255, 10, 13]);
  writeWhole(at('bytes'), bytes);
  expect(readFileSync(at('bytes'))).toEqual(bytes);
});
