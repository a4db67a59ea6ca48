import { expect, test } from 'vitest';
import { NumberLists } from '../../../src/engine/cache/number-lists.ts';

test('lists come back by their places, empty ones too', () => {
  const lists = [[3, 1, 2], [], [4_294_967_295], []];
  const packed = NumberLists.of(lists);
  expect(lists.map((_, index) => [...packed.at(index)])).toEqual(lists);
  const again = new NumberLists(packed.starts.slice(), packed.numbers.slice());
  expect(again).toEqual(packed);
});

test('there is no list outside', () => {
  for (const packed of [NumberLists.of([]), NumberLists.of([[1]])]) {
    expect([...packed.at(-1)]).toEqual([]);
    expect([...packed.at(1)]).toEqual([]);
  }
});
