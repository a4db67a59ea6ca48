import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  placeText,
  twoLanguageSite,
} from '../sites/files/base-files.ts';
import { markdownWords, soundSite, viewAt, viewIn } from '../sites/files/memory-folder.ts';

const planned = soundSite({
  ...baseFiles,
  'places/northland.md': placeText('Northland', { type: 'country', countryCode: 'NX' }),
  'places/port-esker.md': placeText('', {
    name: { en: 'Port Esker', ar: 'ميناء إسكر', fr: 'Port Esker' },
    aliases: { en: ['the Port'], ar: ['الميناء'] },
    coordinates: { latitude: -0.5, longitude: 12 },
    within: 'northland',
    sameAs: ['https://www.atlas.example/esker', 'https://map.example/1'],
  }),
  'places/old-quay.md': placeText('Old Quay', { type: 'district', within: 'port-esker' }),
  'organisations/dock-union.md': fileText({
    name: 'Dock Union',
    type: 'other',
    description: 'A union',
    within: 'port-esker',
  }),
  'people/mara-voss.md': personText('Mara Voss', { role: 'Harbour mistress', aliases: ['Voss'] }),
  'people/ansel-brook.md': personText('Ansel Brook'),
  'articles/one.md': articleText(
    { place: 'port-esker' },
    '[[Mara Voss]] met [[Mara Voss|herself]] & "[[Voss]]". Then [[Voss]] left. [[Voss]] slept.',
  ),
  'articles/two.md': articleText({ published: '2031-05-03T08:00:00Z' }, 'So [[Voss]] is back.'),
});
const port = viewIn(planned, 'place', '/places/port-esker/');
const voss = viewIn(planned, 'person', '/people/mara-voss/');

describe('the page of an entity', () => {
  test('lists the articles that mention it, newest first, each sentence once', () => {
    const shown = voss.appearances.map(({ article, sentences }) => [
      article.href,
      sentences.map(({ before, name, after }) => `${before}<${name}>${after}`),
    ]);
    expect(shown).toEqual([
      ['/2031/05/03/two/', ['So <Voss> is back.']],
      [
        '/2031/05/02/one/',
        ['<Mara Voss> met herself & “Voss”.', 'Then <Voss> left.', '<Voss> slept.'],
      ],
    ]);
  });

  test('leaves out a sentence that only announces a quotation, unless there is no other', () => {
    const sentencesIn = (text: string) => {
      const files = { ...baseFiles, 'people/mara-voss.md': personText('Mara Voss') };
      const site = soundSite({ ...files, 'articles/one.md': articleText({}, text) });
      const [only] = viewIn(site, 'person', '/people/mara-voss/').appearances;
      return only?.sentences.map(({ before, name, after }) => before + name + after);
    };
    const quote = ':::quote{by="Mara Voss"}\nWe wait.\n:::';
    expect(sentencesIn(`[[Mara Voss]] also said:\n\n${quote}`)).toEqual(['“We wait.” — Mara Voss']);
    expect(sentencesIn('[[Mara Voss]] saw:\n\n- a ship\n- a boat')).toEqual(['Mara Voss saw:']);
  });

  test('lists an article by its dateline alone, without a sentence', () => {
    expect(port.appearances).toEqual([
      { article: expect.objectContaining({ href: '/2031/05/02/one/' }), sentences: [] },
    ]);
  });

  test('shows the places that contain it and the entities in it', () => {
    expect(port.within.map(({ text }) => text)).toEqual(['Northland']);
    expect(port.contents.map(({ text }) => text)).toEqual(['Dock Union', 'Old Quay']);
    expect(viewIn(planned, 'place', '/places/old-quay/').within.map(({ text }) => text)).toEqual([
      'Port Esker',
      'Northland',
    ]);
  });

  test('shows names in other languages if they differ, and its aliases', () => {
    expect(port.namesInOtherLanguages).toEqual([{ lang: 'ar', dir: 'rtl', text: 'ميناء إسكر' }]);
    expect(port.aliases).toEqual(['the Port']);
  });

  test('shows only the fields of its kind', () => {
    expect(port).toMatchObject({
      kind: 'place',
      type: 'city',
      role: undefined,
      coordinates: { latitude: -0.5, longitude: 12 },
    });
    expect(viewIn(planned, 'place', '/places/northland/').countryCode).toBe('NX');
    expect(voss).toMatchObject({ kind: 'person', role: 'Harbour mistress', type: undefined });
    expect(viewIn(planned, 'organisation', '/organisations/dock-union/')).toMatchObject({
      type: 'other',
      coordinates: undefined,
      contents: [],
    });
  });

  test('names the sites with pages about the same entity', () => {
    expect(port.sameAs).toEqual([
      { href: 'https://www.atlas.example/esker', host: 'atlas.example' },
      { href: 'https://map.example/1', host: 'map.example' },
    ]);
  });

  test('exists for an entity that no article mentions', () => {
    const view = viewIn(planned, 'person', '/people/ansel-brook/');
    expect(view).toMatchObject({ name: { text: 'Ansel Brook' }, role: undefined, appearances: [] });
  });
});

/** `count` articles of a month, `YYYY-MM`, that all mention one person. */
function articles(month: string, count: number, fields = {}, suffix = '') {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `articles/m${month}-${i}${suffix}.md`,
      articleText({ published: `${month}-01T08:00:00Z`, ...fields }, 'So [[Mara Voss]] said.'),
    ]),
  );
}

describe('the page of an entity with many articles', () => {
  const { 'articles/harbour-open.md': _, ...empty } = baseFiles;
  const people = { ...empty, 'people/mara-voss.md': personText('Mara Voss') };
  const months = {
    ...articles('2031-04', 58),
    ...articles('2031-03', 4),
    ...articles('2030-12', 2),
  };

  test('shows sixty, with their sentences, and links the months of the others', () => {
    const view = viewAt({ ...people, ...months }, 'person', '/people/mara-voss/');
    expect(view.appearances).toHaveLength(60);
    expect(view.appearances.at(-1)).toMatchObject({
      article: { day: '2031-03-01' },
      sentences: [{ before: 'So ', name: 'Mara Voss', after: ' said.' }],
    });
    expect(view.earlier).toEqual([
      { period: '2031-03', href: '/2031/03/', count: 2 },
      { period: '2030-12', href: '/2030/12/', count: 2 },
    ]);
  });

  test('links no month if there are up to sixty', () => {
    const all = { ...people, ...articles('2031-04', 60) };
    const view = viewAt(all, 'person', '/people/mara-voss/');
    expect([view.appearances.length, view.earlier]).toEqual([60, []]);
  });

  test('counts the articles of each language separately', () => {
    const all = {
      ...people,
      ...months,
      ...articles('2031-03', 3, { translationOf: { version: '2031-05-04' } }, '.ar'),
      'site.yaml': twoLanguageSite,
    };
    const words = { en: markdownWords.en, ar: markdownWords.en } as typeof markdownWords;
    const planned = soundSite(all, { words });
    expect(viewIn(planned, 'person', '/people/mara-voss/').earlier).toHaveLength(2);
    expect(viewIn(planned, 'person', '/ar/people/mara-voss/')).toMatchObject({
      appearances: { length: 3 },
      earlier: [],
    });
  });
});
