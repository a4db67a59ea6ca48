import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText, personText, placeText } from '../sites/base-files.ts';
import { soundSite, viewIn } from '../sites/memory-folder.ts';

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
  test('lists the articles that name it, newest first, each sentence once', () => {
    const told = voss.appearances.map(({ article, sentences }) => [
      article.href,
      sentences.map(({ before, name, after }) => `${before}<${name}>${after}`),
    ]);
    expect(told).toEqual([
      ['/2031/05/03/two/', ['So <Voss> is back.']],
      [
        '/2031/05/02/one/',
        ['<Mara Voss> met herself & “Voss”.', 'Then <Voss> left.', '<Voss> slept.'],
      ],
    ]);
  });

  test('lists an article by its dateline alone, without a sentence', () => {
    expect(port.appearances).toEqual([
      { article: expect.objectContaining({ href: '/2031/05/02/one/' }), sentences: [] },
    ]);
  });

  test('says where it lies and what lies in it', () => {
    expect(port.within.map(({ text }) => text)).toEqual(['Northland']);
    expect(port.holds.map(({ text }) => text)).toEqual(['Dock Union', 'Old Quay']);
    expect(viewIn(planned, 'place', '/places/old-quay/').within.map(({ text }) => text)).toEqual([
      'Port Esker',
      'Northland',
    ]);
  });

  test('shows names in other languages where they differ, and its own aliases', () => {
    expect(port.namesElsewhere).toEqual([{ lang: 'ar', name: 'ميناء إسكر' }]);
    expect(port.aliases).toEqual(['the Port']);
  });

  test('shows what its kind knows and nothing else', () => {
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
      holds: [],
    });
  });

  test('names the sites that tell about the same', () => {
    expect(port.sameAs).toEqual([
      { href: 'https://www.atlas.example/esker', host: 'atlas.example' },
      { href: 'https://map.example/1', host: 'map.example' },
    ]);
  });

  test('is there for one whom no article names', () => {
    const view = viewIn(planned, 'person', '/people/ansel-brook/');
    expect(view).toMatchObject({ name: { text: 'Ansel Brook' }, role: undefined, appearances: [] });
  });
});
