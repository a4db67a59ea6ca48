import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ArticleCard, FiledArticle } from '../model/article.ts';
import { digestOf } from '../model/digest.ts';
import type { Problem } from '../model/problem.ts';
import type { ParsedFile } from '../parse/content-kinds.ts';

/** A file of the content as it was understood, and where its long text lies. */
export interface SegmentEntry {
  readonly path: string;
  /** Stands for the content of the file. */
  readonly digest: string;
  readonly list: ParsedFile['list'] | undefined;
  /** The value of the list; of an article its card alone. */
  readonly value: Exclude<ParsedFile['value'], FiledArticle> | ArticleCard | undefined;
  readonly problems: readonly Problem[];
  /** The article's text as JSON; undefined for others. */
  readonly text: TextPlace | undefined;
  /** The sentences of it in which names stand, as JSON. */
  readonly sentences: TextPlace | undefined;
}

/** Where a text lies in a segment: offset after the header, bytes, digest. */
export type TextPlace = readonly [offset: number, length: number, digest: string];

/** Raised where a file of the cache is not what it must be; it is made anew then. */
export class DamagedCacheError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} is damaged`);
    this.file = file;
  }
}

const format = 'dateline segment 2';
const headLength = 96;

/**
 * A segment as bytes, one part behind the other: a line of fixed length, the entries as JSON, the texts.
 * @param texts all of them, one behind the other
 */
export function segmentParts(
  common: string,
  entries: readonly SegmentEntry[],
  texts: Uint8Array,
): readonly [head: string, header: Buffer, texts: Uint8Array] {
  const header = Buffer.from(JSON.stringify({ common, entries }));
  const head = `${format} ${header.length} ${texts.length} ${digestOf(header)}`;
  return [`${head.padEnd(headLength - 1)}\n`, header, texts];
}

/** The entries of a segment on disk, with the offset at which its texts begin. */
export interface SegmentHeader {
  /** Stands for what decided about every entry: the code, the languages. */
  readonly common: string;
  readonly entries: readonly SegmentEntry[];
  readonly textsAt: number;
}

/** The segments that were read last, where they are remembered. */
const known = new Map<string, { readonly stamp: string; readonly header: SegmentHeader }>();

let remembers = false;

/** Remembers what is read of segments from now on: worth its memory in a process that builds again and again. */
export function rememberSegments(): void {
  remembers = true;
}

/** Forgets what was read of all segments but some. @param files absolute paths */
export function forgetSegmentsBut(files: readonly string[]): void {
  const kept = new Set(files);
  for (const file of known.keys()) if (!kept.has(file)) known.delete(file);
}

/**
 * Reads the entries of a segment; undefined where there is no such file. One that looks as it did
 * is not read again.
 * Throws DamagedCacheError where it is cut off or altered. (A text is checked when it is read.)
 */
export function readSegment(file: string): SegmentHeader | undefined {
  const fd = openOrUndefined(file);
  if (fd === undefined) return undefined;
  try {
    const { size, mtimeMs, ctimeMs, ino } = fstatSync(fd);
    const stamp = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
    const before = known.get(file);
    if (before?.stamp === stamp) return before.header;
    const header = readHeader(fd, file, size);
    if (remembers) known.set(file, { stamp, header });
    return header;
  } finally {
    closeSync(fd);
  }
}

function readHeader(fd: number, file: string, found: number): SegmentHeader {
  const head = readAt(fd, 0, headLength).toString('latin1').trimEnd();
  const [length = '', size = '', digest = ''] = head.slice(format.length + 1).split(' ');
  const whole = headLength + Number(length) + Number(size);
  if (!head.startsWith(`${format} `) || found !== whole) {
    throw new DamagedCacheError(file);
  }
  const header = readAt(fd, headLength, Number(length));
  if (digestOf(header) !== digest) throw new DamagedCacheError(file);
  return { ...JSON.parse(header.toString('utf8')), textsAt: headLength + header.length };
}

/**
 * Reads the text of an entry: JSON.
 * Throws DamagedCacheError where it is gone or altered.
 */
export function readSegmentText(
  file: string,
  textsAt: number,
  [offset, length, digest]: TextPlace,
): string {
  const fd = openOrUndefined(file);
  if (fd === undefined) throw new DamagedCacheError(file);
  try {
    const text = readAt(fd, textsAt + offset, length);
    if (digestOf(text) !== digest) throw new DamagedCacheError(file);
    return text.toString('utf8');
  } finally {
    closeSync(fd);
  }
}

function openOrUndefined(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch {
    return undefined;
  }
}

/** What is read is read into the same memory: of as much in memory of its own, a process keeps most. */
let memory = Buffer.allocUnsafeSlow(1 << 18);

/** The bytes at a place of a file, fewer where it ends before; they stand until the next are read. */
function readAt(fd: number, position: number, length: number): Buffer {
  if (length > memory.length) memory = Buffer.allocUnsafeSlow(2 * length);
  const read = readSync(fd, memory, 0, length, position);
  return memory.subarray(0, read);
}
