import {
  articleText,
  fileText,
  translatedText,
  twoLanguageSite,
} from '../sites/files/base-files.ts';
import { pictureFile } from '../sites/files/media-files.ts';
import { type Files, momentOf, type PlanOptions } from '../sites/files/memory-folder.ts';

/** The files of a site in memory, and the options of its build. */
export interface TestSite {
  readonly files: Files;
  readonly options: PlanOptions;
}

export type Fields = Readonly<Record<string, unknown>>;

export const harbour = 'articles/harbour-open.md';
export const mara = 'people/mara-voss.md';
export const esker = 'places/port-esker.md';
export const union = 'organisations/dock-union.md';
export const strike = 'stories/strike.md';

export const event = {
  id: 'the-vote',
  date: '2031-04-02',
  place: 'port-esker',
  what: 'Dockers voted.',
  source: 'Dock Union',
};
export const figure = {
  id: 'waiting',
  value: '3',
  of: 'ships waiting',
  asOf: '2031-05-01',
  source: 'Harbour office',
};
export const correction = {
  date: '2031-05-03T08:00:00Z',
  note: 'It was six.',
  was: 'five',
  now: 'six',
};
export const picture = {
  image: '/media/quay.png',
  alt: 'The quay',
  caption: 'Quay',
  credit: 'Mara Voss',
};

/** The front matter of its files, by path. */
export const fieldsOf: Readonly<Record<string, Fields>> = {
  [harbour]: {
    headline: 'Harbour of Port Esker stays open',
    standfirst: 'Ships came and went as on any other day.',
    kicker: 'Harbour',
    section: 'harbour',
    story: 'strike',
    published: '2031-05-02T08:00:00Z',
    updated: '2031-05-02T12:00:00Z',
    byline: ['harbour-desk', 'mara-voss'],
    place: 'port-esker',
    sources: [{ name: 'Harbour office', kind: 'official', url: 'https://office.example/' }],
    lead: picture,
    keyPoints: ['Ships came.', 'Ships went.'],
    topics: ['20000001'],
    events: [event],
    figures: [figure],
    corrections: [correction],
    updates: [{ date: '2031-05-03T09:00:00Z', note: 'The ferry came.' }],
    movedFrom: ['/2031/05/01/habour-open/'],
  },
  [mara]: {
    name: { en: 'Mara Voss', ar: 'مارا فوس' },
    aliases: { en: ['Voss'] },
    description: 'A pilot',
    role: 'Harbour mistress',
    sameAs: ['https://www.atlas.example/mara'],
    within: 'port-esker',
  },
  [esker]: {
    name: 'Port Esker',
    type: 'city',
    description: 'A town',
    coordinates: { latitude: 31.2, longitude: 16.6 },
    within: 'northland',
  },
  'places/northland.md': {
    name: 'Northland',
    type: 'country',
    countryCode: 'LY',
    description: 'A country',
  },
  [union]: { name: 'Dock Union', type: 'other', description: 'A union', within: 'port-esker' },
  [strike]: {
    name: 'Strike',
    description: 'A strike',
    events: [
      { id: 'talks', date: '2031-04-01', what: 'Talks began.', place: 'northland' },
      { id: 'founding', date: '2019?', what: 'The union was founded.', source: 'Dock Union' },
      { id: 'night-shifts', date: '2030-11~', what: 'Night shifts began.' },
    ],
  },
  'sections/harbour.md': { name: 'Harbour', description: 'Ships and quays' },
  'sections/town.md': { name: 'Town', description: 'Streets' },
};

/** The bodies of its files, by path. */
export const bodies: Readonly<Record<string, string>> = {
  [harbour]:
    '[[Mara Voss]] met [[Port Esker|the town]]. [[Voss]] left.\n\n![A quay](/media/ship.png "A ship")\n\n:::quote{by="Old Tom"}\nI saw it.\n:::\n\nOn [the desk](/about/). Off it :figure[three ships]{#waiting} wait.',
  [mara]: 'Born in [[Port Esker]], member of the [[Dock Union]].',
  [strike]: 'In [[Port Esker]] since April.',
};

const settings = `${twoLanguageSite}
copyright: Port Esker Press
licence: https://licence.example/by/
contact: /about/#the-desk
policies: {ethicsPolicy: /about/#the-desk}
topics: {"20000001": shipping, "20000002": fishing}
`;

/** A small site that uses every feature of content at least once. */
export const fullSite: TestSite = {
  files: {
    'site.yaml': settings,
    ...Object.fromEntries(
      Object.entries(fieldsOf).map(([path, fields]) => [path, fileText(fields, bodies[path])]),
    ),
    'pages/about.md': fileText(
      { title: 'About', description: 'Who we are' },
      '## The desk\n\nWe write about [[Port Esker]].',
    ),
    'articles/strike-begins.md': articleText(
      {
        story: 'strike',
        published: '2031-04-03T08:00:00Z',
        headline: 'Strike begins in the port',
        figures: [
          { ...figure, value: 'about 2', asOf: '2031-04-02' },
          { ...figure, id: 'pickets', of: 'pickets', asOf: '2031-04-02' },
        ],
      },
      'The [[Dock Union]] and [[Voss]] spoke.',
    ),
    'articles/strike-begins.ar.md': translatedText(
      { story: 'strike', published: '2031-04-03T08:00:00Z', headline: 'Strike begins, in Arabic' },
      '[[Voss]] spoke.',
    ),
    'media/ship.png.yaml': 'credit: Mara Voss\n',
    'articles/map.md': articleText(
      {
        section: 'town',
        lead: { map: ['port-esker', 'northland'] },
        place: 'northland',
        published: '2030-05-04T18:00:00Z',
      },
      'In [[Port Esker]].\n\n::map{places="port-esker"}',
    ),
    'articles/draft.md': articleText({ status: 'draft', headline: 'What nobody may read yet' }),
    'articles/later.md': articleText({
      published: '2031-05-04T15:00:00Z',
      headline: 'Published in the afternoon',
    }),
  },
  options: {
    now: momentOf('2031-05-04T12:00:00Z'),
    media: [pictureFile('media/quay.png', 800, 600), pictureFile('media/ship.png', 80, 60)],
  },
};
