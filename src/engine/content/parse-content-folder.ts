import path from 'node:path';
import { stringsByLanguage } from '../../../layouts/strings/languages.ts';
import { digestOf } from '../../model/digest.ts';
import type { ByLanguage } from '../../model/language.ts';
import type { LanguageWords } from '../../model/language-words.ts';
import type { Checked } from '../../model/problem.ts';
import type { Publication } from '../../model/site/publication.ts';
import { parseSite } from '../../parse/parse-content.ts';
import type { ParseContext } from '../../parse/parse-context.ts';
import { sitePath } from '../../parse/parse-file.ts';
import type { BuildOptions } from '../build-options.ts';
import { codeDigest } from '../cache/code-digest.ts';
import { readScanned } from './content-changed.ts';
import type { ContentScan, ScannedFile } from './content-scan.ts';
import type { SegmentJob } from './parse-segment.ts';

/** The words of each language that parsing needs. */
export const markdownWords: ByLanguage<LanguageWords> = Object.fromEntries(
  Object.entries(stringsByLanguage).map(([code, strings]) => [code, strings.parsing]),
);

/** Reads and understands `site.yaml`; undefined, with its problems, where it cannot be used. */
export function readPublication(
  scan: ContentScan,
  { content, baseUrl }: Pick<BuildOptions, 'content' | 'baseUrl'>,
): Checked<Publication | undefined> {
  const found = scan.files.find((file) => file.path === sitePath);
  const file = found && { path: sitePath, bytes: readScanned(content, found) };
  return parseSite(file, { words: markdownWords, baseUrl });
}

/** What the parser of any file must know. */
export function parseContextOf(publication: ParseContext['publication']): ParseContext {
  const { languages, parser, baseUrl, timeZone } = publication;
  return { publication: { languages, parser, baseUrl, timeZone }, words: markdownWords };
}

/** About how many files share a segment: it is written anew when one of them changes. */
const filesInSegment = 96;

/**
 * Parts the files of the content into segments, by their names, so that an edit touches one and a
 * new file moves no other. Articles, which are many, share none with other files, which are read
 * whatever is made. A segment's name stands for all that decides what is in it: the code, the
 * languages, the time zone, and each file's path and content.
 * @param before the segments of the build before, in their order
 */
export function planSegments(
  scan: ContentScan,
  context: ParseContext,
  cache: string,
  before: readonly string[],
): SegmentJobs {
  const files = scan.files.filter((file) => file.path !== sitePath);
  const ofArticles = bucketsOf(files.filter(({ path: name }) => isArticle(name)));
  const buckets = [...ofArticles, ...bucketsOf(files.filter(({ path: name }) => !isArticle(name)))];
  const folder = path.join(cache, 'parsed');
  const { publication, words } = context;
  const { languages, parser, timeZone, baseUrl } = publication;
  const terms = [codeDigest(), languages, parser, timeZone, baseUrl, words];
  const common = digestOf(JSON.stringify(terms));
  const jobs = buckets.map((sources, index): SegmentJob => {
    const files = sources.map((source) => `${source.path} ${source.digest}`);
    return {
      file: path.join(folder, `${digestOf([common, ...files].join('\n'))}.segment`),
      previous: before.length === buckets.length ? before[index] : undefined,
      common,
      sources: sources.map(({ path: name, digest }) => ({ path: name, digest })),
    };
  });
  return { jobs, articleSegments: ofArticles.length };
}

/** The segments of a site. */
export interface SegmentJobs {
  /** Those of articles first. */
  readonly jobs: readonly SegmentJob[];
  /** How many of them hold articles. */
  readonly articleSegments: number;
}

/** Whether a path inside the content folder is that of an article. */
export function isArticle(name: string): boolean {
  return name.startsWith('articles/');
}

/** Parts files by their names into as many lists as they fill: a power of two, so that few change. */
function bucketsOf(files: readonly ScannedFile[]): readonly (readonly ScannedFile[])[] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(files.length / filesInSegment)));
  const buckets = Array.from({ length: count }, (): ScannedFile[] => []);
  for (const file of files) buckets[segmentNumber(file.path, count)]?.push(file);
  return buckets;
}

/** The number of the segment in which a file stands. @param count how many segments its kind has */
export function segmentNumber(name: string, count: number): number {
  return numberOf(name) % count;
}

/** A number that a path always gives and that spreads paths evenly. */
function numberOf(name: string): number {
  let number = 0;
  for (let at = 0; at < name.length; at += 1) {
    number = (Math.imul(number, 31) + name.charCodeAt(at)) >>> 0;
  }
  return (number ^ (number >>> 15)) >>> 0;
}
