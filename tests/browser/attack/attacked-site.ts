import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSite } from '../../../src/engine/content/build-site.ts';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  placeText,
  siteText,
} from '../../sites/files/base-files.ts';
import { type Files, folderOf, markdownWords, testNow } from '../../sites/files/memory-folder.ts';
import { joinedAttacks } from './corpus.ts';
import { bodies, payloads } from './payloads.ts';

/** A content folder in which every text field is under attack. */
export interface AttackedSite {
  readonly files: Files;
  /** Paths of files that were refused as they were. */
  readonly refused: readonly string[];
}

/**
 * Puts each payload into every text field of an article and of a person or a place, and some payloads into the
 * settings of the site. HTML is an error in a body, so the payload is escaped there.
 */
export function attackedSite(): AttackedSite {
  const texts = payloads.map((payload, index) => filesOf(payload, payload, index));
  const bodyTexts = bodies.map((body, index) => filesOf('Quiet', body, payloads.length + index));
  const files: Files = Object.assign({}, frame, ...texts, ...bodyTexts, corpusInBodies());
  const refused = pathsWithErrors(files);
  const asText = payloads.map((payload, index) =>
    filesOf(payload, payload.replaceAll(/[<[:]/g, '\\$&'), index),
  );
  const other: Files = Object.assign({}, ...asText);
  const mended = Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) => {
      if (!refused.has(name)) return [[name, text]];
      return name in other ? [[name, other[name] ?? '']] : [];
    }),
  );
  const left = pathsWithErrors(mended);
  return {
    files: Object.fromEntries(Object.entries(mended).filter(([name]) => !left.has(name))),
    refused: [...refused],
  };
}

/** Puts the public corpus into the words of articles, and so into the search index. */
function corpusInBodies(): Files {
  const words = joinedAttacks.map((text) => text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&'));
  return Object.fromEntries(
    words.map((body, index) => [
      `articles/2031/05/corpus-${index}.md`,
      articleText({ headline: `Corpus number ${index}` }, body),
    ]),
  );
}

/** Writes the files of a site into a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** The files around the articles: names of the site, its desk, topic, section, story and page. */
const [, breakout = '', title = '', , , , image = ''] = payloads;
const quoted = payloads.find((text) => text.startsWith('" onmouse')) ?? '';
const frame: Files = {
  ...baseFiles,
  'site.yaml': siteText(
    `copyright: ${JSON.stringify(`Press ${breakout}`)}\ntopics: {"20000001": ${JSON.stringify(quoted)}}\n`,
  )
    .replace('name: The Port Esker Record', `name: ${JSON.stringify(`Record ${title}`)}`)
    .replace('News of a harbour town', JSON.stringify(`News ${breakout} ${quoted}`))
    .replace('name: Port Esker Press', `name: ${JSON.stringify(`Press ${image}`)}`)
    .replace('name: Harbour desk', `name: ${JSON.stringify(`Desk ${quoted}`)}`),
  'sections/harbour.md': fileText({ name: `Harbour ${image}`, description: `Ships ${breakout}` }),
  'stories/strike.md': fileText({ name: `Strike ${breakout}`, description: quoted }, quoted),
  'pages/about.md': fileText({ title: `About ${image}`, description: breakout }, 'We write.'),
};

function filesOf(payload: string, body: string, index: number): Files {
  const description = `Known ${payload}`;
  const article = articleOf(payload, body, index);
  return {
    [`articles/2031/05/payload-${index}.md`]: article,
    ...(index % 2 === 0
      ? {
          [`people/mara-${index}.md`]: personText(`Mara ${payload} ${index}`, {
            description,
            role: `Pilot ${payload}`,
            aliases: [`Voss ${payload} ${index}`],
          }),
        }
      : {
          [`places/quay-${index}.md`]: placeText(`Quay ${payload} ${index}`, {
            description,
            coordinates: { latitude: 31 + index / 100, longitude: 16 },
          }),
        }),
  };
}

function articleOf(payload: string, body: string, index: number): string {
  const moment = '2031-05-03T08:00:00Z';
  const text = (words: string) => `${words} ${payload}`;
  return articleText(
    {
      headline: `Headline ${payload}`.slice(0, 110),
      standfirst: text('Standfirst'),
      kicker: payload.slice(0, 40),
      story: 'strike',
      place: 'port-esker',
      topics: ['20000001'],
      sources: [{ name: text('Source'), kind: 'official', url: 'https://office.example/?a="<b>' }],
      keyPoints: [text('Point')],
      events: [{ id: `event-${index}`, date: '2031-05-01', what: text('What'), source: payload }],
      figures: [
        {
          id: `figure-${index}`,
          value: 3,
          unit: payload,
          of: text('of'),
          asOf: '2031-05-01',
          source: payload,
        },
      ],
      corrections: [{ date: moment, note: text('Note'), was: payload, now: payload }],
      updates: [{ date: moment, note: text('Update') }],
      lead: { map: ['port-esker'] },
    },
    `${body}\n\nThere were :figure[3]{#figure-${index}} of them.`,
  );
}

function pathsWithErrors(files: Files): ReadonlySet<string> {
  const input = { now: testNow, drafts: false, baseUrl: undefined, words: markdownWords };
  const { problems } = buildSite({ folder: folderOf(files), ...input });
  const errors = problems.filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ path: name }) => name));
}
