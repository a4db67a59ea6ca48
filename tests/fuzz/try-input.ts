import {
  inspectPicture,
  type PictureInspection,
} from '../../src/engine/pictures/inspect-picture.ts';
import { errorAt, hasErrors, type Problem } from '../../src/model/problem.ts';
import type { Publication } from '../../src/model/site/publication.ts';
import type { ParsedFile } from '../../src/parse/content-kinds.ts';
import { parseSite } from '../../src/parse/parse-content.ts';
import { parseFile } from '../../src/parse/parse-file.ts';
import { markdownWords } from '../sites/files/memory-folder.ts';
import { contextWith } from './base-folder.ts';
import type { Input } from './inputs.ts';
import { problemFaults } from './problem-faults.ts';
import { measure, mostSeconds } from './processor-time.ts';
import { numberMark } from './seeds.ts';

/** A file that the program accepted, and what it read. */
export type Accepted = { readonly path: string; readonly bytes: Uint8Array } & (
  | { readonly list: 'content'; readonly file: ParsedFile; readonly problems: readonly Problem[] }
  | { readonly list: 'site'; readonly publication: Publication }
  | { readonly list: 'media'; readonly inspection: PictureInspection }
);

/** The result of an input. */
export interface Trial {
  /** Undefined if the program refused it, with a problem. */
  readonly accepted: Accepted | undefined;
  /** What is wrong with the result; empty if nothing. */
  readonly faults: readonly string[];
}

/** The result of reading a file. */
interface Reading {
  readonly accepted: Accepted | undefined;
  readonly problems: readonly Problem[];
}

const folders: Readonly<Record<Input['kind'], string>> = {
  article: 'articles/2031/05/',
  person: 'people/',
  place: 'places/',
  organisation: 'organisations/',
  story: 'stories/',
  section: 'sections/',
  page: 'pages/',
  picture: 'media/',
  media: 'media/',
  site: '',
  front: '',
};

/** The path for an input. Each is different, so that all accepted inputs fit into one site. */
export function pathOf({ kind, ending }: Input, number: number): string {
  if (kind === 'site' || kind === 'front') return `${kind}.yaml`;
  return `${folders[kind]}fuzzed-${number}${ending}`;
}

/** Reads one input as a build would. Never throws: an exception is a fault. */
export function tryInput(given: Input, number: number): Trial {
  const path = pathOf(given, number);
  const input = { ...given, bytes: withNumber(given.bytes, number) };
  try {
    const { value, seconds } = measure(() => readInput(input, path));
    const { accepted, problems } = value;
    const text = shownText(input.bytes);
    const faults = problems.flatMap((problem) => problemFaults(problem, path, text));
    if (seconds > mostSeconds) faults.push(`${path} takes ${seconds.toFixed(1)} s to read`);
    if (accepted === undefined && input.kind !== 'media' && !hasErrors(problems)) {
      faults.push(`${path} is refused without a problem`);
    }
    return { accepted, faults };
  } catch (error) {
    return { accepted: undefined, faults: [`${path} crashes: ${(error as Error).stack ?? error}`] };
  }
}

/** Replaces the placeholder in names with the number. */
function withNumber(bytes: Uint8Array, number: number): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!buffer.includes(numberMark)) return bytes;
  // Latin-1 keeps bytes that are not UTF-8.
  return Buffer.from(buffer.toString('latin1').replaceAll(numberMark, `${number}`), 'latin1');
}

function readInput(input: Input, path: string): Reading {
  const { bytes } = input;
  const file = { path, bytes };
  if (input.kind === 'media') return readMedia(path, bytes);
  if (input.kind === 'site') {
    const { value, problems } = parseSite(file, { words: markdownWords, baseUrl: undefined });
    const isSound = value !== undefined && !hasErrors(problems);
    return {
      accepted: isSound ? { ...file, list: 'site', publication: value } : undefined,
      problems,
    };
  }
  const { value, problems } = parseFile(file, contextWith(input.parser));
  const isSound = value !== undefined && !hasErrors(problems);
  return {
    accepted: isSound ? { ...file, list: 'content', file: value, problems } : undefined,
    problems,
  };
}

/** Notes on a picture become problems as in `pictureProblems`. */
function readMedia(path: string, bytes: Uint8Array): Reading {
  const inspection = inspectPicture(path, bytes);
  const { picture, notes = [] } = inspection;
  return {
    accepted: picture === undefined ? undefined : { path, bytes, list: 'media', inspection },
    problems: notes.map(({ at, message, advice }) => errorAt(path, at, message, advice)),
  };
}

/** A file as an editor shows it. Lines and columns of problems refer to it. */
function shownText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
}
