import { expect, test } from 'vitest';
import { searchParts } from '../../../src/metadata/search/search-parts.ts';
import type { ListedArticle } from '../../../src/model/site/fact-values.ts';

/** Articles of a month: `2031-05` and a number. */
const articles = (month: string, count: number): readonly ListedArticle[] =>
  Array.from({ length: count }, (_, at) => {
    const name = `${month}-${at}`;
    return [`articles/${name}.md`, `/en/${month.replace('-', '/')}/01/${name}/`, 'published'];
  });

const sizes = { archive: 10, newest: 4 };
const shape = (list: readonly ListedArticle[]) =>
  searchParts('en', list, [], sizes).map(({ folder, articles: paths }) => [folder, paths.length]);

test('a small site has one part', () => {
  expect(shape(articles('2031-05', 3))).toEqual([['pagefind/en/', 3]]);
  expect(searchParts('en', articles('2031-05', 299), [])).toHaveLength(1);
});

test('a language without published articles has no parts', () => {
  expect(shape([])).toEqual([]);
  const [[path, url] = ['', '']] = articles('2031-05', 1);
  expect(
    shape([
      [path, url, 'draft'],
      ['articles/b.md', url, 'expired'],
    ]),
  ).toEqual([]);
});

test('old months fill large parts, the next ones small parts, the last ones the newest part', () => {
  const list = [
    ...articles('2031-06', 2),
    ...articles('2031-05', 4),
    ...articles('2031-04', 5),
    ...articles('2030-01', 6),
    ...articles('2030-02', 6),
  ];
  expect(shape(list)).toEqual([
    ['pagefind/en/2030-01/', 12],
    ['pagefind/en/2031-04/', 5],
    ['pagefind/en/2031-05/', 4],
    ['pagefind/en/', 2],
  ]);
});

test('a new article changes only the newest part', () => {
  const before = [...articles('2030-01', 12), ...articles('2031-05', 4), ...articles('2031-06', 1)];
  const after = [...before, ...articles('2031-07', 1)];
  const [first, second, newest] = searchParts('en', before, [], sizes);
  expect(searchParts('en', after, [], sizes).slice(0, 2)).toEqual([first, second]);
  expect(searchParts('en', after, [], sizes)[2]?.articles).toHaveLength(2);
  expect(newest?.articles).toHaveLength(1);
});

test('the order of the list does not matter', () => {
  const list = [...articles('2030-01', 12), ...articles('2031-05', 5)];
  expect(searchParts('en', [...list].reverse(), [], sizes)).toEqual(
    searchParts('en', list, [], sizes),
  );
});

test('without articles after them, the last full months are the newest part', () => {
  expect(shape([...articles('2030-01', 12), ...articles('2031-05', 4)])).toEqual([
    ['pagefind/en/2030-01/', 12],
    ['pagefind/en/', 4],
  ]);
});

test('pages with earlier entries of live coverage are before the part of their articles', () => {
  const list = [...articles('2031-05', 4), ...articles('2030-01', 10)];
  const paged = ['articles/2031-05-2.md', 'articles/2030-01-3.md', 'articles/none.md'].map(
    (path): [string, string, number] => [path, '/', 1],
  );
  const parts = searchParts('en', list, paged, sizes);
  const shown = parts.map(({ folder, articles: own, isEarlier }) => [
    folder,
    own.length,
    isEarlier,
  ]);
  expect(shown).toEqual([
    ['pagefind/en/2030-01/earlier/', 1, true],
    ['pagefind/en/2030-01/', 10, false],
    ['pagefind/en/earlier/', 1, true],
    ['pagefind/en/', 4, false],
  ]);
});
