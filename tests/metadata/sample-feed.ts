import type { Feed } from '../../src/metadata/feeds/feed-model.ts';

/** A feed with one article that has every property. */
export const sampleFeed: Feed = {
  id: 'https://record.example/harbour/',
  title: 'The Port Esker Record: Harbour',
  subtitle: 'Ships & quays',
  language: 'en',
  homeUrl: 'https://record.example/harbour/',
  selfUrls: {
    atom: 'https://record.example/harbour/feed.atom',
    rss: 'https://record.example/harbour/feed.rss',
    json: 'https://record.example/harbour/feed.json',
  },
  updated: '2031-05-03T09:00:00+01:00',
  publisher: { name: 'Port Esker Press', url: 'https://record.example/' },
  rights: '© Port Esker Press',
  licence: 'https://licence.example/by/',
  entries: [
    {
      id: 'tag:record.example,2031-05-02:en/ferry-runs',
      url: 'https://record.example/2031/05/02/ferry-runs/',
      headline: 'Ferry <runs> & "sails"',
      standfirst: 'It ran aground ]]> and came off.',
      language: 'en',
      published: '2031-05-02T08:00:00+01:00',
      updated: '2031-05-03T09:00:00+01:00',
      authors: [
        { name: 'Mara Voss', url: 'https://record.example/people/mara-voss/' },
        { name: 'Harbour desk', url: 'https://record.example/about/' },
      ],
      categories: [
        { term: 'harbour', label: 'Harbour', scheme: undefined },
        { term: '20000001', label: 'shipping', scheme: 'http://cv.example/topics/' },
      ],
      contentHtml: '<p>It ran &amp; sailed.</p>',
      picture: {
        url: 'https://record.example/media/quay.png',
        type: 'image/png',
        width: 800,
        height: 600,
        alt: 'The quay',
        caption: 'At dawn',
        credit: 'M. Voss',
        licence: { text: 'CC BY 4.0', url: 'https://licence.example/by/4.0/' },
      },
    },
  ],
};

/** The same feed before its first article. */
export const emptyFeed: Feed = {
  ...sampleFeed,
  updated: undefined,
  rights: undefined,
  licence: undefined,
  entries: [],
};
