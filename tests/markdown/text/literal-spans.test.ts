import { expect, test } from 'vitest';
import { literalSpans } from '../../../src/markdown/text/literal-spans.ts';

const found = (text: string) => literalSpans(text).map(({ from, to }) => text.slice(from, to));

test.each([
  ["o'neil@vell.example's", ["o'neil@vell.example"]],
  ["'desk@vell.example'", ['desk@vell.example']],
  ["mailto:o'neil@vell.example", ["o'neil@vell.example"]],
  ['desk@a--b.example--or call', ['desk@a--b.example']],
  ['desk@xn--p1ai.example', ['desk@xn--p1ai.example']],
  ['@_vell_ __init__.py, _x_/y.md', ['@_vell_', '__init__.py', '_x_/y.md']],
  ["@vell_news, #vell's", ['@vell_news', '#vell']],
  ["a--b.txt, 'c--d.PDF' (o'neil.pdf)", ['a--b.txt', 'c--d.PDF', "o'neil.pdf"]],
  ['x.example/a--b, xn--80ak6.example.', ['x.example/a--b', 'xn--80ak6.example']],
  ['/usr/local/a--b ../x--y ~/a--b C:\\a--b', ['/usr/local/a--b', '../x--y', '~/a--b', 'C:\\a--b']],
  ["https://a.example/x--y'z.", ["https://a.example/x--y'z"]],
  ['(https://a.example/b(c))--and', ['https://a.example/b(c']],
  ['said--HTTPS://x.example/--a', ['HTTPS://x.example/--a']],
  ['git commit --amend, --out=a', ['--amend', '--out=a']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'he stopped--no.Then',
  'a.m.--5',
  '3--4.5 km',
  'U.S.--led',
  'the mayor --who left-- said',
  "vell.example's",
  "don't.know",
  'wait...what.now',
  'and/or his/her 5/6',
  "e.g.--that 'x.'",
  '',
])('nothing in %j', (text) => {
  expect(found(text)).toEqual([]);
});

test.each(['a.', '@a', 'a@', '/a', 'a--', '--a', '.', 'a.b/', 'x://', "a'.b", '(', 'www.('])(
  'repeated 1e5 times, %j ends',
  (piece) => {
    expect(literalSpans(piece.repeat(100_000)).length).toBeGreaterThanOrEqual(0);
    expect(literalSpans(`${piece.repeat(40)} `.repeat(2000)).length).toBeGreaterThanOrEqual(0);
  },
);
