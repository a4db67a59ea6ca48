import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  placeText,
  siteText,
} from '../../sites/files/base-files.ts';
import { addressOf, creditsOf, pictureFile } from '../../sites/files/media-files.ts';
import { headAt, nodeOf } from '../head-of.ts';

const url = 'https://record.example/2031/05/02/harbour-open/';
const base = 'https://record.example/';
const files = {
  ...baseFiles,
  'site.yaml': siteText(
    'copyright: Esker Trust\nlicence: https://licence.example/by\ntopics: {"20000002": labour dispute}',
  ),
  'people/mara-voss.md': personText('Mara Voss', { sameAs: ['https://people.example/mara'] }),
  'organisations/dock-union.md': fileText({
    name: 'Dock Union',
    type: 'other',
    description: 'A union',
  }),
  'places/port-esker.md': placeText('Port Esker', { within: 'northland' }),
  'places/northland.md': placeText('Northland', { type: 'country' }),
  'stories/harbour-strike.md': fileText({ name: 'Harbour strike', description: 'A strike' }),
  'articles/harbour-open.md': articleText(
    {
      headline: 'Dock Union ends its strike',
      story: 'harbour-strike',
      place: 'port-esker',
      updated: '2031-05-02T10:00:00Z',
      byline: ['harbour-desk', 'mara-voss'],
      topics: ['20000002'],
      sources: [
        { name: 'Dock Union', kind: 'official', url: 'https://union.example/end' },
        { name: 'Agencies', kind: 'agency' },
      ],
      corrections: [{ date: '2031-05-02T09:00:00Z', note: 'The strike was of dockers.' }],
      lead: {
        image: '/media/quay.png',
        alt: 'A quay',
        caption: 'The quay',
        credit: 'Mara Voss',
        licence: 'CC BY 4.0',
      },
    },
    '[[Dock Union|The union]] told [[Mara Voss]] in [[Northland]] that it was over.',
  ),
};
const quay = pictureFile('media/quay.png', 1600, 900);
const media = [quay, pictureFile('media/ship.png', 640, 480)];
const card = (ratio: string) =>
  new RegExp(`^${base}assets/cards/2031/05/02/[a-z-]+-${ratio}\\.[0-9a-f]{16}\\.png$`);
const cards = ['16x9', '4x3', '1x1'].map((ratio) => expect.stringMatching(card(ratio)));
const article = (changes: object = {}, path = '/2031/05/02/harbour-open/') =>
  nodeOf(headAt({ ...files, ...changes }, path, { media }), 'ReportageNewsArticle');

