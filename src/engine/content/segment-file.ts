import { closeSync, fstatSync, readSync } from 'node:fs';
import { digestOf } from '../../model/digest.ts';
import type { Problem } from '../../model/problem.ts';
import type { ArticleRecord, StoredArticle } from '../../model/site/article.ts';
import type { ParsedFile } from '../../parse/content-kinds.ts';
import { keyOfFile, openRegularFile } from '../cache/cache-file.ts';
import { fileStatus } from '../cache/file-status.ts';

/** A file of the content as it was understood, and where its long text lies. */
export interface SegmentEntry {
  readonly path: string;
  /** Stands for the content of the file. */
  readonly digest: string;
  readonly list: ParsedFile['list'] | undefined;
  /** The value of the list; of an article its record alone. */
  readonly value: Exclude<ParsedFile['value'], StoredArticle> | ArticleRecord | undefined;
  readonly problems: readonly Problem[];
  /** The article's text as JSON; undefined for others. */
  readonly text: TextPlace | undefined;
  /** The sentences of it in which names stand, as JSON. */
  readonly sentences: TextPlace | undefined;
  /** What lists show of it, as JSON. */
  readonly listed: TextPlace | undefined;
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

const format = 'dateline segment 6';
const headLength = 112;

/** What stands before the entries, each of which can be read without the others. */
export interface SegmentIndex {
  readonly common: string;
  /** Of the entries, in their order. */
  readonly rows: readonly SegmentRow[];
}

/** Where an entry and its texts lie. */
export interface SegmentRow extends Omit<SegmentEntry, 'list' | 'value' | 'problems'> {
  /** Of the entry without these: bytes, digest. */
  readonly length: number;
  readonly record: string;
}

/**
 * A segment as bytes, one part behind the other: a line of fixed length, a list of the entries, the
 * entries themselves, the texts.
 * @param file absolute path of the file to write
 * @param texts all of them, one behind the other
 */
export function segmentParts(
  file: string,
  common: string,
  entries: readonly SegmentEntry[],
  texts: Uint8Array,
): readonly [head: string, index: Buffer, entries: Buffer, texts: Uint8Array] {
  const written = entries.map(({ digest: _, text: __, sentences: ___, listed: ____, ...entry }) =>
    Buffer.from(JSON.stringify(entry)),
  );
  const rows = entries.map(({ list: _, value: __, problems: ___, ...row }, at): SegmentRow => {
    const bytes = written[at] ?? Buffer.alloc(0);
    return { ...row, length: bytes.length, record: digestOf(bytes) };
  });
  const index = Buffer.from(JSON.stringify({ common, rows } satisfies SegmentIndex));
  const body = Buffer.concat(written);
  const lengths = [index.length, body.length, texts.length];
  const head = `${format} ${lengths.join(' ')} ${digestOf(index)} ${digestOf(keyOfFile(file))}`;
  return [`${head.padEnd(headLength - 1)}\n`, index, body, texts];
}

/** Entries of a segment on disk, with the offset at which its texts begin. */
export interface SegmentHeader {
  /** Stands for what decided about every entry: the code, the languages. */
  readonly common: string;
  /** Of all entries, read or not. */
  readonly rows: readonly SegmentRow[];
  readonly entries: readonly SegmentEntry[];
  readonly textsAt: number;
}

/** A segment of which some has been read. */
interface OpenSegment {
  /** Stands for how its file looks. */
  readonly stamp: string;
  readonly index: SegmentIndex;
  readonly entriesAt: number;
  readonly textsAt: number;
  /** The entries that have been read, by path. */
  readonly entries: Map<string, SegmentEntry>;
}

/** The segments that were read last, where they are remembered. */
const known = new Map<string, OpenSegment>();

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
 * Reads entries of a segment; undefined if there is no such file. What is remembered of one that
 * looks as it did is not read again.
 * Throws DamagedCacheError if it is cut off, is another segment or no file, or if what is read of it was
 * altered. (A text is checked when it is read.)
 * @param isWanted tells by the paths of entries which to read
 */
export function readSegment(
  file: string,
  isWanted: (path: string) => boolean = () => true,
): SegmentHeader | undefined {
  const fd = openRegularFile(file);
  if (fd === undefined) {
    if (fileStatus(file) !== undefined) throw new DamagedCacheError(file);
    return undefined;
  }
  try {
    const { size, mtimeMs, ctimeMs, ino } = fstatSync(fd);
    const stamp = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
    const before = known.get(file);
    const segment = before?.stamp === stamp ? before : openSegment(fd, file, size, stamp);
    if (remembers) known.set(file, segment);
    const wanted = segment.index.rows.map(({ path }) => path).filter(isWanted);
    if (!wanted.every((path) => segment.entries.has(path))) {
      readEntries(fd, file, segment, new Set(wanted));
    }
    const entries = wanted.flatMap((path) => segment.entries.get(path) ?? []);
    const { common, rows } = segment.index;
    return { common, rows, entries, textsAt: segment.textsAt };
  } finally {
    closeSync(fd);
  }
}

function openSegment(fd: number, file: string, found: number, stamp: string): OpenSegment {
  const head = readAt(fd, 0, headLength).toString('latin1').trimEnd();
  const [index = '', entries = '', texts = '', digest = '', key = ''] = head
    .slice(format.length + 1)
    .split(' ');
  const entriesAt = headLength + Number(index);
  const textsAt = entriesAt + Number(entries);
  const isOwn = head.startsWith(`${format} `) && key === digestOf(keyOfFile(file));
  if (!isOwn || found !== textsAt + Number(texts)) throw new DamagedCacheError(file);
  const bytes = readAt(fd, headLength, Number(index));
  if (digestOf(bytes) !== digest) throw new DamagedCacheError(file);
  const read: SegmentIndex = JSON.parse(bytes.toString('utf8'));
  return { stamp, index: read, entriesAt, textsAt, entries: new Map() };
}

/** Reads the wanted entries that have not been read: all lie together, and are read at once. */
function readEntries(
  fd: number,
  file: string,
  { index, entriesAt, textsAt, entries }: OpenSegment,
  wanted: ReadonlySet<string>,
): void {
  const bytes = readAt(fd, entriesAt, textsAt - entriesAt);
  let at = 0;
  for (const { length, record, ...row } of index.rows) {
    const entry = bytes.subarray(at, at + length);
    at += length;
    if (!wanted.has(row.path) || entries.has(row.path)) continue;
    if (digestOf(entry) !== record) throw new DamagedCacheError(file);
    entries.set(row.path, { ...JSON.parse(entry.toString('utf8')), ...row });
  }
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
  const fd = openRegularFile(file);
  if (fd === undefined) throw new DamagedCacheError(file);
  try {
    const text = readAt(fd, textsAt + offset, length);
    if (digestOf(text) !== digest) throw new DamagedCacheError(file);
    return text.toString('utf8');
  } finally {
    closeSync(fd);
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
