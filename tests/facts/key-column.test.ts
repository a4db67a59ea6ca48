import { describe, expect, test } from 'vitest';
import { KeyColumn } from '../../src/facts/key-column.ts';

const keys = ['', 'list:ar/ميناء', 'text:a', 'text:a#lead', 'text:ab', '\ud83d\ude00', '\uff5e'];
const column = KeyColumn.of(keys);
/** The same keys, read from the bytes of the column. */
const read = new KeyColumn(column.ends.slice(), Buffer.from(column.bytes));

describe.each([
  ['from its keys', column],
  ['from its bytes', read],
])('a column of keys %s', (_, own) => {
  test('has all keys, and returns each by its number', () => {
    expect(own.all()).toEqual(keys);
    expect(keys.map((__, number) => own.at(number))).toEqual(keys);
    expect([own.count, own.at(keys.length)]).toEqual([keys.length, undefined]);
  });

  test('returns the number of each, and -1 for others', () => {
    expect(keys.map((key) => own.numberOf(key))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const other of ['A', 'text:', 'text:a#', '\uffff']) expect(own.numberOf(other)).toBe(-1);
  });

  test('finds the keys with a prefix', () => {
    expect(own.rangeOf('text:a')).toEqual([2, 5]);
    expect(own.rangeOf('text:a#')).toEqual([3, 4]);
    expect(own.rangeOf('summary:')).toEqual([2, 2]);
  });
});

test('only ASCII, or nothing', () => {
  const { ends, bytes } = KeyColumn.of(['a', 'bc']);
  expect(new KeyColumn(ends, bytes).all()).toEqual(['a', 'bc']);
  const none = KeyColumn.of([]);
  expect([none.all(), none.numberOf(''), none.rangeOf('')]).toEqual([[], -1, [0, 0]]);
});
