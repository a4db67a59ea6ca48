import { expect, test } from 'vitest';
import { splitAtForeignCommas } from '../../../src/model/text/foreign-commas.ts';

test.each([
  ['sirte، tripoli', ['sirte', 'tripoli']],
  ['a ؛ b;c，d、 e', ['a', 'b', 'c', 'd', 'e']],
  [' one, and one ', ['one, and one']],
  ['', ['']],
])('%j is split at the commas of other scripts', (text, items) => {
  expect(splitAtForeignCommas(text)).toEqual(items);
});
