import { expect, test } from 'vitest';
import { ScratchBytes } from '../../../src/engine/content/scratch-bytes.ts';

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

test('texts lie one behind the other, in UTF-8', () => {
  const scratch = new ScratchBytes();
  const places = ['The ferry — ', 'ميناء', '', '😀'].map((data) => scratch.append(data));
  expect(places.map(({ offset, bytes }) => [offset, bytes.length])).toEqual([
    [0, 14],
    [14, 10],
    [24, 0],
    [24, 4],
  ]);
  expect(textOf(scratch.all())).toBe('The ferry — ميناء😀');
});

test('more than there was room for keeps what was there', () => {
  const scratch = new ScratchBytes();
  scratch.append('begun ');
  const long = 'م'.repeat(3_000_000);
  const { offset, bytes } = scratch.append(long);
  scratch.append(' done');
  expect([offset, bytes.length]).toEqual([6, 6_000_000]);
  expect(textOf(scratch.all()) === `begun ${long} done`).toBe(true);
});

test('a character that is cut in half is written as JSON and files are: as one that says so', () => {
  const scratch = new ScratchBytes();
  expect(textOf(scratch.append('\ud83d').bytes)).toBe('\ufffd');
});

test('what begins again has nothing of before', () => {
  const scratch = new ScratchBytes();
  scratch.append('before');
  scratch.clear();
  expect(scratch.append('after').offset).toBe(0);
  expect(textOf(scratch.all())).toBe('after');
});
