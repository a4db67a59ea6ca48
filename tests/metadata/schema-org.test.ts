import { describe, expect, test } from 'vitest';
import { absoluteUrl } from '../../src/metadata/absolute-url.ts';
import { headMetadata } from '../../src/metadata/head/head-metadata.ts';
import { makePage } from '../../src/pages/page-kinds.ts';
import { liveNewsroom } from '../sites/files/live-newsroom.ts';
import { standardsTest } from '../standards.ts';
import { graphFaults, type JsonObject } from './graph-faults.ts';
import { inputFrom, wholeSites } from './planned-inputs.ts';
import { inputOf } from './sample-input.ts';
import { readVocabulary } from './schema-vocabulary.ts';

const file = 'schemaorg-30.0-current-https.jsonld';

const sites = [
  ...wholeSites.map((site) => ({ name: site.name, inputOfSite: () => inputFrom(site, true) })),
  {
    name: 'live coverage that has ended',
    inputOfSite: () => inputOf(liveNewsroom({ ended: '2031-05-05T18:00Z' })),
  },
];

describe.each(sites)('the JSON-LD of $name', ({ inputOfSite }) => {
  standardsTest('conforms to schema.org on every page', [file], ([path = '']) => {
    const input = inputOfSite();
    const vocabulary = readVocabulary(path);
    const { publication } = input.site;
    const pages = new Set(input.pages.map(({ url }) => absoluteUrl(publication, url)));
    const faults = input.pages.flatMap((page) => {
      const { jsonLd } = headMetadata(makePage(page, input.site), input);
      if (jsonLd === undefined) return page.kind === 'not-found' ? [] : [`${page.url}: none`];
      return graphFaults(JSON.parse(jsonLd), vocabulary, pages).map(
        (each) => `${page.url} ${each}`,
      );
    });
    expect(faults).toEqual([]);
    expect(input.pages.length).toBeGreaterThan(20);
  });
});

describe('the check against schema.org itself', () => {
  const pages = new Set(['https://a.example/']);
  const article = { '@type': ['NewsArticle', 'ReportageNewsArticle'], '@id': '#a', headline: 'A' };
  const graphOf = (...nodes: readonly JsonObject[]) => ({
    '@context': 'https://schema.org',
    '@graph': nodes,
  });
  const faultsOf = (path: string, graph: JsonObject) =>
    graphFaults(graph, readVocabulary(path), pages);

  standardsTest('finds no fault in a correct graph', [file], ([path = '']) => {
    const sound = {
      ...article,
      wordCount: 3,
      copyrightYear: 2031,
      isAccessibleForFree: true,
      datePublished: '2031-05-04T08:00:00+02:00',
      mainEntityOfPage: { '@id': 'https://a.example/' },
      author: [{ '@type': 'Person', name: 'Mara Voss', url: 'https://a.example/people/mara/' }],
      contentLocation: { '@type': 'City', name: 'Port Esker' },
      publisher: { '@id': '#p' },
      license: 'https://licence.example/',
      image: { '@type': 'ImageObject', width: '12 px' },
    };
    const publisher = { '@type': 'NewsMediaOrganization', '@id': '#p', name: 'The Record' };
    expect(faultsOf(path, graphOf(sound, publisher))).toEqual([]);
  });

  const wrong: readonly (readonly [fault: string, node: JsonObject, expected: string])[] = [
    ['an unknown type', { '@type': 'NewsArticel' }, '@graph.0: no type NewsArticel'],
    ['no type', { headline: 'A' }, '@graph.0: has no type'],
    ['a superseded type', { '@type': 'UserComments' }, '@graph.0: UserComments is superseded'],
    ['an unknown property', { ...article, titel: 'A' }, '@graph.0.titel: no such property'],
    [
      'a superseded property',
      { '@type': 'Place', map: 'https://a.example/' },
      '@graph.0.map: is superseded',
    ],
    [
      'a property of another type',
      { '@type': 'Person', headline: 'A' },
      '@graph.0.headline: is none of Person',
    ],
    [
      'a text for a number',
      { ...article, wordCount: '3' },
      '@graph.0.wordCount: "3" is no Integer',
    ],
    [
      'a fraction of a word',
      { ...article, wordCount: 0.5 },
      '@graph.0.wordCount: 0.5 is no Integer',
    ],
    [
      'a time without a zone',
      { ...article, datePublished: '2031-05-04T08:00:00' },
      '@graph.0.datePublished: "2031-05-04T08:00:00" is no Date or DateTime',
    ],
    ['an empty text', { ...article, dateline: '' }, '@graph.0.dateline: "" is no Text'],
    [
      'an address without a host',
      { ...article, license: '/licence/' },
      '@graph.0.license: "/licence/" is no CreativeWork or URL',
    ],
    [
      'a node of the wrong type',
      { ...article, contentLocation: { '@type': 'Person', name: 'Mara Voss' } },
      '@graph.0.contentLocation: Person is no Place',
    ],
    [
      'a fault in a node within a node',
      { ...article, author: [{ '@type': 'Person', nam: 'Mara Voss' }] },
      '@graph.0.author.nam: no such property',
    ],
    [
      'a reference that leads nowhere',
      { ...article, publisher: { '@id': '#nobody' } },
      '@graph.0.publisher: #nobody leads nowhere',
    ],
    [
      'a reference to the wrong thing',
      { ...article, publisher: { '@id': '#a' } },
      '@graph.0.publisher: NewsArticle, ReportageNewsArticle is no Organization or Person',
    ],
    ['an empty list', { ...article, about: [] }, '@graph.0.about: is empty'],
    ['null', { ...article, about: null }, '@graph.0.about: null is no Thing'],
  ];
  for (const [fault, node, expected] of wrong) {
    standardsTest(`finds ${fault}`, [file], ([path = '']) => {
      expect(faultsOf(path, graphOf(node)).map(sorted)).toEqual([sorted(expected)]);
    });
  }

  test('finds a value that is not a graph', () => {
    const vocabulary = {
      properties: new Map(),
      closures: new Map(),
      supersededClasses: new Set<string>(),
    };
    const faults = (graph: JsonObject) => graphFaults(graph, vocabulary, pages);
    expect(faults({ '@graph': [] })).toEqual(['the context is not schema.org']);
    expect(faults({ '@context': 'https://schema.org' })).toEqual(['there is no @graph']);
  });
});

/** Sorts the classes of a range, whose order in the vocabulary file has no meaning. */
function sorted(fault: string): string {
  return fault.replace(/(?<=is no ).*/, (ranges) => ranges.split(' or ').sort().join(' or '));
}
