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
import { memoTable } from '../cache/memo.ts';
import { readScanned } from './content-changed.ts';
import type { ContentScan, ScannedFile } from './content-scan.ts';
import type { ChunkJob } from './parse-chunk.ts';

/** The words of each language that parsing needs. */
export const markdownWords: ByLanguage<LanguageWords> = Object.fromEntries(
  Object.entries(stringsByLanguage).map(([code, strings]) => [code, strings.parsing]),
);

/** Reads and parses `site.yaml`. Returns undefined and its problems if it cannot be used. */
export function readPublication(
  scan: ContentScan,
  { content, baseUrl }: Pick<BuildOptions, 'content' | 'baseUrl'>,
): Checked<Publication | undefined> {
  const found = scan.files.find((file) => file.path === sitePath);
  const file = found && { path: sitePath, bytes: readScanned(content, found) };
  // The scan has reported why the file cannot be read.
  if (scan.problems.some(({ path }) => path === sitePath))
    return { value: undefined, problems: [] };
  const paths = scan.files.map(({ path }) => path);
  return parseSite(file, { words: markdownWords, baseUrl }, paths);
}

/** The context for the parser of any file. @param cache absolute path of the cache folder, if there is one */
export function parseContextOf(
  publication: ParseContext['publication'],
  cache?: string,
): ParseContext {
  const { languages, parser, baseUrl, timeZone } = publication;
  return {
    publication: { languages, parser, baseUrl, timeZone },
    words: markdownWords,
    memoTable:
      cache === undefined
        ? undefined
        : (table, keys, make) => memoTable(cache, 'entries', table, keys, make),
  };
}

/** Approximate number of files in a chunk, which is rewritten if one of them changes. */
const filesInChunk = 96;

/**
 * Divides the content files into chunks by a hash of their paths, so that an edit changes one chunk and a
 * new file moves no others. Articles have their own chunks, because every build reads the others. The
 * name of a chunk is the digest of everything that it depends on: the code, the languages, the time zone,
 * and the path and content of each file.
 * @param before the chunks of the previous build, in their order
 */
export function planChunks(
  scan: ContentScan,
  context: ParseContext,
  cache: string,
  before: readonly string[],
): ChunkJobs {
  const files = scan.files.filter((file) => file.path !== sitePath);
  const ofArticles = bucketsOf(files.filter(({ path: name }) => isArticle(name)));
  const buckets = [...ofArticles, ...bucketsOf(files.filter(({ path: name }) => !isArticle(name)))];
  const folder = path.join(cache, 'parsed');
  const { publication, words } = context;
  const { languages, parser, timeZone, baseUrl } = publication;
  const settings = [codeDigest(), languages, parser, timeZone, baseUrl, words];
  const common = digestOf(JSON.stringify(settings));
  const jobs = buckets.map((sources, index): ChunkJob => {
    const files = sources.map((source) => `${source.path} ${source.digest}`);
    return {
      file: path.join(folder, `${digestOf([common, ...files].join('\n'))}.chunk`),
      previous: before.length === buckets.length ? before[index] : undefined,
      common,
      sources: sources.map(({ path: name, digest }) => ({ path: name, digest })),
    };
  });
  return { jobs, articleChunks: ofArticles.length };
}

/** The chunks of a site. */
export interface ChunkJobs {
  /** Those of articles first. */
  readonly jobs: readonly ChunkJob[];
  /** The number of chunks of articles. */
  readonly articleChunks: number;
}

/** Whether a path inside the content folder is that of an article. */
export function isArticle(name: string): boolean {
  return name.startsWith('articles/');
}

/** Divides files by a hash of their paths. The number of buckets is a power of two, so that it rarely changes. */
function bucketsOf(files: readonly ScannedFile[]): readonly (readonly ScannedFile[])[] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(files.length / filesInChunk)));
  const buckets = Array.from({ length: count }, (): ScannedFile[] => []);
  for (const file of files) buckets[chunkNumber(file.path, count)]?.push(file);
  return buckets;
}

/** The number of the chunk that contains a file. @param count number of chunks of its kind */
export function chunkNumber(name: string, count: number): number {
  return hashOf(name) % count;
}

/** A 32-bit hash of a path. */
function hashOf(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at += 1) {
    hash = (Math.imul(hash, 31) + name.charCodeAt(at)) >>> 0;
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
