import { expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  siteText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { type Files, problemsOf } from '../../sites/files/memory-folder.ts';

const published = '2031-04-30T22:30:00Z';
const site = (path: string, fields: object = {}, others: Files = {}): Files => ({
  ...baseFiles,
  ...others,
  [path]: articleText({ published, ...fields }),
});

test('an article in the folder of another month gets a warning that names the right folder', () => {
  expect(problemsOf(site('articles/2031/05/tug.md'))).toEqual([
    'articles/2031/05/tug.md:5:12  warning: the article is in the folder 2031/05, but is published in 2031/04 — move it, with its translations, to articles/2031/04/tug.md, or correct "published"',
  ]);
  // Follows the advice to the letter.
  expect(problemsOf(site('articles/2031/04/tug.md'))).toEqual([]);
});

test('the month is that of the publication, as in URLs', () => {
  const zone = { 'site.yaml': siteText().replace('Etc/UTC', 'Africa/Tripoli') };
  expect(problemsOf(site('articles/2031/05/tug.md', {}, zone))).toEqual([]);
  expect(problemsOf(site('articles/2031/04/tug.md', {}, zone))).toHaveLength(1);
});

test.each(['articles/tug.md', 'articles/2031/tug.md', 'articles/ferries/05/tug.md'])(
  '%s is in no month',
  (path) => {
    expect(problemsOf(site(path))).toEqual([]);
  },
);

test('a draft may still move, and a translation is beside its original', () => {
  expect(problemsOf(site('articles/2031/05/tug.md', { status: 'draft' }))).toEqual([]);
  const translation = translatedText({ published: '2031-05-01T08:00:00Z' });
  const others = { 'site.yaml': twoLanguageSite, 'articles/2031/04/tug.ar.md': translation };
  expect(problemsOf(site('articles/2031/04/tug.md', {}, others))).toEqual([]);
});