describe('the article in JSON-LD', () => {
  test('contains everything that its page shows', () => {
    expect(article()).toEqual({
      '@type': ['NewsArticle', 'ReportageNewsArticle'],
      '@id': `${url}#article`,
      mainEntityOfPage: { '@id': url },
      headline: 'Dock Union ends its strike',
      description: 'Ships came and went as on any other day.',
      datePublished: '2031-05-02T08:00:00+00:00',
      dateModified: '2031-05-02T10:00:00+00:00',
      inLanguage: 'en',
      isAccessibleForFree: true,
      wordCount: 11,
      image: [
        {
          '@type': 'ImageObject',
          url: new URL(addressOf(quay), base).href,
          width: '1280 px',
          height: '720 px',
          caption: 'The quay',
          creditText: 'Mara Voss',
          license: { '@type': 'CreativeWork', name: 'CC BY 4.0' },
        },
        ...cards,
      ],
      author: [
        {
          '@type': 'Organization',
          '@id': `${base}desks/harbour-desk/#desk`,
          name: 'Harbour desk',
          url: `${base}desks/harbour-desk/`,
        },
        {
          '@type': 'Person',
          '@id': `${base}people/mara-voss/#entity`,
          name: 'Mara Voss',
          url: `${base}people/mara-voss/`,
        },
      ],
      publisher: { '@id': `${base}#publisher` },
      copyrightHolder: { '@type': 'Organization', name: 'Esker Trust' },
      copyrightYear: 2031,
      license: 'https://licence.example/by',
      articleSection: 'Harbour',
      keywords: ['labour dispute'],
      isPartOf: {
        '@type': 'CreativeWorkSeries',
        '@id': `${base}stories/harbour-strike/#story`,
        name: 'Harbour strike',
        url: `${base}stories/harbour-strike/`,
        inLanguage: 'en',
      },
      dateline: 'Port Esker',
      contentLocation: {
        '@type': 'City',
        '@id': `${base}places/port-esker/#entity`,
        name: 'Port Esker',
        url: `${base}places/port-esker/`,
      },
      about: [
        {
          '@type': 'City',
          '@id': `${base}places/port-esker/#entity`,
          name: 'Port Esker',
          url: `${base}places/port-esker/`,
        },
        {
          '@type': 'Organization',
          '@id': `${base}organisations/dock-union/#entity`,
          name: 'Dock Union',
          url: `${base}organisations/dock-union/`,
        },
      ],
      mentions: [
        {
          '@type': 'Person',
          '@id': `${base}people/mara-voss/#entity`,
          name: 'Mara Voss',
          url: `${base}people/mara-voss/`,
          sameAs: ['https://people.example/mara'],
        },
        {
          '@type': 'Country',
          '@id': `${base}places/northland/#entity`,
          name: 'Northland',
          url: `${base}places/northland/`,
        },
      ],
      citation: [
        { '@type': 'CreativeWork', name: 'Dock Union', url: 'https://union.example/end' },
        { '@type': 'CreativeWork', name: 'Agencies' },
      ],
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'The strike was of dockers.',
          datePublished: '2031-05-02T09:00:00+00:00',
          inLanguage: 'en',
        },
      ],
    });
  });

  test('has each picture of its text once, with the URL of the licence', () => {
    const text = '![A ship](/media/ship.png "At sea")\n\n![The quay again](/media/quay.png)';
    const lead = { image: '/media/quay.png', alt: 'A quay', credit: 'Mara Voss' };
    const changes = {
      ...creditsOf('media/quay.png'),
      'media/ship.png.yaml':
        'credit: Zeno\nlicence: CC BY 4.0\nlicenceUrl: https://licence.example/by/4.0/\n',
      'articles/plain.md': articleText({ lead }, text),
    };
    expect(article(changes, '/2031/05/02/plain/').image).toEqual([
      expect.objectContaining({
        url: new URL(addressOf(quay), base).href,
        creditText: 'Mara Voss',
      }),
      expect.objectContaining({
        caption: 'At sea',
        creditText: 'Zeno',
        width: '640 px',
        license: 'https://licence.example/by/4.0/',
      }),
      ...cards,
    ]);
  });

  test('leaves out unknown properties', () => {
    const plain = article({ 'articles/plain.md': articleText() }, '/2031/05/02/plain/');
    const left = ['isPartOf', 'dateline', 'contentLocation', 'about', 'mentions'];
    expect(left.filter((key) => key in plain)).toEqual([]);
    expect(plain).not.toHaveProperty('keywords');
    expect(plain).not.toHaveProperty('correction');
    expect(plain.image).toHaveLength(3);
    expect(plain.dateModified).toBe('2031-05-02T08:00:00+00:00');
  });

  test('has pictures only in the card shapes that site.yaml sets', () => {
    const imagesOf = (setting: string) => {
      const site = { ...baseFiles, 'site.yaml': siteText(`cards: ${setting}`) };
      const head = headAt({ ...site, 'articles/plain.md': articleText() }, '/2031/05/02/plain/');
      return nodeOf(head, 'ReportageNewsArticle').image;
    };
    expect(imagesOf('wide')).toEqual([expect.stringMatching(/plain-16x9\./)]);
    expect(imagesOf('none')).toBeUndefined();
  });

  test('has no copyright holder, year and licence if site.yaml has none', () => {
    const plain = article({ 'site.yaml': siteText('topics: {"20000002": labour dispute}') });
    for (const key of ['copyrightHolder', 'copyrightYear', 'license']) {
      expect(plain).not.toHaveProperty(key);
    }
  });

  test('refers to the publisher if it is the copyright holder', () => {
    const site = siteText('copyright: Port Esker Press\ntopics: {"20000002": labour dispute}');
    expect(article({ 'site.yaml': site }).copyrightHolder).toEqual({ '@id': `${base}#publisher` });
  });

  test('gives times in the zone of the publication, as its page does', () => {
    const site = files['site.yaml'].replace('Etc/UTC', 'Africa/Tripoli');
    expect(article({ 'site.yaml': site }).datePublished).toBe('2031-05-02T10:00:00+02:00');
  });
});
