import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/parse/parse-file.ts';
import { isRepositoryFile } from '../../src/parse/repository-file.ts';
import { bytesOf, context } from './sample.ts';

const is = (path: string, text = '# How we work\n') =>
  isRepositoryFile({ path, bytes: bytesOf(text) });

describe('isRepositoryFile', () => {
  test.each([
    'README.md',
    'README',
    'readme.md',
    'Readme.txt',
    'LICENSE',
    'LICENCE.md',
    'LICENSE-MIT',
    'COPYING.LESSER',
    'CHANGELOG.md',
    'CODE_OF_CONDUCT.md',
    'license.md',
    'articles/README.md',
    'articles/2031/05/README.ar.md',
    'articles/readme.md',
    'people/LICENSE',
    'places/Contributing.md',
  ])('recognises %s', (path) => {
    expect(is(path)).toBe(true);
  });

  test.each([
    'pages/license.md',
    'pages/changelog.md',
    'articles/security.md',
    'articles/2031/05/security-council-meets.md',
    'articles/2031/05/Security-council.md',
    'articles/2031/05/SECURITY-council.md',
    'articles/2031/05/readme-first.md',
    'articles/security.txt',
    'notes.md',
  ])('does not recognise %s', (path) => {
    expect(is(path)).toBe(false);
  });

  test.each(['---\nheadline: x\n---\n', '\uFEFF---\r\nheadline: x', '\n\n---\n'])(
    'treats a file with front matter as content: %j',
    (text) => {
      expect(is('articles/README.md', text)).toBe(false);
    },
  );
});

test('parseFile ignores such a file, and reads an article', () => {
  const parse = (path: string, text: string) => parseFile({ path, bytes: bytesOf(text) }, context);
  const nothing = { value: undefined, problems: [] };
  expect(parse('README.md', '# Ours\n')).toEqual(nothing);
  expect(parse('articles/LICENSE', 'CC BY 4.0\n')).toEqual(nothing);
  const article = parse('articles/README.md', '---\nheadline: x\n---\n');
  expect(article.problems.map(({ advice }) => advice)).toContain('rename it to "readme.md"');
});
