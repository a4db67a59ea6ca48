import { describe, expect, test } from 'vitest';
import { isOffered, versionsOf } from '../../src/pages/page-versions.ts';
import { inputOf, planAt } from '../metadata/sample-input.ts';
import {
  articleText,
  baseFiles,
  fileText,
  translatedText,
  twoLanguageSite,
} from '../sites/files/base-files.ts';

/** A section or a story with a page in both languages. */
const inBoth = fileText({
  name: { en: 'Ships', ar: 'سفن' },
  description: { en: 'Ships at sea', ar: 'سفن في البحر' },
});

const input = inputOf({
  ...baseFiles,
  'site.yaml': twoLanguageSite,
  'articles/harbour-open.ar.md': translatedText({
    place: 'port-esker',
    published: '2031-05-03T08:00:00Z',
  }),
  'sections/harbour.md': inBoth,
  'sections/town.md': inBoth,
  'articles/2031/town.md': articleText({ section: 'town' }),
  'articles/2031/harbour-open.md': articleText({ published: '2031-05-01T08:00:00Z' }),
});

/** The URL of a page in each language. */
function translations(url: string): readonly string[] {
  return versionsOf(planAt(input, url), input.site).map((each) => `${each.lang} ${each.url}`);
}

describe('translations', () => {
  test('of an article are the versions of its file, even if their dates differ', () => {
    const both = ['en /2031/05/02/harbour-open/', 'ar /ar/2031/05/03/harbour-open/'];
    expect(translations('/2031/05/02/harbour-open/')).toEqual(both);
    expect(translations('/ar/2031/05/03/harbour-open/')).toEqual(both);
    expect(translations('/2031/05/01/harbour-open/')).toEqual([]);
  });

  test('of an article are those of its file in each language', () => {
    const versions = versionsOf(planAt(input, '/2031/05/02/harbour-open/'), input.site);
    expect(versions.map(({ subject }) => subject)).toEqual([
      'articles/harbour-open.md',
      'articles/harbour-open.ar.md',
    ]);
  });

  test('of a section are those with articles', () => {
    expect(translations('/harbour/')).toEqual(['en /harbour/', 'ar /ar/harbour/']);
    expect(translations('/town/')).toEqual([]);
    expect(translations('/ar/town/')).toEqual([]);
  });

  test('of other pages have the same path under each language', () => {
    expect(translations('/')).toEqual(['en /', 'ar /ar/']);
    expect(translations('/ar/places/')).toEqual(['en /places/', 'ar /ar/places/']);
    expect(translations('/2031/05/02/')).toEqual([]);
    expect(translations('/about/')).toEqual([]);
    expect(translations('/404.html')).toEqual([]);
  });
});

describe('an edition without articles', () => {
  const empty = inputOf({
    ...baseFiles,
    'site.yaml': twoLanguageSite,
    'pages/about.ar.md': fileText({ title: 'من نحن', description: 'من نحن' }, 'نص.'),
    'sections/harbour.md': inBoth,
    'stories/ferry.md': inBoth,
  });
  const versions = (url: string) =>
    versionsOf(planAt(empty, url), empty.site).map((each) => `${each.lang} ${each.url}`);

  test('has no versions of lists, and is not offered on lists of the other edition', () => {
    const lists = ['/', '/ar/', '/feeds/', '/ar/places/', '/ar/archive/', '/ar/search/'];
    const empty = ['/harbour/', '/ar/harbour/', '/stories/ferry/', '/ar/stories/ferry/'];
    for (const url of [...lists, ...empty]) expect(versions(url), url).toEqual([]);
  });

  test('still has the translation of a static page', () => {
    expect(versions('/about/')).toEqual(['en /about/', 'ar /ar/about/']);
  });

  test('is not offered, unless it is the default one', () => {
    expect([isOffered('en', empty.site), isOffered('ar', empty.site)]).toEqual([true, false]);
    expect([isOffered('en', input.site), isOffered('ar', input.site)]).toEqual([true, true]);
  });
});
