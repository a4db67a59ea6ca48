import { expect, test } from 'vitest';
import { article, found } from './found.ts';

const says = '"TK" says that something is still to come — write it, or delete "TK"';

test('finds every TK of an article that is ready', () => {
  const sources = '[{name: TK, kind: official}]';
  expect(found('to-come', article('TK\n\nIt has TK engines.', { sources }))).toEqual([
    `front:18 ${says}`,
    `1:1 ${says}`,
    `3:8 ${says}`,
  ]);
});

test('ignores drafts and other words', () => {
  expect(found('to-come', article('TK', { status: 'draft' }))).toEqual([]);
  expect(found('to-come', article('The TKO and aTK.'))).toEqual([]);
});
