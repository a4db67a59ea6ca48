import { expect, test } from 'vitest';
import { TextBuffer } from '../../src/model/text-buffer.ts';

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

test('a text buffer appends texts in UTF-8', () => {
  const buffer = new TextBuffer();
  const places = ['The ferry — ', 'ميناء', '', '😀'].map((data) => buffer.append(data));
  expect(places.map(({ offset, bytes }) => [offset, bytes.length])).toEqual([
    [0, 14],
    [14, 10],
    [24, 0],
    [24, 4],
  ]);
  expect(textOf(buffer.all())).toBe('The ferry — ميناء😀');
});

test('a text buffer grows without losing earlier texts', () => {
  const buffer = new TextBuffer();
  buffer.append('begun ');
  const long = 'م'.repeat(3_000_000);
  const { offset, bytes } = buffer.append(long);
  buffer.append(' done');
  expect([offset, bytes.length]).toEqual([6, 6_000_000]);
  expect(textOf(buffer.all()) === `begun ${long} done`).toBe(true);
});

test('a text buffer writes a lone surrogate as U+FFFD, as JSON and files do', () => {
  const buffer = new TextBuffer();
  expect(textOf(buffer.append('\ud83d').bytes)).toBe('\ufffd');
});

test('a text buffer is empty after clear', () => {
  const buffer = new TextBuffer();
  buffer.append('before');
  buffer.clear();
  expect(buffer.append('after').offset).toBe(0);
  expect(textOf(buffer.all())).toBe('after');
});
