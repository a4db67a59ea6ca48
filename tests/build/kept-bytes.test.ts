import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keepBytes, readKeptBytes } from '../../src/build/kept-bytes.ts';
import { scratchForEach } from './scratch.ts';

const folder = scratchForEach();
const at = (name: string) => path.join(folder(), name);
const terms = 'made of ships';

test.each([[[]], [[0, 255, 10, 13]], [[10, 10]], [[137, 80, 78, 71, 13, 10, 26, 10]]])(
  'kept bytes are read as they are: %j',
  (list) => {
    keepBytes(at('deep/kept'), terms, Uint8Array.from(list));
    expect([...(readKeptBytes(at('deep/kept'), terms) ?? [])]).toEqual(list);
    expect(readKeptBytes(at('deep/kept'), terms)).toBeDefined();
  },
);

test('there are none where they were made of something else, or are not there', () => {
  keepBytes(at('kept'), terms, Uint8Array.from([1]));
  expect(readKeptBytes(at('kept'), 'made of quays')).toBeUndefined();
  expect(readKeptBytes(at('none'), terms)).toBeUndefined();
  expect(readKeptBytes(folder(), terms)).toBeUndefined();
});

test('there are none wherever the file is cut off or a byte of it is altered', () => {
  keepBytes(at('kept'), terms, Uint8Array.from([1, 10, 2]));
  const sound = readFileSync(at('kept'));
  for (let byte = 0; byte < sound.length; byte += 1) {
    writeFileSync(at('kept'), sound.subarray(0, byte));
    expect(readKeptBytes(at('kept'), terms), `cut off at ${byte}`).toBeUndefined();
    const altered = Buffer.from(sound);
    altered.writeUInt8(altered.readUInt8(byte) ^ 1, byte);
    writeFileSync(at('kept'), altered);
    expect(readKeptBytes(at('kept'), terms), `altered at ${byte}`).toBeUndefined();
  }
});
