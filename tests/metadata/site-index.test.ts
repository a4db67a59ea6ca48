import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, translatedText, twoLanguageSite } from '../sites/base-files.ts';
import { inputOf } from './sample-input.ts';

const { index } = inputOf({
  ...baseFiles,
  'site.yaml': twoLanguageSite,
  'articles/harbour-open.ar.md': translatedText({
    place: 'port-esker',
    published: '2031-05-03T08:00:00Z',
  }),
  'articles/2031/harbour-open.md': articleText({ published: '2031-05-01T08:00:00Z' }),
});

/** Where a page stands in each language. */
function translations(url: string): readonly string[] {
  const page = index.pageAt(url);
  if (page === undefined) throw new Error(`there is no page at ${url}`);
  return index.translationsOf(page).map((each) => `${each.lang} ${each.url}`);
}

describe('what stands where', () => {
  test('is found by its URL, in every language', () => {
    expect(index.pageAt('/places/port-esker/')?.kind).toBe('place');
    expect(index.articleAt('/ar/2031/05/03/harbour-open/')?.lang).toBe('ar');
    expect(index.entityAt('/ar/places/port-esker/')).toBe(index.entityAt('/places/port-esker/'));
    expect(index.entityAt('/places/port-esker/')?.id).toBe('port-esker');
  });

  test.each(['/places/port-esker', 'places/port-esker/', '/constructor/', ''])(
    'is not found at %j',
    (url) => {
      expect([index.pageAt(url), index.articleAt(url), index.entityAt(url)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    },
  );
});

describe('translations', () => {
  test('of an article are those of its file, whatever their days', () => {
    const both = ['en /2031/05/02/harbour-open/', 'ar /ar/2031/05/03/harbour-open/'];
    expect(translations('/2031/05/02/harbour-open/')).toEqual(both);
    expect(translations('/ar/2031/05/03/harbour-open/')).toEqual(both);
    expect(translations('/2031/05/01/harbour-open/')).toEqual([]);
  });

  test('of other pages are those at the same place under each language', () => {
    expect(translations('/')).toEqual(['en /', 'ar /ar/']);
    expect(translations('/ar/places/')).toEqual(['en /places/', 'ar /ar/places/']);
    expect(translations('/2031/05/02/')).toEqual([]);
    expect(translations('/about/')).toEqual([]);
    expect(translations('/404.html')).toEqual([]);
  });
});
