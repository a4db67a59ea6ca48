import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { headAt } from '../head-of.ts';

const base = 'https://record.example/';
const files = {
  ...baseFiles,
  'site.yaml': twoLanguageSite,
  'articles/harbour-open.ar.md': translatedText({
    place: 'port-esker',
    published: '2031-05-03T08:00:00Z',
  }),
  'articles/only-here.md': articleText(),
  'pages/about.ar.md': fileText({ title: 'حول', description: 'من نحن' }, 'من نحن.'),
};

/** The canonical and hreflang links of a page, as `rel hreflang href`. */
function linksOf(
  url: string,
  from: Readonly<Record<string, string>> = files,
  drafts = false,
): readonly string[] {
  return headAt(from, url, { drafts })
    .links.filter(({ rel, hreflang }) => rel === 'canonical' || hreflang !== undefined)
    .map(({ rel, hreflang, href }) => `${hreflang ?? rel} ${href}`);
}

describe('the canonical URL of a page', () => {
  test('is the only link in a site with one language', () => {
    expect(linksOf('/about/', baseFiles)).toEqual([`canonical ${base}about/`]);
    expect(linksOf('/404.html', baseFiles)).toEqual([]);
  });

  test.each([
    ['/', '/ar/'],
    ['/places/port-esker/', '/ar/places/port-esker/'],
    ['/2031/05/02/harbour-open/', '/ar/2031/05/03/harbour-open/'],
    ['/about/', '/ar/about/'],
    ['/harbour/', '/ar/harbour/'],
  ])('is beside that of its translation: %s', (english, arabic) => {
    const alternates = [
      `en ${base}${english.slice(1)}`,
      `ar ${base}${arabic.slice(1)}`,
      `x-default ${base}${english.slice(1)}`,
    ];
    for (const url of [english, arabic]) {
      expect(linksOf(url)).toEqual([`canonical ${base}${url.slice(1)}`, ...alternates]);
    }
  });

  test('has no alternates if the page is in one language only', () => {
    expect(linksOf('/2031/05/02/only-here/')).toEqual([`canonical ${base}2031/05/02/only-here/`]);
    expect(linksOf('/2031/05/02/')).toEqual([`canonical ${base}2031/05/02/`]);
    expect(linksOf('/404.html')).toEqual([]);
  });

  test('has no alternates between a page and a translation that search engines are not to list', () => {
    const expired = translatedText({ until: '2031-05-03T08:00:00Z' });
    const pair = { ...baseFiles, 'site.yaml': twoLanguageSite };
    for (const [translation, drafts] of [
      [expired, false],
      [translatedText({ status: 'draft' }), true],
    ] as const) {
      const site = { ...pair, 'articles/harbour-open.ar.md': translation };
      for (const at of ['2031/05/02/harbour-open/', 'ar/2031/05/02/harbour-open/']) {
        expect(linksOf(`/${at}`, site, drafts)).toEqual([`canonical ${base}${at}`]);
      }
    }
  });

  test('keeps the path of the base URL', () => {
    const { links } = headAt(files, '/ar/places/', { baseUrl: 'https://paper.example/news/' });
    expect(links.filter(({ hreflang }) => hreflang).map(({ href }) => href)).toEqual([
      'https://paper.example/news/places/',
      'https://paper.example/news/ar/places/',
      'https://paper.example/news/places/',
    ]);
  });
});
