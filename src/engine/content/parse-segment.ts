import { rmSync } from 'node:fs';
import { digestOf } from '../../model/digest.ts';
import type { ArticleText } from '../../model/site/article.ts';
import { TextBuffer } from '../../model/text-buffer.ts';
import type { ParsedFile } from '../../parse/content-kinds.ts';
import type { ParseContext } from '../../parse/parse-context.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { writeWhole } from '../cache/cache-file.ts';
import { readScanned } from './content-changed.ts';
import {
  DamagedCacheError,
  readSegment,
  readSegmentText,
  type SegmentEntry,
  type SegmentHeader,
  segmentParts,
  type TextPlace,
} from './segment-file.ts';

/** A part of the content's files, which is parsed and kept together. */
export interface SegmentJob {
  /** Absolute path of the file in the cache; its name stands for all that decides its content. */
  readonly file: string;
  /** The segment in which most of the same files stood before; undefined where there was none. */
  readonly previous: string | undefined;
  /** Stands for what decides about every entry: the code, the languages. */
  readonly common: string;
  readonly sources: readonly Source[];
}

/** A file of the content: its path in the content folder, and what stands for its content. */
interface Source {
  readonly path: string;
  readonly digest: string;
}

/** How many files were parsed, and how many taken over as they were. */
export interface ParseCounts {
  readonly parsed: number;
  readonly kept: number;
}

/** The texts of the segment that is being made. */
const scratch = new TextBuffer();

/**
 * Makes a segment where it is not there yet: takes over what has not changed from the previous
 * one, parses the rest, writes the file beside its place and renames it.
 * Throws ContentChangedError if the digest of a file has changed.
 * @param content absolute path of the content folder
 */
export function makeSegment(job: SegmentJob, content: string, context: ParseContext): ParseCounts {
  // What is in it is checked when it is read.
  const isThere = soundSegment(job.file, () => false) !== undefined;
  if (isThere) return { parsed: 0, kept: job.sources.length };
  const take = takerFrom(job);
  const entries: SegmentEntry[] = [];
  let kept = 0;
  scratch.clear();
  for (const source of job.sources) {
    const taken = take(source);
    if (taken !== undefined) kept += 1;
    const { entry, texts: own } = taken ?? parseSource(source, content, context);
    const places = own.map((text): TextPlace => {
      const { offset, bytes } = scratch.append(text);
      return [offset, bytes.length, digestOf(bytes)];
    });
    const [text, sentences, listed] = places;
    entries.push({ ...entry, text, sentences, listed });
  }
  writeWhole(job.file, ...segmentParts(job.file, job.common, entries, scratch.all()));
  return { parsed: job.sources.length - kept, kept };
}

/** Takes what has not changed from the segment before; undefined for what has. */
function takerFrom({ previous, common }: SegmentJob): (source: Source) => Made | undefined {
  const before = previous === undefined ? undefined : soundSegment(previous);
  if (previous === undefined || before?.common !== common) return () => undefined;
  const known = new Map(before.entries.map((entry) => [entry.path, entry]));
  return ({ path: name, digest }) => {
    const old = known.get(name);
    return old?.digest === digest ? takeOver(old, before, previous) : undefined;
  };
}

/** A segment that cannot be read is taken for none: it is made anew. */
export function soundSegment(
  file: string,
  isWanted?: (path: string) => boolean,
): SegmentHeader | undefined {
  try {
    return readSegment(file, isWanted);
  } catch (error) {
    if (!(error instanceof DamagedCacheError)) throw error;
    rmSync(file, { recursive: true, force: true });
    return undefined;
  }
}

interface Made {
  readonly entry: SegmentEntry;
  /** The article's text, its sentences with names, what lists show of it; none for other files. */
  readonly texts: readonly string[];
}

function takeOver(entry: SegmentEntry, { textsAt }: SegmentHeader, file: string): Made | undefined {
  try {
    const places = [entry.text, entry.sentences, entry.listed].filter(
      (place) => place !== undefined,
    );
    return { entry, texts: places.map((place) => readSegmentText(file, textsAt, place)) };
  } catch (error) {
    if (error instanceof DamagedCacheError) return undefined;
    throw error;
  }
}

function parseSource(source: Source, content: string, context: ParseContext): Made {
  const { path: name, digest } = source;
  const bytes = readScanned(content, source);
  const { value: file, problems } = parseFile({ path: name, bytes }, context);
  const noTexts = { text: undefined, sentences: undefined, listed: undefined };
  const entry = { path: name, digest, problems, ...noTexts };
  if (file?.list !== 'articles') {
    return { entry: { ...entry, list: file?.list, value: file?.value }, texts: [] };
  }
  const { record, text, sentences, listed } = file.value;
  return {
    entry: { ...entry, list: 'articles', value: record },
    texts: [text(), sentences(), listed()].map((each) => JSON.stringify(each)),
  };
}

/** The file that an entry tells of; undefined where nothing could be made of it. */
export function fileOfEntry(
  { list, value }: SegmentEntry,
  read: ArticleText,
): ParsedFile | undefined {
  if (list === undefined) return undefined;
  // The entries are our own: the digest of the segment was checked.
  return { list, value: list === 'articles' ? { record: value, ...read } : value } as ParsedFile;
}
