import { expect, test } from 'vitest';
import { AddressTable } from '../../../src/model/address/address-table.ts';

/** Claims files one after the other. Returns each clash as `path kind other`. */
function clashes(...paths: readonly string[]): readonly string[] {
  const table = new AddressTable<undefined>();
  return paths.flatMap((path) => {
    const clash = table.claim({ path, owner: undefined });
    return clash === undefined ? [] : [`${path} ${clash.kind} ${clash.other.path}`];
  });
}

test('accepts files that do not clash', () => {
  expect(
    clashes('index.html', 'a/index.html', 'a/b/index.html', 'a/b.html', 'ab/index.html'),
  ).toEqual([]);
});

test('finds the same name, and keeps the first claim', () => {
  expect(clashes('a.html', 'b.html', 'a.html', 'a.html')).toEqual([
    'a.html same a.html',
    'a.html same a.html',
  ]);
});

test('finds a file and a folder with the same name, at any depth', () => {
  expect(clashes('a', 'a/b')).toEqual(['a/b below a']);
  expect(clashes('a', 'a/b/c/d')).toEqual(['a/b/c/d below a']);
  expect(clashes('a/b/c/d', 'a/b')).toEqual(['a/b above a/b/c/d']);
  expect(clashes('a/b/c', 'a/b/d', 'a')).toEqual(['a above a/b/c']);
});

test('finds names that differ only in case or composition', () => {
  expect(clashes('a/B.html', 'a/b.html')).toEqual(['a/b.html alike a/B.html']);
  expect(clashes('caf\u00e9', 'cafe\u0301')).toEqual(['cafe\u0301 alike caf\u00e9']);
  expect(clashes('\u03a3\u03a3', '\u03c3\u03c2')).toEqual(['\u03c3\u03c2 alike \u03a3\u03a3']);
  expect(clashes('stra\u00dfe', 'STRASSE')).toEqual(['STRASSE alike stra\u00dfe']);
  expect(clashes('A', 'a/b')).toEqual(['a/b below A']);
});

test('finds folders that differ only so, once for each spelling, and accepts their files', () => {
  expect(clashes('News/a', 'news/b', 'News/c', 'news/d', 'news/b', 'NEWS/e')).toEqual([
    'news/b folder alike News/a',
    'news/b same news/b',
    'NEWS/e folder alike News/a',
  ]);
  expect(clashes('News/2030/a', 'news/2030/b', 'news/2031/c', 'News/2031/d')).toEqual([
    'news/2030/b folder alike News/2030/a',
  ]);
  expect(clashes('a/News/b', 'a/news/b', 'a/news/b/c')).toEqual([
    'a/news/b alike a/News/b',
    'a/news/b/c below a/News/b',
  ]);
});
