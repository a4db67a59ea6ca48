import { describe, expect, test } from 'vitest';
import { versionsOf } from '../../../src/pages/page-versions.ts';
import { otherLanguages } from '../../../src/pages/views/other-languages.ts';
import { baseFiles, translatedText, twoLanguageSite } from '../../sites/base-files.ts';
import { type Files, markdownWords, readerOf, soundSite } from '../../sites/memory-folder.ts';

const words = { ...markdownWords, ar: markdownWords.en } as typeof markdownWords;
const both: Files = {
  ...baseFiles,
  'site.yaml': twoLanguageSite,
  'articles/harbour-open.ar.md': translatedText({ published: '2031-05-03T08:00:00Z' }),
};

/** The ways from a page to other languages, as `text href`. */
function waysFrom(url: string, files: Files, baseUrl = 'https://record.example/') {
  const planned = soundSite(files, { words, baseUrl });
  const page = planned.pages.find((each) => each.url === url);
  if (page === undefined) throw new Error(`no page at ${url}`);
  const site = readerOf(planned);
  const ways = otherLanguages(page, versionsOf(page, site), site, ({ name }) => `${name}!`);
  return ways.map(({ text, href }) => `${text} ${href}`);
}

describe('the way to the other languages', () => {
  test.each([
    ['/2031/05/02/harbour-open/', 'العربية /ar/2031/05/03/harbour-open/'],
    ['/ar/2031/05/03/harbour-open/', 'English /2031/05/02/harbour-open/'],
    ['/', 'العربية /ar/'],
    ['/ar/harbour/', 'English /harbour/'],
  ])('leads to the same page: %s', (url, way) => {
    expect(waysFrom(url, both)).toEqual([way]);
  });

  test.each([
    ['/about/', 'العربية! /ar/'],
    ['/places/port-esker/', 'العربية! /ar/'],
    ['/404.html', 'العربية! /ar/'],
    ['/ar/404.html', 'English! /'],
  ])('leads to the front page where the page is not there, and says so: %s', (url, way) => {
    expect(waysFrom(url, both)).toEqual([way]);
  });

  test('stands under the path of the base URL', () => {
    expect(waysFrom('/', both, 'https://paper.example/news/')).toEqual(['العربية /news/ar/']);
  });

  test('is not there in a site of one language', () => {
    expect(waysFrom('/', baseFiles)).toEqual([]);
  });
});
