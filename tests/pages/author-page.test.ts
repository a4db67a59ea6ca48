import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  siteText,
  translatedText,
  twoLanguageSite,
} from '../sites/files/base-files.ts';
import { problemsOf, soundSite, viewAt, viewIn } from '../sites/files/memory-folder.ts';

const byline = ['harbour-desk', 'mara-voss'];
const files = {
  ...baseFiles,
  'site.yaml': siteText().replace(
    'url: /about/}',
    'url: /about/, description: Ships and those who load them, beat: The docks, languages: [en, fr],' +
      ' email: desk@record.example, fediverse: "@desk@social.example"}',
  ),
  'people/mara-voss.md': personText(
    'Mara Voss',
    {
      role: 'Harbour correspondent',
      beat: 'Ports & unions',
      languages: ['en', 'ar'],
      email: 'mara@record.example',
      contact: '/about/',
      fediverse: '@mara@Social.example',
      sameAs: ['https://www.people.example/mara'],
    },
    'She has lived on the quay since 2019.',
  ),
  'people/ansel-brook.md': personText('Ansel Brook', { beat: 'Boats' }),
  'articles/both.md': articleText({ byline, published: '2031-05-03T08:00:00Z' }),
  'articles/hers.md': articleText({ byline: ['mara-voss'] }, '[[Mara Voss]] went to the quay.'),
  'articles/on-her.md': articleText(
    { published: '2031-05-01T08:00:00Z' },
    '[[Mara Voss]] was there. So was [[Ansel Brook]].',
  ),
};
const planned = soundSite(files);
const mara = viewIn(planned, 'author', '/people/mara-voss/');
const desk = viewIn(planned, 'author', '/desks/harbour-desk/');
const hrefs = (articles: readonly { readonly href: string }[]) => articles.map(({ href }) => href);

describe('the page of a person who signs articles', () => {
  test('lists the signed articles, newest first, then those by others that name the person', () => {
    expect(hrefs(mara.signed)).toEqual(['/2031/05/03/both/', '/2031/05/02/hers/']);
    expect(hrefs(mara.appearances.map(({ article }) => article))).toEqual(['/2031/05/01/on-her/']);
  });

  test('says who it is and how to reach them', () => {
    expect(mara).toMatchObject({
      kind: 'person',
      name: { text: 'Mara Voss' },
      role: 'Harbour correspondent',
      description: 'Mara Voss, a resident',
      details: {
        beat: 'Ports & unions',
        languages: ['en', 'ar'],
        email: { text: 'mara@record.example', href: 'mailto:mara@record.example' },
        contact: { href: '/about/' },
        fediverse: { text: '@mara@Social.example', href: 'https://social.example/@mara' },
      },
      sameAs: [{ href: 'https://www.people.example/mara', host: 'people.example' }],
      body: ['<p>She has lived on the quay since 2019.</p>'],
    });
  });

  test('links to the organisation for which a guest works', () => {
    const guest = {
      ...files,
      'organisations/dock-union.md': fileText({
        name: 'Dock Union',
        description: 'A union',
        type: 'union',
      }),
      'people/mara-voss.md': personText('Mara Voss', { worksFor: 'dock-union' }),
    };
    expect(viewAt(guest, 'author', '/people/mara-voss/').worksFor).toMatchObject({
      text: 'Dock Union',
      href: '/organisations/dock-union/',
    });
    expect(mara.worksFor).toBeUndefined();
  });

  test('counts each article once in the list of people', () => {
    const { entries } = viewIn(planned, 'directory', '/people/');
    expect(entries.map(({ id, articleCount }) => [id, articleCount])).toEqual([
      ['ansel-brook', 1],
      ['mara-voss', 3],
    ]);
  });

  test('is an ordinary page if they only appear in articles, with the same facts', () => {
    expect(viewIn(planned, 'person', '/people/ansel-brook/').details?.beat).toBe('Boats');
  });

  test('leaves out drafts, which the feeds leave out too', () => {
    const draft = { ...files, 'articles/late.md': articleText({ byline, status: 'draft' }) };
    expect(viewAt(draft, 'author', '/people/mara-voss/').signed).toHaveLength(2);
    const shown = viewAt(draft, 'author', '/people/mara-voss/', { drafts: true }).signed;
    expect(shown.map(({ availability }) => availability)).toContain('draft');
  });

  test('links the months of the signed articles that the list has no room for', () => {
    const many = Object.fromEntries(
      Array.from({ length: 63 }, (_, index) => [
        `articles/a${index}.md`,
        articleText({
          byline,
          published: `2031-04-${String(1 + (index % 30)).padStart(2, '0')}T0${index % 9}:00:00Z`,
        }),
      ]),
    );
    const view = viewAt({ ...files, ...many }, 'author', '/people/mara-voss/');
    expect(view.signed).toHaveLength(60);
    expect(view.signedEarlier.map(({ period, count }) => [period, count])).toEqual([
      ['2031-04', 5],
    ]);
  });
});

