import { describe, expect, test } from 'vitest';
import { versionsToLink } from '../../../src/pages/page-versions.ts';
import { otherLanguages } from '../../../src/pages/views/other-languages.ts';
import { baseFiles, translatedText, twoLanguageSite } from '../../sites/files/base-files.ts';
import { liveNewsroom, manyEntries } from '../../sites/files/live-newsroom.ts';
import { type Files, markdownWords, readerOf, soundSite } from '../../sites/files/memory-folder.ts';

const words = { ...markdownWords, ar: markdownWords.en } as typeof markdownWords;
const both: Files = {
  ...baseFiles,
  'site.yaml': twoLanguageSite,
  'articles/harbour-open.ar.md': translatedText({ published: '2031-05-03T08:00:00Z' }),
};

/** The links from a page to other languages, as `text href`. */
function linksFrom(url: string, files: Files, baseUrl = 'https://record.example/') {
  const planned = soundSite(files, { words, baseUrl });
  const page = planned.pages.find((each) => each.url === url);
  if (page === undefined) throw new Error(`no page at ${url}`);
  const site = readerOf(planned);
  const links = otherLanguages(page, versionsToLink(page, site), site, ({ name }) => `${name}!`);
  return links.map(({ text, href }) => `${text} ${href}`);
}

describe('the links to the other languages', () => {
  test.each([
    ['/2031/05/02/harbour-open/', 'العربية /ar/2031/05/03/harbour-open/'],
    ['/ar/2031/05/03/harbour-open/', 'English /2031/05/02/harbour-open/'],
    ['/', 'العربية /ar/'],
    ['/ar/harbour/', 'English /harbour/'],
  ])('lead to the same page: %s', (url, way) => {
    expect(linksFrom(url, both)).toEqual([way]);
  });

  test.each([
    ['/2031/05/04/ferry-live/', 'العربية /ar/2031/05/04/ferry-live/'],
    ['/2031/05/04/ferry-live/earlier/1/', 'العربية /ar/2031/05/04/ferry-live/'],
  ])('lead from earlier entries of live coverage to the coverage: %s', (url, way) => {
    expect(linksFrom(url, liveNewsroom({}, manyEntries(40)))).toEqual([way]);
  });

  test.each([
    ['/about/', 'العربية! /ar/'],
    ['/places/port-esker/', 'العربية! /ar/'],
    ['/404.html', 'العربية! /ar/'],
    ['/ar/404.html', 'English! /'],
  ])('lead to the front page if the page does not exist, and say so: %s', (url, way) => {
    expect(linksFrom(url, both)).toEqual([way]);
  });

  test('start with the path of the base URL', () => {
    expect(linksFrom('/', both, 'https://paper.example/news/')).toEqual(['العربية /news/ar/']);
  });

  test('are empty on a site in one language', () => {
    expect(linksFrom('/', baseFiles)).toEqual([]);
  });
});
