import { describe, expect, test } from 'vitest';
import { createEdition } from '../../../src/pages/views/edition.ts';
import { linksIn } from '../../../src/pages/views/links.ts';
import {
  baseFiles,
  fileText,
  placeText,
  siteText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { markdownWords, readerOf, soundSite, viewIn } from '../../sites/files/memory-folder.ts';

const words = { ...markdownWords, ar: markdownWords.en } as typeof markdownWords;
const files = {
  ...baseFiles,
  'site.yaml': twoLanguageSite,
  'places/port-esker.md': placeText('', { name: { en: 'Port Esker', ar: 'ميناء إسكر' } }),
  'places/grey-rock.md': placeText('', { name: { ar: 'الصخرة' } }),
  'places/low-isle.md': placeText('Low Isle'),
  'articles/harbour-open.ar.md': translatedText({}, 'قال [[Port Esker]].'),
};
const site = readerOf(soundSite(files, { words }));
const place = (id: string) => {
  const found = site.entity(`place/${id}`);
  if (found === undefined) throw new Error(`no place ${id}`);
  return found;
};

describe('links of a language', () => {
  test('have names in the language of the page, unmarked', () => {
    expect(linksIn(site, 'ar').entity(place('port-esker'))).toMatchObject({
      href: '/ar/places/port-esker/',
      text: 'ميناء إسكر',
    });
    expect(linksIn(site, 'ar').entity(place('port-esker'))).not.toHaveProperty('lang');
    expect(linksIn(site, 'en').entity(place('port-esker'))).not.toHaveProperty('lang');
  });

  test('mark a name that exists only in another language', () => {
    expect(linksIn(site, 'en').entity(place('grey-rock'))).toMatchObject({
      href: '/places/grey-rock/',
      text: 'الصخرة',
      lang: 'ar',
      dir: 'rtl',
    });
    expect(linksIn(site, 'ar').entity(place('low-isle'))).toMatchObject({
      text: 'Low Isle',
      lang: 'en',
      dir: 'ltr',
    });
  });
});

describe('links to pages that an edition lacks', () => {
  test('lead to the default edition, and say so', () => {
    expect(linksIn(site, 'ar').entity(place('low-isle'))).toMatchObject({
      href: '/places/low-isle/',
      hrefLang: 'en',
      description: '',
    });
    expect(linksIn(site, 'ar').entity(place('port-esker'))).not.toHaveProperty('hrefLang');
    expect(linksIn(site, 'en').entity(place('low-isle'))).not.toHaveProperty('hrefLang');
  });

  test.each([
    ['/standards/#ethics', '/ar/standards/#ethics', undefined],
    ['/standards/#only-in-english', '/ar/standards/', undefined],
    ['/about/#the-desk', '/about/#the-desk', 'en'],
    ['/harbour/', '/harbour/', undefined],
    ['https://office.example/', 'https://office.example/', undefined],
  ])(
    'of site.yaml lead to the version in the edition, if there is one: %s',
    (url, href, hrefLang) => {
      const page = (text: string) => fileText({ title: 'Standards', description: 'Rules' }, text);
      const standards = {
        ...files,
        'site.yaml': `${twoLanguageSite}policies: {ethicsPolicy: "${url}"}\n`,
        'pages/standards.md': page('## Ethics\n\nWe.\n\n## Only in English\n\nWe.'),
        'pages/standards.ar.md': page('## الأخلاقيات {#ethics}\n\nنحن.'),
      };
      const links = linksIn(readerOf(soundSite(standards, { words })), 'ar');
      expect(links.inEdition(url)).toEqual(hrefLang === undefined ? { href } : { href, hrefLang });
    },
  );
});

describe('links of a site whose base URL has a path', () => {
  const options = { baseUrl: 'https://paper.example/news/' };
  const planned = soundSite(baseFiles, options);
  const links = linksIn(readerOf(planned), 'en');

  test('start with that path', () => {
    expect(links.to('/about/#desk')).toBe('/news/about/#desk');
    expect(links.archive('2031-05')).toBe('/news/2031/05/');
    expect(readerOf(planned).sections('en').map(links.section)).toEqual([
      { href: '/news/harbour/', text: 'Harbour' },
    ]);
  });

  test('do not change an anchor on the same page', () => {
    expect(links.to('#desk')).toBe('#desk');
  });

  test('do not change the addresses of pages themselves', () => {
    expect(planned.pages.map(({ url }) => url)).toEqual(
      soundSite(baseFiles).pages.map(({ url }) => url),
    );
  });
});

describe('links to another site', () => {
  const lines = 'policies: {ethicsPolicy: "https://press.example/code"}\n';
  const text = siteText(lines).replace('url: /about/', 'url: "https://press.example/desk"');
  const planned = soundSite(
    { ...baseFiles, 'site.yaml': text },
    { baseUrl: 'https://paper.example/news/' },
  );
  const elsewhere = readerOf(planned);

  test('keep their address: policies and pages about desks', () => {
    const [language] = elsewhere.publication.languages;
    expect(createEdition(elsewhere, language).policies).toEqual([
      { kind: 'ethicsPolicy', href: 'https://press.example/code' },
    ]);
    expect(viewIn(planned, 'author', '/desks/harbour-desk/').about).toEqual({
      href: 'https://press.example/desk',
    });
  });

  test('are refused if they would run a script', () => {
    expect(() => linksIn(elsewhere, 'en').to('javascript:alert(1)')).toThrow(TypeError);
    expect(() => linksIn(elsewhere, 'en').to('//evil.example/')).toThrow(TypeError);
  });
});

describe('the edition of a language', () => {
  test('has the masthead and the footer in order', () => {
    const more = {
      ...baseFiles,
      'sections/town.md': fileText({ name: 'Town', description: 'Streets', order: 1 }),
    };
    const own = readerOf(soundSite(more));
    expect(createEdition(own, own.publication.languages[0])).toMatchObject({
      name: 'The Port Esker Record',
      front: '/',
      sections: [{ text: 'Town' }, { text: 'Harbour' }],
      staticPages: [{ href: '/about/', text: 'About' }],
      policies: [],
      directories: { person: '/people/', archives: '/archive/' },
    });
  });
});
