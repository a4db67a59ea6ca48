import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  placeText,
  siteText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { headAt, nodeOf, nodesOf } from '../head-of.ts';

const base = 'https://record.example/';
const files = {
  ...baseFiles,
  'places/northland.md': placeText('Northland', { type: 'country', countryCode: 'NX' }),
  'places/port-esker.md': placeText('Port Esker', {
    aliases: ['Esker'],
    name: { en: 'Port Esker', ar: 'ميناء إسكر' },
    within: 'northland',
    coordinates: { latitude: 59.25, longitude: -3.5 },
    sameAs: ['https://atlas.example/esker'],
  }),
  'places/quay.md': placeText('Old Quay', { type: 'district', within: 'port-esker' }),
  'organisations/board.md': fileText({
    name: 'Harbour Board',
    type: 'government',
    description: 'Runs the port',
    within: 'port-esker',
  }),
  'people/mara-voss.md': personText('Mara Voss', {
    role: 'Harbour mistress',
    within: 'port-esker',
  }),
  'stories/strike.md': fileText({ name: 'The strike', description: 'A strike of dockers' }),
  'pages/contact.md': fileText({ title: 'Contact', description: 'Write' }, '## Desk\n\nHere.'),
  'pages/rules.md': fileText({ title: 'Rules', description: 'How we work' }, 'By rules.'),
  'site.yaml': siteText(
    'contact: /contact/#desk\npolicies: {masthead: /about/#the-desk, ethicsPolicy: /rules/}',
  ).replace('Press}', 'Press, email: desk@record.example}'),
  'articles/harbour-open.md': articleText({ story: 'strike' }),
};
const head = (url: string) => headAt(files, url);
const place = (id: string, type: string, name: string) => ({
  '@type': type,
  '@id': `${base}places/${id}/#entity`,
  name,
  url: `${base}places/${id}/`,
});

/** Names of the steps of a page's breadcrumb trail. */
function wayTo(url: string) {
  const { itemListElement } = nodeOf(head(url), 'BreadcrumbList') as unknown as {
    itemListElement: { position: number; name: string; item: { '@id': string } }[];
  };
  expect(itemListElement.map(({ position }) => position)).toEqual(
    itemListElement.map((_, index) => index + 1),
  );
  return itemListElement.map(({ name, item }) => `${name} ${item['@id'].slice(base.length - 1)}`);
}

describe('entities on their own pages', () => {
  test('a place: what contains it and what it contains', () => {
    expect(nodeOf(head('/places/port-esker/'), 'City')).toEqual({
      ...place('port-esker', 'City', 'Port Esker'),
      additionalType: 'https://www.geonames.org/ontology#P.PPL',
      mainEntityOfPage: { '@id': `${base}places/port-esker/` },
      alternateName: ['Esker', 'ميناء إسكر'],
      description: 'Port Esker, a town',
      sameAs: ['https://atlas.example/esker'],
      geo: { '@type': 'GeoCoordinates', latitude: 59.25, longitude: -3.5 },
      containedInPlace: place('northland', 'Country', 'Northland'),
      containsPlace: [place('quay', 'AdministrativeArea', 'Old Quay')],
    });
  });

  test('a country: its code', () => {
    expect(nodeOf(head('/places/northland/'), 'Country')).toMatchObject({
      identifier: { '@type': 'PropertyValue', propertyID: 'ISO 3166-1 alpha-2', value: 'NX' },
      containsPlace: [place('port-esker', 'City', 'Port Esker')],
    });
  });

  test('a person: the office, in a profile, but not the place', () => {
    const page = head('/people/mara-voss/');
    expect(nodeOf(page, 'Person')).toEqual({
      '@type': 'Person',
      '@id': `${base}people/mara-voss/#entity`,
      mainEntityOfPage: { '@id': `${base}people/mara-voss/` },
      name: 'Mara Voss',
      description: 'Mara Voss, a resident',
      url: `${base}people/mara-voss/`,
      jobTitle: 'Harbour mistress',
    });
    expect(nodeOf(page, 'ProfilePage').mainEntity).toEqual({
      '@id': `${base}people/mara-voss/#entity`,
    });
  });

  test('an organisation: its seat', () => {
    expect(nodeOf(head('/organisations/board/'), 'GovernmentOrganization')).toMatchObject({
      location: place('port-esker', 'City', 'Port Esker'),
      description: 'Runs the port',
    });
  });

  test('are the same thing in every language of the site', () => {
    const both = {
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'articles/harbour-open.ar.md': translatedText({ place: 'port-esker' }),
    };
    const [english, arabic] = ['/places/port-esker/', '/ar/places/port-esker/'].map((url) =>
      nodeOf(headAt(both, url), 'City'),
    );
    expect(arabic?.['@id']).toBe(english?.['@id']);
    expect(arabic?.url).toBe(`${base}ar/places/port-esker/`);
  });
});

