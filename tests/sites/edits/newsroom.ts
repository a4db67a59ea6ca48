import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { articleText, fileText, personText, placeText, siteText } from '../files/base-files.ts';
import { onePicture } from './pictures.ts';

/** Front matter of a content file. */
export type Fields = Readonly<Record<string, unknown>>;

/** A content file before it is written. */
export interface Draft {
  readonly fields: Fields;
  readonly body: string;
}

/** The content of a newsroom, and how it is built. Edits return a new one. */
export interface Newsroom {
  /** Articles by path. The fields are added to those of a valid article. */
  readonly articles: ReadonlyMap<string, Draft>;
  /** All other files by path, unchanged. */
  readonly others: ReadonlyMap<string, string | Buffer>;
  readonly now: string;
  readonly baseUrl: string | undefined;
  readonly drafts: boolean;
}

const strike = fileText(
  {
    name: 'Harbour strike',
    description: 'Night shifts at the quay',
    events: [
      { id: 'founding', date: '2019?', what: 'The union was founded.' },
      { id: 'night-shifts', date: '2030-11~', place: 'grey-rock', what: 'Night shifts began.' },
    ],
  },
  'How [[Port Esker]] stood still.',
);
const correction = { date: '2031-05-04T18:00:00Z', note: 'The ship has two masts.', was: 'three' };

const topics = 'topics:\n  "20000001": shipping\n  "20000002": labour dispute\n';
const french = '  - {code: fr, name: Français, locale: fr-FR, direction: ltr}\n';

/** A small newsroom that has every dependency between files at least once. */
export const firstDay: Newsroom = {
  articles: new Map<string, Draft>([
    ['articles/2031/05/harbour-open.md', { fields: {}, body: 'Ships came to [[Port Esker]].' }],
    [
      'articles/2031/05/pilots-wait.md',
      {
        fields: {
          story: 'harbour-strike',
          place: 'grey-rock',
          lead: { map: ['grey-rock'] },
          topics: ['20000001'],
          events: [{ id: 'wait', date: '2031-05-01', place: 'port-esker', what: 'Pilots waited.' }],
          published: '2031-05-03T08:00:00Z',
          corrections: [correction],
          figures: [
            {
              id: 'ships-waiting',
              value: 'about 3',
              of: 'ships off the rock',
              asOf: '2030-05-01',
              source: 'Harbour log',
            },
          ],
        },
        body: 'Pilots wait, said [[Mara Voss|Voss]].\n\n:::quote{by="Old Tom"}\nI have seen more.\n:::',
      },
    ],
    [
      'articles/2031/05/pilots-wait.fr.md',
      {
        fields: {
          headline: 'Les pilotes attendent',
          story: 'harbour-strike',
          place: 'grey-rock',
          published: '2031-05-03T10:00:00Z',
          translationOf: { version: '2031-05-03T08:00:00Z' },
        },
        body: 'Les pilotes attendent, dit [[Mara Voss|Voss]].',
      },
    ],
    [
      'articles/2030/lamp-is-lit.md',
      {
        fields: {
          published: '2030-05-06T08:00:00Z',
          byline: ['mara-voss'],
          section: 'town',
          lead: { image: '/media/lamp.png', alt: 'The lamp', credit: 'Mara Voss' },
        },
        body: 'The lamp on the [[Grey Rock]] is lit.\n\n![The lamp](/media/lamp.png "At dusk")',
      },
    ],
    [
      'articles/2031/05/embargoed.md',
      {
        fields: { published: '2031-05-05T08:00:00Z', story: 'harbour-strike' },
        body: 'The [[Dock Union]] goes back to work.',
      },
    ],
    [
      'articles/2031/05/unfinished.md',
      { fields: { status: 'draft', published: '2031-05-02T10:00:00Z' }, body: 'Not done.' },
    ],
  ]),
  others: new Map<string, string | Buffer>([
    ['site.yaml', siteText(topics).replace('ltr}\n', `ltr}\n${french}`)],
    ['sections/harbour.md', fileText({ name: 'Harbour', description: 'Ships and quays' })],
    ['sections/town.md', fileText({ name: 'Town', description: 'Streets and people' })],
    ['stories/harbour-strike.md', strike],
    ['people/mara-voss.md', personText('Mara Voss', { aliases: ['Voss'] })],
    ['people/mara-voss.fr.md', 'Elle vit à [[Port Esker]].\n'],
    [
      'organisations/dock-union.md',
      fileText({ name: 'Dock Union', type: 'other', description: 'A union' }),
    ],
    ['places/port-esker.md', placeText('Port Esker', {}, 'Where [[Mara Voss]] lives.')],
    [
      'places/grey-rock.md',
      placeText('Grey Rock', {
        within: 'port-esker',
        coordinates: { latitude: 61.2, longitude: -3.4 },
      }),
    ],
    ['pages/about.md', fileText({ title: 'About', description: 'Who we are' }, 'We write.')],
    ['media/lamp.png', onePicture(2, 2)],
    ['media/lamp.png.yaml', 'credit: Mara Voss\n'],
  ]),
  now: '2031-05-04T12:00:00Z',
  baseUrl: undefined,
  drafts: false,
};

/** Every file of the newsroom's content folder. */
function filesOf({ articles, others }: Newsroom): ReadonlyMap<string, string | Buffer> {
  const written = [...articles].map(
    ([name, { fields, body }]) => [name, articleText(fields, body)] as const,
  );
  return new Map([...others, ...written]);
}

/** Writes the changes since `before` into a content folder, and removes deleted files. */
export function writeNewsroom(
  folder: string,
  after: Newsroom,
  before?: Newsroom,
): readonly string[] {
  const [old, fresh] = [before === undefined ? new Map() : filesOf(before), filesOf(after)];
  const gone = [...old.keys()].filter((name) => !fresh.has(name));
  for (const name of gone) rmSync(path.join(folder, name));
  const written = [...fresh].filter(([name, content]) => old.get(name) !== content);
  for (const [name, content] of written) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return [...gone, ...written.map(([name]) => name)];
}
