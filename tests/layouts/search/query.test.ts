import { expect, test } from 'vitest';
import { type Query, readQuery, writeQuery } from '../../../layouts/scripts/search/query.ts';

const empty: Query = { text: '', filters: {}, order: '' };

test.each<[string, Query]>([
  ['', empty],
  ['?q=sirte', { ...empty, text: 'sirte' }],
  [
    '?q=%D8%B3%D8%B1%D8%AA&section=conflict&year=2016&place=sirte&order=newest',
    {
      text: 'سرت',
      filters: { section: 'conflict', year: '2016', place: 'sirte' },
      order: 'newest',
    },
  ],
  ['?q=a%26b+%3Cb%3E', { ...empty, text: 'a&b <b>' }],
])('reads and writes %s', (search, query) => {
  expect(readQuery(search)).toEqual(query);
  expect(writeQuery(query)).toBe(search);
});

test('ignores unknown values, and cuts long queries', () => {
  expect(readQuery('?order=random&utm=x&__proto__=y&year=')).toEqual(empty);
  expect(readQuery(`?q=${'x'.repeat(900)}`).text).toHaveLength(200);
  expect(readQuery('?q=%')).toEqual({ ...empty, text: '%' });
});

test('writes no spaces around the words', () => {
  expect(writeQuery({ ...empty, text: '  sirte ' })).toBe('?q=sirte');
  expect(writeQuery({ ...empty, text: '  ' })).toBe('');
});
