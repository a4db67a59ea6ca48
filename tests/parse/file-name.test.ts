import { describe, expect, test } from 'vitest';
import { readFileName, readIdName } from '../../src/parse/file-name.ts';
import { context, report } from './sample.ts';

const read = (path: string) => readFileName(path, context);

describe('readFileName', () => {
  test.each([
    ['articles/2016/08/ferry-aground.md', 'ferry-aground', 'en'],
    ['articles/ferry.en.md', 'ferry', 'en'],
    ['pages/about.ar.md', 'about', 'ar'],
  ])('reads %s', (path, slug, lang) => {
    expect(read(path)).toEqual({ value: { slug, lang, isKnownLanguage: true }, problems: [] });
  });

  test('reports an unknown language and reads the file in the default one', () => {
    const checked = read('articles/ferry.fr.md');
    expect(checked.value).toEqual({ slug: 'ferry', lang: 'en', isKnownLanguage: false });
    expect(report(checked)).toEqual([
      '1:1 unknown language "fr" in the file name — use a language of site.yaml: en or ar',
    ]);
  });

  test.each([
    [
      'articles/Ferry_Aground.md',
      'the file name "Ferry_Aground.md"',
      'rename it to "ferry-aground.md"',
    ],
    ['articles/café.md', 'the file name "café.md"', 'rename it to "cafe.md"'],
    ['articles/a b.ar.md', 'the file name "a b.md"', 'rename it to "a-b.md"'],
    [
      'articles/سرت.md',
      'the file name "سرت.md"',
      'use only lower-case letters a to z, digits and hyphens, such as "port-news.md"',
    ],
    ['articles/Août/ferry.md', 'the folder "Août"', 'rename it to "aout"'],
    [
      'articles/.md',
      'the file name ".md"',
      'use only lower-case letters a to z, digits and hyphens, such as "port-news.md"',
    ],
  ])('reports characters that do not belong in a URL: %s', (path, what, advice) => {
    expect(report(read(path))).toEqual([
      `1:1 ${what} contains characters that do not belong in a URL — ${advice}`,
    ]);
  });
});

describe('readIdName', () => {
  test('uses the whole name as the id', () => {
    expect(readIdName('places/port-esker.md')).toEqual({ value: 'port-esker', problems: [] });
  });

  test('does not look for languages', () => {
    expect(report(readIdName('places/esker.ar.md'))).toEqual([
      '1:1 the file name "esker.ar.md" contains characters that do not belong in a URL — rename it to "esker-ar.md"',
    ]);
  });
});
