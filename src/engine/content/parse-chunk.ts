import { rmSync } from 'node:fs';
import { digestOf } from '../../model/digest.ts';
import type { ArticleText, StoredArticle } from '../../model/site/article/article.ts';
import { earlierPages } from '../../model/site/article/live-pages.ts';
import { TextBuffer } from '../../model/text-buffer.ts';
import type { ParsedFile } from '../../parse/content-kinds.ts';
import type { ParseContext } from '../../parse/parse-context.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { writeWhole } from '../cache/cache-file.ts';
import {
  type ChunkEntry,
  type ChunkHeader,
  chunkParts,
  DamagedCacheError,
  readChunk,
  readChunkText,
  type StoredRange,
} from './chunk-file.ts';
import { readScanned } from './content-changed.ts';
import type { ScannedFile } from './content-scan.ts';

/** A group of content files that is parsed and cached together. */
export interface ChunkJob {
  /** Absolute path of the cache file. Its name is the digest of everything that its content depends on. */
  readonly file: string;
  /** The chunk of the previous build with most of the same files. Undefined if there is none. */
  readonly previous: string | undefined;
  /** Digest of what all entries depend on: the code, the languages and other settings. */
  readonly common: string;
  readonly sources: readonly Source[];
}

type Source = Pick<ScannedFile, 'path' | 'digest'>;

/** The number of files that were parsed, and of those that were reused. */
export interface ParseCounts {
  readonly parsed: number;
  readonly reused: number;
}

/** The texts of the current chunk. */
const textBuffer = new TextBuffer();

/**
 * Makes a chunk if it does not exist yet: reuses unchanged entries of the previous one, parses the other
 * files, and writes the chunk atomically. Throws ContentChangedError if the digest of a file has changed.
 * @param content absolute path of the content folder
 */
export function makeChunk(job: ChunkJob, content: string, context: ParseContext): ParseCounts {
  // The entries are checked when they are read.
  const exists = readValidChunk(job.file, () => false) !== undefined;
  if (exists) return { parsed: 0, reused: job.sources.length };
  const reuse = reuserFrom(job);
  const entries: ChunkEntry[] = [];
  let reused = 0;
  textBuffer.clear();
  for (const source of job.sources) {
    const found = reuse(source);
    if (found !== undefined) reused += 1;
    const { entry, texts: own } = found ?? parseSource(source, content, context);
    const ranges = own.map((text): StoredRange => {
      const { offset, bytes } = textBuffer.append(text);
      return [offset, bytes.length, digestOf(bytes)];
    });
    const [text, sentences, listed, ...pages] = ranges;
    const more = pages.length === 0 ? {} : { pages };
    entries.push({ ...entry, text, sentences, listed, ...more });
  }
  writeWhole(job.file, ...chunkParts(job.file, job.common, entries, textBuffer.all()));
  return { parsed: job.sources.length - reused, reused };
}

/** Returns a function that finds an unchanged file in the previous chunk. */
function reuserFrom({ previous, common }: ChunkJob): (source: Source) => ParsedSource | undefined {
  const before = previous === undefined ? undefined : readValidChunk(previous);
  if (previous === undefined || before?.common !== common) return () => undefined;
  const known = new Map(before.entries.map((entry) => [entry.path, entry]));
  return ({ path: name, digest }) => {
    const old = known.get(name);
    return old?.digest === digest ? reuseEntry(old, before, previous) : undefined;
  };
}

/** Reads a chunk. Deletes it and returns undefined if it is damaged, so that it is made again. */
export function readValidChunk(
  file: string,
  isWanted?: (path: string) => boolean,
): ChunkHeader | undefined {
  try {
    return readChunk(file, isWanted);
  } catch (error) {
    if (!(error instanceof DamagedCacheError)) throw error;
    rmSync(file, { recursive: true, force: true });
    return undefined;
  }
}

/** A content file as it is stored in a chunk. */
interface ParsedSource {
  readonly entry: ChunkEntry;
  /**
   * The article's text, its sentences with names, the fields that lists show, and its pages with earlier entries, as
   * JSON: see `ChunkEntry`. Empty for other files.
   */
  readonly texts: readonly string[];
}

function reuseEntry(
  entry: ChunkEntry,
  { textsAt }: ChunkHeader,
  file: string,
): ParsedSource | undefined {
  try {
    const { text, sentences, listed, pages = [] } = entry;
    const ranges = [text, sentences, listed, ...pages].filter((range) => range !== undefined);
    return { entry, texts: ranges.map((range) => readChunkText(file, textsAt, range)) };
  } catch (error) {
    if (error instanceof DamagedCacheError) return undefined;
    throw error;
  }
}

function parseSource(source: Source, content: string, context: ParseContext): ParsedSource {
  const { path: name, digest } = source;
  const bytes = readScanned(content, source);
  const { value: file, problems } = parseFile({ path: name, bytes }, context);
  const noTexts = { text: undefined, sentences: undefined, listed: undefined };
  const entry = { path: name, digest, problems, ...noTexts };
  if (file?.list !== 'articles') {
    return { entry: { ...entry, list: file?.list, value: file?.value }, texts: [] };
  }
  const { record, shown, sentences, listed } = file.value;
  const texts = [shown(), sentences(), listed(), ...pagesOf(file.value)];
  return {
    entry: { ...entry, list: 'articles', value: record },
    texts: texts.map((each) => JSON.stringify(each)),
  };
}

/** The pages with earlier entries of live coverage. */
function pagesOf({ record, earlier }: StoredArticle): readonly object[] {
  const count = earlierPages(record.entryCount);
  return Array.from({ length: count }, (_, at) => earlier(at + 1) ?? {});
}

/** The parsed file of an entry. Undefined if the file could not be parsed. */
export function fileOfEntry(
  { list, value }: ChunkEntry,
  read: ArticleText & Pick<StoredArticle, 'text'>,
): ParsedFile | undefined {
  if (list === undefined) return undefined;
  // `readChunk` checks the digest, so this is what `makeChunk` wrote.
  return { list, value: list === 'articles' ? { record: value, ...read } : value } as ParsedFile;
}
