import { type PlannedSite, planSite } from '../../../src/engine/content/build-site.ts';
import { metadataInput } from '../../../src/engine/render/render-context.ts';
import { type Renderers, renderPage } from '../../../src/engine/render/render-pages.ts';
import { SiteReader } from '../../../src/facts/site-reader.ts';
import { makeFile } from '../../../src/metadata/output-formats.ts';
import type { ContentFile, MediaFile } from '../../../src/model/content-file.ts';
import { hasErrors } from '../../../src/model/problem.ts';
import { collectContent, parseSite } from '../../../src/parse/parse-content.ts';
import { parseFile } from '../../../src/parse/parse-file.ts';
import { pointFinder } from '../../../src/parse/yaml/point-finder.ts';
import { articleText, fileText, siteText } from '../../sites/files/base-files.ts';
import { pictureFile } from '../../sites/files/media-files.ts';
import { type Files, markdownWords, testNow } from '../../sites/files/memory-folder.ts';
import {
  type AttackedKind,
  attackedData,
  attackedFile,
  attackedStrings,
  type Fields,
  pictureName,
} from './attacked-fields.ts';

/** Sites in which every field is under attack, and their documents to open. */
export interface AttackedPages {
  /** HTML and feeds, by their paths: `/site-3/about/`. */
  readonly documents: ReadonlyMap<string, string>;
  /** Files that were refused, with the reason. */
  readonly refused: readonly string[];
  /** The number of built articles. */
  readonly articles: number;
  /** The large site, which has all articles, people, places and so on. */
  readonly site: PlannedSite;
}

/**
 * Makes the pages of one large site and of a small site for each text of `joined`. In the large site, each article
 * has one attack in every field, and the people, places and so on have many attacks in each field. Each small site
 * has its text in every field of its settings.
 */
export async function attackedPages(
  attacks: readonly string[],
  joined: readonly string[],
  fields: Fields,
  renderers: Renderers,
): Promise<AttackedPages> {
  const refused: string[] = [];
  const contents = attackedContent(attacks, joined, fields);
  const names = [...attacks, ...joined].map(pictureName);
  const large = siteOf(contents, mediaOf(names), refused);
  const documents = new Map(await documentsOf(large, '', renderers));
  for (const [index, text] of joined.entries()) {
    const site = siteOf(attackedSettings(text, index, fields), [], refused);
    const prefix = `/site-${index}`;
    for (const [path, body] of await documentsOf(someOfKinds(site, index), prefix, renderers)) {
      documents.set(path, body);
    }
  }
  const articles = large.pages.filter(({ kind }) => kind === 'article').length;
  return { documents, refused, articles, site: large };
}

/** Kinds of files that have many attacks in each field. */
const joinedKinds: readonly (readonly [kind: AttackedKind, folder: string])[] = [
  ['person', 'people'],
  ['place', 'places'],
  ['organisation', 'organisations'],
  ['story', 'stories'],
  ['page', 'pages'],
];

function attackedContent(
  attacks: readonly string[],
  joined: readonly string[],
  fields: Fields,
): Files {
  const others = joined.flatMap((text, number) =>
    joinedKinds.map(([kind, folder]): [string, string] => [
      `${folder}/${kind}-${number}.md`,
      // Names must be unique in a site.
      attackedFile(kind, `${kind} ${text}`, number, fields, asText(text)),
    ]),
  );
  const articles = attacks.flatMap((text, number): [string, string][] => {
    const kind = number % 5 === 4 ? 'articleWithMap' : 'article';
    const place = number % joined.length;
    const data = attackedData(kind, text, place, fields);
    // A person, place or organisation that is named once has a page.
    const named = number < joined.length ? ['person', 'place', 'organisation'] : [];
    const names = named.map((each) => `\n\nSaid [[${each}-${place}]].`);
    const body = bodyOf(text, asText(text) + names.join(''));
    const picture = `media/${pictureName(text)}.yaml`;
    return [
      [`articles/attacked-${number}.md`, fileText({ ...data, ...placedIn(place) }, body)],
      [picture, JSON.stringify(attackedData('picture', text, number, fields))],
    ];
  });
  const sections = joined.map((text, number): [string, string] => {
    const { name, description } = attackedData('section', text, number, fields);
    return [`sections/section-${number}.md`, fileText({ name, description })];
  });
  const topics = joined.map((name, number) => [
    topicCode(number),
    { name, slug: `topic-${number}` },
  ]);
  const strings = { en: { articleKinds: { analysis: joined.join(' ') } } };
  return {
    ...frame,
    'site.yaml': siteText(
      `topics: ${JSON.stringify({ '20000001': 'shipping', ...Object.fromEntries(topics) })}\nstrings: ${JSON.stringify(strings)}\n`,
    ),
    'media/quay.png.yaml': 'credit: Mara Voss\n',
    ...Object.fromEntries(sections),
    ...Object.fromEntries([...others, ...articles]),
  };
}

/** The choices of the search and the label of a result, which are attacked too. */
function placedIn(number: number) {
  const section = `section-${number}`;
  return { story: `story-${number}`, section, topics: [topicCode(number)], kind: 'analysis' };
}

