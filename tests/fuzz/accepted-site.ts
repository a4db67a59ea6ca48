import { type PlannedSite, planSite } from '../../src/engine/content/build-site.ts';
import type { MediaFile } from '../../src/model/content-file.ts';
import { digestOf } from '../../src/model/digest.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Publication } from '../../src/model/site/publication.ts';
import type { ParsedFile } from '../../src/parse/content-kinds.ts';
import { collectContent } from '../../src/parse/parse-content.ts';
import { parseFile } from '../../src/parse/parse-file.ts';
import { pointFinder } from '../../src/parse/yaml/point-finder.ts';
import { articleText, fileText, personText, placeText } from '../sites/files/base-files.ts';
import { pictureFile } from '../sites/files/media-files.ts';
import { testNow } from '../sites/files/memory-folder.ts';
import { baseFolder, contextWith } from './base-folder.ts';
import { problemFaults } from './problem-faults.ts';
import type { Accepted } from './try-input.ts';

/** Sites that contain accepted inputs, and their faults. */
export interface AcceptedSites {
  /** One site, unless an input causes errors. */
  readonly sites: readonly PlannedSite[];
  /** Inputs that are in none of the sites, because they do not fit the files around them. */
  readonly refused: readonly Accepted[];
  readonly faults: readonly string[];
}

/** The files of the base folder as a build reads them. */
const baseFiles = baseFolder.files
  .filter(({ path }) => path !== 'site.yaml')
  .map((file) => ({ path: file.path, file: parseFile(file, contextWith('satteri')).value }));

/** Plans a site of the base folder and of inputs, without those that do not fit the files around them. */
export function sitesOf(inputs: readonly Accepted[]): AcceptedSites {
  const { value, problems } = planWith(inputs);
  const bytesOf = new Map(inputs.map(({ path, bytes }) => [path, bytes]));
  const faults = problems.flatMap((problem) => {
    const bytes = bytesOf.get(problem.path);
    return bytes === undefined ? [] : problemFaults(problem, problem.path, decode(bytes));
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { sites: [value], refused: [], faults };
  const isWrong = isOf(errors);
  const refused = inputs.filter(isWrong);
  const left = inputs.filter((input) => !isWrong(input));
  if (refused.length > 0) return joined([{ sites: [], refused, faults }, sitesOf(left)]);
  // An input causes an error in another file, which does not name the input. Bisection finds it.
  if (inputs.length === 1) return { sites: [], refused: inputs, faults };
  const middle = inputs.length >> 1;
  return joined([sitesOf(inputs.slice(0, middle)), sitesOf(inputs.slice(middle))]);
}

/** Returns whether an input has errors or is named by one. */
function isOf(errors: readonly Problem[]): (input: Accepted) => boolean {
  const wrong = new Set(
    errors.flatMap(({ path, message, advice }) => [
      path,
      ...(`${message} ${advice}`.match(/[\w/]+\/fuzzed-[\w.-]*\w/g) ?? []),
    ]),
  );
  return ({ path }) => wrong.has(path);
}

/** The original of a translation: a plain file, unless the original is itself an input. */
function originalOf(path: string): readonly (readonly [string, ParsedFile | undefined])[] {
  const [, folder = '', name = ''] = /^(\w+)\/(?:.*\/)?([\w-]+)\.\w+\.md$/.exec(path) ?? [];
  const text = plainFiles[folder]?.(name);
  if (text === undefined) return [];
  const file = { path: path.replace(/\.\w+\.md$/, '.md'), bytes: new TextEncoder().encode(text) };
  return [[file.path, parseFile(file, contextWith('satteri')).value]];
}

const plainFiles: Readonly<Record<string, (name: string) => string>> = {
  articles: () => articleText({ published: '2029-05-01T08:00:00Z' }),
  people: (name) => personText(`Person ${name}`),
  places: (name) => placeText(`Place ${name}`),
  organisations: (name) =>
    fileText({ name: `Office ${name}`, type: 'company', description: 'It trades' }),
  stories: (name) => fileText({ name: `Story ${name}`, description: 'A story' }),
};

function joined(parts: readonly AcceptedSites[]): AcceptedSites {
  return {
    sites: parts.flatMap(({ sites }) => sites),
    refused: parts.flatMap(({ refused }) => refused),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

function planWith(inputs: readonly Accepted[]) {
  const own = inputs.flatMap((input) => (input.list === 'content' ? [input] : []));
  const media = inputs.flatMap(mediaOf);
  // Files with the same path, such as front.yaml, replace those of the base folder.
  const parsed = new Map<string, ParsedFile | undefined>([
    ...baseFiles.map(({ path, file }) => [path, file] as const),
    ...own.flatMap(({ path }) => originalOf(path)),
    ...own.map(({ path, file }) => [path, file] as const),
  ]);
  const files = new Map([...baseFolder.files, ...inputs].map((file) => [file.path, file]));
  const sorted = [...parsed]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, file]) => ({ path, file }));
  const content = collectContent(
    contextWith('remark').publication as Publication,
    sorted,
    pointFinder((path) => files.get(path)),
  );
  const earlier: readonly Problem[] = own.flatMap(({ problems }) => problems);
  return planSite(content, earlier, {
    media: [...baseFolder.media, ...media],
    statics: [],
    now: testNow,
    drafts: true,
    cards: false,
  });
}

/** The picture of an input, or the one that a media entry describes. */
function mediaOf(input: Accepted): readonly MediaFile[] {
  const { path, bytes } = input;
  if (input.list === 'media') {
    return [{ path, digest: digestOf(bytes), picture: input.inspection.picture }];
  }
  return path.startsWith('media/') ? [pictureFile(path.replace(/\.yaml$/, ''), 600, 400)] : [];
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
}

/** Parses a file of the tests as if it were an input. Throws if it is refused. */
export function acceptedFile(path: string, text: string): Accepted {
  const file = { path, bytes: new TextEncoder().encode(text) };
  const { value, problems } = parseFile(file, contextWith('satteri'));
  if (value === undefined) throw new Error(`${path} is refused`);
  return { ...file, list: 'content', file: value, problems };
}
