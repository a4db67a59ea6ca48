import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/model/problem.ts';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  placeText,
  translatedText,
  twoLanguageSite,
} from '../sites/files/base-files.ts';
import {
  type Files,
  markdownWords,
  planSite,
  problemsOf,
  soundSite,
  viewIn,
} from '../sites/files/memory-folder.ts';

const words = { ...markdownWords, ar: markdownWords.en } as typeof markdownWords;
const options = { words };
const correction = { date: '2031-05-03T08:00:00Z', note: 'It was six.' };
const original = 'articles/harbour-open.md';
const arabic = 'articles/harbour-open.ar.md';
const files: Files = {
  ...baseFiles,
  'site.yaml': twoLanguageSite,
  [original]: articleText({ corrections: [correction] }),
};
const english = '/2031/05/02/harbour-open/';
const translated = '/ar/2031/05/02/harbour-open/';
const followed = { translationOf: { version: '2031-05-02' } };

/** A site without errors. */
function planSiteWith(more: Files) {
  const { value, problems } = planSite({ ...files, ...more }, options);
  if (value === undefined || hasErrors(problems)) throw new Error('the site has errors');
  return { value };
}

describe('a translation', () => {
  test.each([
    [
      'without an original',
      { 'articles/harbour-opne.ar.md': translatedText() },
      'articles/harbour-opne.ar.md:1:1  the translation has no original: there is no articles/harbour-opne.md — did you mean to translate articles/harbour-open.md? Give both files the same name',
    ],
    [
      'of a page without an original',
      { 'pages/help.ar.md': fileText({ title: 'a', description: 'b' }, 'c') },
      'pages/help.ar.md:1:1  the translation has no original: there is no pages/help.md — write the original, or give this file the name of its original',
    ],
    [
      'of a text that belongs to nothing',
      { 'places/gone.ar.md': 'نص\n' },
      'places/gone.ar.md:1:1  the translated text has no original: there is no places/gone.md — write that file, or correct the name of this one',
    ],
    [
      'in a language in which there is one',
      { 'articles/harbour-open.en.md': articleText({ published: '2031-05-01T08:00:00Z' }) },
      'articles/harbour-open.md:1:1  articles/harbour-open.en.md is the same text in the same language, en — keep one of the two files',
    ],
    [
      'that does not state its version',
      { [arabic]: articleText() },
      'articles/harbour-open.ar.md:1:1  the translation does not say which version of its original it follows — add translationOf: {version: 2031-05-03T08:00:00Z}, if it follows articles/harbour-open.md as it is now',
    ],
    [
      'of a version before the first',
      { [arabic]: translatedText({ translationOf: { version: '2031-05-01' } }) },
      'articles/harbour-open.ar.md:8:27  "version" is before the publication of the original, 2031-05-02T08:00:00Z — write when the original was last changed',
    ],
    [
      'that leaves out a correction of its version',
      { [arabic]: translatedText() },
      'articles/harbour-open.ar.md:8:27  "version" includes the correction of 2031-05-03T08:00:00Z in the original, but the translation does not have it — translate it under "corrections", with the same date',
    ],
    [
      'that is behind',
      { [arabic]: translatedText(followed) },
      'articles/harbour-open.ar.md:8:27  warning: ar is behind en by one correction of 2031-05-03 — translate what has changed in articles/harbour-open.md, then set "version" to 2031-05-03T08:00:00Z',
    ],
  ])('%s is reported at its position', (_name, more, expected) => {
    expect(problemsOf({ ...files, ...more }, options)).toContain(expected);
  });

  test.each(['2031-05-03', { version: 'today' }])(
    'with a version that cannot be read is reported once: %j',
    (translationOf) => {
      const problems = problemsOf({ ...files, [arabic]: articleText({ translationOf }) }, options);
      expect(problems).toEqual([expect.stringContaining('harbour-open.ar.md:8:')]);
    },
  );

  test('gets no error if its original could not be read', () => {
    const problems = problemsOf(
      { ...files, [original]: '---\n', [arabic]: translatedText() },
      options,
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(original);
  });

  test('that has the corrections of its version is valid, and says which version that is', () => {
    const site = soundSite(
      { ...files, [arabic]: translatedText({ corrections: [correction] }) },
      options,
    );
    expect(viewIn(site, 'article', translated).translation).toEqual({
      original: {
        link: { href: english, hrefLang: 'en', text: 'English', lang: 'en', dir: 'ltr' },
        version: '2031-05-04',
        behind: undefined,
      },
      correctedElsewhere: [],
    });
    expect(viewIn(site, 'article', english).translation).toBeUndefined();
  });

  test('says on its page how far it is behind', () => {
    const { value } = planSiteWith({ [arabic]: translatedText(followed) });
    const original = viewIn(value, 'article', translated).translation?.original;
    expect(original?.version).toBe('2031-05-02');
    expect(original?.behind).toEqual({
      ...{ corrections: ['2031-05-03'], updates: [], changed: undefined },
    });
  });

  test('that was corrected by itself is named on the page of its original', () => {
    const more = { corrections: [correction, { date: '2031-05-04T08:00:00Z', note: 'أ' }] };
    const site = soundSite({ ...files, [arabic]: translatedText(more) }, options);
    expect(viewIn(site, 'article', english).translation).toEqual({
      original: undefined,
      correctedElsewhere: [
        {
          link: { href: translated, hrefLang: 'ar', text: 'العربية', lang: 'ar', dir: 'rtl' },
          days: ['2031-05-04'],
        },
      ],
    });
  });

  test('is not compared if its original is not shown', () => {
    const site = soundSite(
      { ...files, [original]: articleText({ status: 'draft' }), [arabic]: translatedText() },
      options,
    );
    expect(viewIn(site, 'article', translated).translation).toBeUndefined();
  });
});

describe('a page in another edition', () => {
  const site = soundSite(
    {
      ...files,
      'sections/town.md': fileText({ name: 'Town', description: 'Streets' }),
      'sections/sea.md': fileText({ name: { en: 'Sea', ar: 'البحر' }, description: 'Waves' }),
      'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
      'places/northland.md': placeText('Northland'),
      'places/port-esker.md': placeText('Port Esker', { within: 'northland' }),
      'places/grey-rock.md': placeText('Grey Rock', { within: 'northland' }),
      'people/mara-voss.md': personText('Mara Voss'),
      'people/zeno.md': personText('Zeno'),
      'people/zeno.ar.md': 'ولد في [[Grey Rock]].\n',
      [arabic]: translatedText({
        corrections: [correction],
        place: 'port-esker',
        byline: ['mara-voss'],
      }),
    },
    options,
  );
  const urls = site.pages.filter(({ lang }) => lang === 'ar').map(({ url }) => url);

  test('exists for every entity with a text, or that an article there mentions or is by, and for what contains it', () => {
    expect(urls).toEqual(
      expect.arrayContaining([
        '/ar/places/port-esker/',
        '/ar/places/northland/',
        '/ar/people/mara-voss/',
        '/ar/people/zeno/',
      ]),
    );
    expect(urls).not.toContain('/ar/places/grey-rock/');
  });

  test('exists for a section or a story with an article or a name there', () => {
    expect(urls).toEqual(expect.arrayContaining(['/ar/harbour/', '/ar/sea/']));
    expect(urls).not.toContain('/ar/town/');
    expect(urls).not.toContain('/ar/stories/strike/');
  });

  test('has its own text, or none', () => {
    expect(viewIn(site, 'person', '/ar/people/zeno/').body).toEqual([
      '<p>ولد في ',
      {
        piece: 'name',
        text: 'Grey Rock',
        lang: 'en',
        dir: 'ltr',
        href: '/places/grey-rock/',
        hrefLang: 'en',
      },
      '.</p>',
    ]);
    expect(viewIn(site, 'author', '/ar/people/mara-voss/')).toMatchObject({
      description: '',
      body: [],
      name: { text: 'Mara Voss', lang: 'en', dir: 'ltr' },
    });
  });
});