/** The code of one of the site's own topics. */
function topicCode(number: number): string {
  return `${90_000_000 + number}`;
}

/** The text of a body: the attack as words, after the attack as Markdown if that is accepted. */
function bodyOf(text: string, words: string): string {
  const raw = articleText({}, text);
  const file = { path: 'articles/raw.md', bytes: new TextEncoder().encode(raw) };
  const { problems } = parseFile(file, plainContext);
  return hasErrors(problems) ? words : `${text}\n\n${words}`;
}

const plainContext = {
  publication: settingsOf(siteText('parser: satteri\n')).publication,
  words: markdownWords,
};

/** Escapes the characters that mean something in Markdown and HTML. */
function asText(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
}

const frame: Files = {
  'site.yaml': siteText('topics: {"20000001": shipping}\n'),
  'sections/harbour.md': fileText({ name: 'Harbour', description: 'Ships and quays' }),
  'pages/about.md': fileText({ title: 'About', description: 'Who we are' }, 'We write.'),
  'stories/strike.md': fileText({ name: 'Strike', description: 'The dockers' }),
};

/** A small site with an attack in all its settings and in the choices for its front pages. */
function attackedSettings(text: string, number: number, fields: Fields): Files {
  const site = attackedData('site', text, number, fields);
  const article = { story: 'strike', topics: ['20000001'] };
  return {
    ...frame,
    'site.yaml': JSON.stringify({ ...site, strings: { en: attackedStrings(text) } }),
    'front.yaml': JSON.stringify(attackedData('front', text, number, fields)),
    'sections/harbour.md': attackedFile('section', text, number, fields, ''),
    'places/place-0.md': fileText({ name: 'Port Esker', type: 'city', description: 'A town' }),
    'articles/attacked-0.md': articleText({ ...article, place: 'place-0' }),
    'articles/attacked-1.md': articleText(article),
  };
}

function mediaOf(names: readonly string[]): readonly MediaFile[] {
  return [...new Set(['quay.png', ...names])].map((name) => pictureFile(`media/${name}`, 600, 400));
}

function settingsOf(text: string) {
  const file = { path: 'site.yaml', bytes: new TextEncoder().encode(text) };
  const { value, problems } = parseSite(file, { words: markdownWords, baseUrl: undefined });
  if (value === undefined || hasErrors(problems)) {
    throw new Error(`the attacked settings are refused: ${JSON.stringify(problems)}`);
  }
  return { file, publication: value };
}

/** Plans a site from files, without the files that are refused. */
function siteOf(texts: Files, media: readonly MediaFile[], refused: string[]): PlannedSite {
  const { file: site, publication } = settingsOf(texts['site.yaml'] ?? '');
  const files = Object.entries(texts)
    .filter(([path]) => path !== 'site.yaml')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]): ContentFile => ({ path, bytes: new TextEncoder().encode(text) }));
  const byPath = new Map([site, ...files].map((file) => [file.path, file]));
  const context = { publication, words: markdownWords };
  let parsed = files.map((file) => ({ path: file.path, ...parseFile(file, context) }));
  for (;;) {
    const content = collectContent(
      publication,
      parsed.map(({ path, value }) => ({ path, file: value })),
      pointFinder((path) => byPath.get(path)),
    );
    const earlier = parsed.flatMap(({ problems }) => problems);
    const options = { media, statics: [], now: testNow, drafts: false, cards: false };
    const { value, problems } = planSite(content, earlier, options);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return value;
    const wrong = new Set(errors.map(({ path }) => path));
    refused.push(...errors.map(({ path, message }) => `${path}: ${message}`));
    const left = parsed.filter(({ path }) => !wrong.has(path));
    if (left.length === parsed.length) throw new Error(`it is refused:\n${refused.join('\n')}`);
    parsed = left;
  }
}

/** Kinds of pages that show content that no other kind shows. */
const alwaysOpened: readonly string[] = ['front', 'author', 'topic', 'section'];

/**
 * Keeps one page of each of those kinds, and of a third of the others. Masthead, menu and footer are the same on all
 * pages.
 */
function someOfKinds(site: PlannedSite, number: number): PlannedSite {
  const kinds = new Map(site.pages.toReversed().map((page) => [page.kind, page]));
  const pages = [...kinds.values()].filter(
    ({ kind }, index) => alwaysOpened.includes(kind) || (index + number) % 3 === 0,
  );
  return { ...site, pages };
}

/** Formats that a browser may open. */
const openedFiles = /^feed\.(?:atom|rss)$|^sitemap\.xml$|^feeds\.opml$/;

async function documentsOf(
  { pages, files, facts }: PlannedSite,
  prefix: string,
  renderers: Renderers,
): Promise<readonly (readonly [path: string, body: string])[]> {
  const documents: [string, string][] = [];
  for (const page of pages) {
    documents.push([prefix + page.url, await renderPage(page, new SiteReader(facts), renderers)]);
  }
  for (const file of files.filter(({ path }) => openedFiles.test(path))) {
    documents.push([
      `${prefix}/${file.path}`,
      makeFile(file, metadataInput(new SiteReader(facts))),
    ]);
  }
  return documents;
}
