import { closeSync, fstatSync, readSync } from 'node:fs';
import { digestOf } from '../../model/digest.ts';
import type { Problem } from '../../model/problem.ts';
import type { ArticleRecord, StoredArticle } from '../../model/site/article/article.ts';
import type { ParsedFile } from '../../parse/content-kinds.ts';
import { keyOfFile, openRegularFile } from '../cache/cache-file.ts';
import { fileStatus } from '../cache/file-status.ts';

/** A parsed content file, and the positions of its texts. */
export interface ChunkEntry {
  readonly path: string;
  /** Digest of the file's content. */
  readonly digest: string;
  readonly list: ParsedFile['list'] | undefined;
  /** The parsed value; of an article, only its record. */
  readonly value: Exclude<ParsedFile['value'], StoredArticle> | ArticleRecord | undefined;
  readonly problems: readonly Problem[];
  /** What the article's page shows, as JSON: its text, without earlier entries on other pages. Undefined for other files. */
  readonly text: StoredRange | undefined;
  /** Its sentences that contain names, as JSON. */
  readonly sentences: StoredRange | undefined;
  /** The fields that lists show, as JSON. */
  readonly listed: StoredRange | undefined;
  /** The pages with earlier entries of live coverage, from the oldest, as JSON. Omitted if there are none. */
  readonly pages?: readonly StoredRange[];
}

/** The position of a text in a chunk: offset after the entries, length in bytes, digest. */
export type StoredRange = readonly [offset: number, length: number, digest: string];

/** Thrown when a cache file is damaged. The caller deletes it and builds again. */
export class DamagedCacheError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} is damaged`);
    this.file = file;
  }
}

const format = 'dateline chunk 9';
const headLength = 112;

/** The index at the start of a chunk, by which each entry can be read without the others. */
export interface ChunkIndex {
  readonly common: string;
  /** One for each entry, in their order. */
  readonly rows: readonly ChunkRow[];
}

/** The positions of an entry and its texts. */
export interface ChunkRow extends Omit<ChunkEntry, 'list' | 'value' | 'problems'> {
  /** Length in bytes of the entry without these fields. */
  readonly length: number;
  /** Digest of the same bytes. */
  readonly record: string;
}

/**
 * The parts of a chunk file in order: a header line of fixed length, the index, the entries, the texts.
 * @param file absolute path of the file to write
 * @param texts without separators
 */
export function chunkParts(
  file: string,
  common: string,
  entries: readonly ChunkEntry[],
  texts: Uint8Array,
): readonly [head: string, index: Buffer, entries: Buffer, texts: Uint8Array] {
  const written = entries.map(({ path, list, value, problems }) =>
    Buffer.from(JSON.stringify({ path, list, value, problems })),
  );
  const rows = entries.map(({ list: _, value: __, problems: ___, ...row }, at): ChunkRow => {
    const bytes = written[at] ?? Buffer.alloc(0);
    return { ...row, length: bytes.length, record: digestOf(bytes) };
  });
  const index = Buffer.from(JSON.stringify({ common, rows } satisfies ChunkIndex));
  const body = Buffer.concat(written);
  const lengths = [index.length, body.length, texts.length];
  const head = `${format} ${lengths.join(' ')} ${digestOf(index)} ${digestOf(keyOfFile(file))}`;
  return [`${head.padEnd(headLength - 1)}\n`, index, body, texts];
}

/** Entries of a chunk, with the offset at which its texts begin. */
export interface ChunkHeader {
  /** Digest of what all entries depend on: the code, the languages and other settings. */
  readonly common: string;
  /** For all entries, including those that were not read. */
  readonly rows: readonly ChunkRow[];
  readonly entries: readonly ChunkEntry[];
  readonly textsAt: number;
}

/** A chunk that has been read in part. */
interface OpenChunk {
  /** Size, times and inode of its file. */
  readonly fingerprint: string;
  readonly index: ChunkIndex;
  readonly entriesAt: number;
  readonly textsAt: number;
  /** The entries that have been read, by path. */
  readonly entries: Map<string, ChunkEntry>;
}

/** The chunks that have been read, if they are cached in memory. */
const cached = new Map<string, OpenChunk>();

let isCaching = false;

/** Caches chunks in memory from now on. Only the dev server does this, since it builds again and again. */
export function cacheChunksInMemory(): void {
  isCaching = true;
}

/** Removes all chunks except some from the cache in memory. @param files absolute paths of those to keep */
export function forgetOtherChunks(files: readonly string[]): void {
  const kept = new Set(files);
  for (const file of cached.keys()) if (!kept.has(file)) cached.delete(file);
}

/**
 * Reads entries of a chunk. Undefined if there is no such file. Entries that are cached in memory are not
 * read again unless the file has changed.
 * Throws DamagedCacheError if the file is truncated, is a different chunk or is not a regular file, or if
 * the bytes read were altered. (A text is checked when it is read.)
 * @param isWanted whether to read the entry with a path
 */
export function readChunk(
  file: string,
  isWanted: (path: string) => boolean = () => true,
): ChunkHeader | undefined {
  const fd = openRegularFile(file);
  if (fd === undefined) {
    if (fileStatus(file) !== undefined) throw new DamagedCacheError(file);
    return undefined;
  }
  try {
    const { size, mtimeMs, ctimeMs, ino } = fstatSync(fd);
    const fingerprint = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
    const before = cached.get(file);
    const chunk =
      before?.fingerprint === fingerprint ? before : openChunk(fd, file, size, fingerprint);
    if (isCaching) cached.set(file, chunk);
    const wanted = chunk.index.rows.map(({ path }) => path).filter(isWanted);
    if (!wanted.every((path) => chunk.entries.has(path))) {
      readEntries(fd, file, chunk, new Set(wanted));
    }
    const entries = wanted.flatMap((path) => chunk.entries.get(path) ?? []);
    const { common, rows } = chunk.index;
    return { common, rows, entries, textsAt: chunk.textsAt };
  } finally {
    closeSync(fd);
  }
}

function openChunk(fd: number, file: string, found: number, fingerprint: string): OpenChunk {
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
  const read: ChunkIndex = JSON.parse(bytes.toString('utf8'));
  return { fingerprint, index: read, entriesAt, textsAt, entries: new Map() };
}

/** Adds the wanted entries that have not been read. Reads all entries at once, since they are adjacent. */
function readEntries(
  fd: number,
  file: string,
  { index, entriesAt, textsAt, entries }: OpenChunk,
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
 * Reads the JSON of a text of an entry. Throws DamagedCacheError if it is missing or was altered.
 */
export function readChunkText(
  file: string,
  textsAt: number,
  [offset, length, digest]: StoredRange,
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

/** All reads share one buffer: with one for each read, a process holds most of the memory long after. */
let buffer = Buffer.allocUnsafeSlow(1 << 18);

/** Reads bytes of a file, fewer if it ends before. They are valid until the next call. */
function readAt(fd: number, position: number, length: number): Buffer {
  if (length > buffer.length) buffer = Buffer.allocUnsafeSlow(2 * length);
  const read = readSync(fd, buffer, 0, length, position);
  return buffer.subarray(0, read);
}
