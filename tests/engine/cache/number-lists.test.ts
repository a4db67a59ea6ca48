import { expect, test } from 'vitest';
import { NumberLists } from '../../../src/engine/cache/number-lists.ts';

test('lists are read back by position, including empty ones', () => {
  const lists = [[3, 1, 2], [], [4_294_967_295], []];
  const packed = NumberLists.of(lists);
  expect(lists.map((_, index) => [...packed.at(index)])).toEqual(lists);
  const again = new NumberLists(packed.starts.slice(), packed.numbers.slice());
  expect(again).toEqual(packed);
});

test('a position out of range has an empty list', () => {
  for (const packed of [NumberLists.of([]), NumberLists.of([[1]])]) {
    expect([...packed.at(-1)]).toEqual([]);
    expect([...packed.at(1)]).toEqual([]);
  }
});