describe('pages', () => {
  test.each([
    ['/', 'CollectionPage'],
    ['/harbour/', 'CollectionPage'],
    ['/stories/strike/', 'CollectionPage'],
    ['/2031/05/', 'CollectionPage'],
    ['/2031/05/02/', 'CollectionPage'],
    ['/archive/', 'CollectionPage'],
    ['/places/', 'CollectionPage'],
    ['/people/mara-voss/', 'ProfilePage'],
    ['/places/quay/', 'WebPage'],
    ['/2031/05/02/harbour-open/', 'WebPage'],
    ['/about/', 'AboutPage'],
    ['/contact/', 'ContactPage'],
    ['/rules/', 'WebPage'],
  ])('%s is a %s of the site', (url, type) => {
    const address = base + url.slice(1);
    expect(nodeOf(head(url), type)).toMatchObject({
      '@id': address,
      url: address,
      inLanguage: 'en',
      isPartOf: { '@id': `${base}#website` },
    });
  });

  test('list what they show, in the same order', () => {
    const article = { '@type': 'ListItem', position: 1, name: 'Harbour of Port Esker stays open' };
    const list = {
      '@type': 'ItemList',
      numberOfItems: 1,
      itemListElement: [{ ...article, url: `${base}2031/05/02/harbour-open/` }],
    };
    for (const url of ['/', '/harbour/', '/2031/05/', '/2031/05/02/']) {
      expect(nodeOf(head(url), 'CollectionPage').mainEntity, url).toEqual(list);
    }
    expect(nodeOf(head('/archive/'), 'CollectionPage').mainEntity).toMatchObject({
      itemListElement: [{ name: 'May 2031', url: `${base}2031/05/` }],
    });
    expect(nodeOf(head('/places/'), 'CollectionPage').mainEntity).toMatchObject({
      numberOfItems: 3,
      itemListElement: [{ name: 'Northland' }, { name: 'Old Quay' }, { name: 'Port Esker' }],
    });
  });

  test('of a site without articles list nothing', () => {
    const { 'articles/harbour-open.md': _, ...empty } = baseFiles;
    const front = nodeOf(headAt(empty, '/'), 'CollectionPage');
    expect(front).not.toHaveProperty('mainEntity');
  });

  test('that are not found have no JSON-LD', () => {
    expect(nodesOf(head('/404.html'))).toEqual([]);
  });

  test('of a story list its articles', () => {
    expect(nodeOf(head('/stories/strike/'), 'CreativeWorkSeries')).toEqual({
      '@type': 'CreativeWorkSeries',
      '@id': `${base}stories/strike/#story`,
      mainEntityOfPage: { '@id': `${base}stories/strike/` },
      name: 'The strike',
      description: 'A strike of dockers',
      url: `${base}stories/strike/`,
      inLanguage: 'en',
      publisher: { '@id': `${base}#publisher` },
      hasPart: [
        {
          '@type': 'NewsArticle',
          headline: 'Harbour of Port Esker stays open',
          url: `${base}2031/05/02/harbour-open/`,
          datePublished: '2031-05-02T08:00:00+00:00',
          inLanguage: 'en',
        },
      ],
    });
  });
});

describe('the breadcrumb trail of a page', () => {
  const front = 'The Port Esker Record /';
  test.each([
    [
      '/2031/05/02/harbour-open/',
      ['Harbour /harbour/', 'Harbour of Port Esker stays open /2031/05/02/harbour-open/'],
    ],
    ['/harbour/', ['Harbour /harbour/']],
    ['/stories/strike/', ['The strike /stories/strike/']],
    ['/places/quay/', ['Places /places/', 'Old Quay /places/quay/']],
    ['/people/', ['People /people/']],
    ['/archive/', ['Archive /archive/']],
    ['/2031/05/', ['Archive /archive/', 'May 2031 /2031/05/']],
    ['/2031/05/02/', ['Archive /archive/', 'May 2031 /2031/05/', 'Friday 2 May 2031 /2031/05/02/']],
    ['/about/', ['About /about/']],
  ])('%s', (url, way) => {
    expect(wayTo(url)).toEqual([front, ...way]);
  });

  test('does not exist for the front page', () => {
    expect(() => nodeOf(head('/'), 'BreadcrumbList')).toThrow('not one');
    expect(nodeOf(head('/'), 'CollectionPage')).not.toHaveProperty('breadcrumb');
  });
});

describe('the publisher', () => {
  test('has its policies, its e-mail address and its icon', () => {
    expect(nodeOf(head('/about/'), 'NewsMediaOrganization')).toEqual({
      '@type': 'NewsMediaOrganization',
      '@id': `${base}#publisher`,
      name: 'Port Esker Press',
      alternateName: 'The Port Esker Record',
      url: base,
      logo: {
        '@type': 'ImageObject',
        url: `${base}icon-512.png`,
        width: '512 px',
        height: '512 px',
      },
      email: 'desk@record.example',
      contactPoint: {
        '@type': 'ContactPoint',
        contactType: 'newsroom',
        email: 'desk@record.example',
        url: `${base}contact/#desk`,
      },
      ethicsPolicy: `${base}rules/`,
      masthead: `${base}about/#the-desk`,
    });
  });

  test('has no policy, contact or address that is missing in site.yaml', () => {
    const plain = nodeOf(headAt(baseFiles, '/about/'), 'NewsMediaOrganization');
    expect(Object.keys(plain)).toEqual(['@type', '@id', 'name', 'alternateName', 'url', 'logo']);
  });

  test('publishes the site of each language', () => {
    const both = { ...baseFiles, 'site.yaml': twoLanguageSite };
    expect(nodeOf(headAt(both, '/ar/places/'), 'WebSite')).toEqual({
      '@type': 'WebSite',
      '@id': `${base}ar/#website`,
      url: `${base}ar/`,
      name: 'The Port Esker Record',
      inLanguage: 'ar',
      publisher: { '@id': `${base}#publisher` },
    });
  });

  test('has the path of the base URL in its URLs', () => {
    const inPath = headAt(files, '/places/quay/', { baseUrl: 'https://paper.example/news/' });
    const addresses = [...(inPath.jsonLd ?? '').matchAll(/https:\/\/[^"]+/g)].map(([all]) => all);
    const others = addresses.filter((each) => !each.startsWith('https://paper.example/news/'));
    expect(others).toEqual(['https://schema.org', 'https://www.geonames.org/ontology#P.PPLX']);
    expect(addresses).toContain('https://paper.example/news/places/port-esker/');
    expect(addresses.join(' ')).not.toContain('/news/news/');
  });
});