describe('the page of a desk', () => {
  test('lists its articles and says what it covers', () => {
    expect(hrefs(desk.signed)).toEqual([
      '/2031/05/03/both/',
      '/2031/05/02/harbour-open/',
      '/2031/05/01/on-her/',
    ]);
    expect(desk).toMatchObject({
      kind: 'desk',
      description: 'Ships and those who load them',
      about: { href: '/about/' },
      details: { beat: 'The docks', languages: ['en', 'fr'] },
    });
  });

  test('exists without an address in site.yaml, and before its first article', () => {
    const { 'articles/harbour-open.md': _, ...others } = baseFiles;
    const text = siteText().replace(', url: /about/', '');
    const view = viewAt({ ...others, 'site.yaml': text }, 'author', '/desks/harbour-desk/');
    expect(view).toMatchObject({ about: undefined, signed: [], description: '' });
  });

  test('exists in another edition if an article there is by it, and bylines lead there', () => {
    const text = twoLanguageSite.replace(
      'name: Harbour desk',
      'name: {en: Harbour desk, ar: مكتب المرفأ}, description: {en: Ships, ar: سفن}',
    );
    const both = {
      ...baseFiles,
      'site.yaml': text,
      'articles/harbour-open.ar.md': translatedText(),
    };
    const site = soundSite(both);
    expect(viewIn(site, 'author', '/ar/desks/harbour-desk/')).toMatchObject({
      name: { text: 'مكتب المرفأ' },
      description: 'سفن',
      about: { href: '/about/', hrefLang: 'en' },
    });
    const article = viewIn(site, 'article', '/ar/2031/05/02/harbour-open/');
    expect(article.byline).toEqual([{ href: '/ar/desks/harbour-desk/', text: 'مكتب المرفأ' }]);
    const { pages } = soundSite({ ...baseFiles, 'site.yaml': text });
    expect(pages.map(({ url }) => url)).not.toContain('/ar/desks/harbour-desk/');
  });
});

describe('mistakes', () => {
  test('a person with the id of a desk', () => {
    const twin = { ...baseFiles, 'people/harbour-desk.md': personText('Harry Desk') };
    expect(problemsOf(twin)).toEqual([
      'people/harbour-desk.md:1:1  "harbour-desk" is also the id of a desk in site.yaml, so a byline could mean either — rename this file, or give the desk another id',
    ]);
  });

  test('a contact page that does not exist', () => {
    const person = { 'people/a.md': personText('A', { contact: '/abuot/' }) };
    expect(problemsOf({ ...baseFiles, ...person })).toEqual([
      'people/a.md:4:10  the site has no page /abuot/ — did you mean "/about/"?',
    ]);
    const text = siteText().replace('url: /about/', 'contact: /about/#dsk');
    expect(problemsOf({ ...baseFiles, 'site.yaml': text })).toEqual([
      'site.yaml:9:53  /about/ has no heading "#dsk" — the page has #the-desk',
    ]);
  });
});
