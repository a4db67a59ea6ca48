import { expect, test } from 'vitest';
import { textColumn, textsIn } from '../../../src/engine/cache/text-column.ts';

const many = Array.from({ length: 20_000 }, (_, at) => `2031/05/ميناء-${at}/index.html`);

test.each([
  ['nothing', []],
  ['an empty text', ['']],
  ['a few, some empty', ['a', '', 'ميناء', '']],
  ['many', [...many, '']],
  ['a long one', ['quay '.repeat(50_000), 'b']],
])('a column returns its texts: %s', (_, texts) => {
  const column = textColumn(texts);
  expect(textsIn(column, texts.length)).toEqual(texts);
});
