import { closeSync, readSync } from 'node:fs';
import path from 'node:path';
import { digestOfValue, FactTable, type ReadValue } from '../../facts/fact-table.ts';
import type { FactBytes } from '../../facts/packed-facts.ts';
import { digestOf } from '../../model/digest.ts';
import { DamagedCacheError } from '../content/segment-file.ts';
import {
  openRegularFile,
  readCacheAndDigest,
  removeQuietly,
  writeCache,
  writeWhole,
} from './cache-file.ts';

/** Where the facts of a key lie: the index, and beside it the values. Absolute path. */
export function factFile(cache: string, key: string): string {
  return path.join(cache, 'facts', `${key}.facts`);
}

/** The file of values that belongs to an index, by its digest: two writings of one key never share theirs. */
function valuesFile(file: string, digest: string): string {
  return `${file}.${digest}`;
}

/**
 * Writes facts: whole, or not at all. If they are made again as time passes, the values of before go.
 * Throws DamagedCacheError if they cannot be read again.
 */
export function writeFacts(file: string, { index, values }: FactBytes): FactTable {
  const before = readCacheAndDigest(file)?.digest;
  const digest = digestOf(index);
  writeWhole(valuesFile(file, digest), values);
  writeCache(file, '', index);
  if (before !== undefined && before !== digest) removeQuietly(valuesFile(file, before));
  const written = tableOf(file, index, digest);
  if (written === undefined) throw new DamagedCacheError(file);
  return written;
}

/** Reads facts; undefined if there are none that are whole. Their values are read one by one. */
export function readFacts(file: string): FactTable | undefined {
  const found = readCacheAndDigest(file);
  // Numbers must lie where their size divides the place.
  return found && tableOf(file, new Uint8Array(found.bytes), found.digest);
}

function tableOf(file: string, index: Uint8Array, digest: string): FactTable | undefined {
  const fd = openRegularFile(valuesFile(file, digest));
  if (fd === undefined) return undefined;
  opened.push(fd);
  for (const old of opened.splice(0, opened.length - mostOpened)) closeSync(old);
  return new FactTable(index, valueReader(fd, file), digest);
}

/** The files of values that were opened last: a server builds again and again. */
const opened: number[] = [];
const mostOpened = 4;

/** The function returned throws DamagedCacheError if a value is not what was written. */
function valueReader(fd: number, file: string): ReadValue {
  let memory = Buffer.allocUnsafeSlow(1 << 16);
  return (from, to, digest) => {
    const length = to - from;
    if (length > memory.length) memory = Buffer.allocUnsafeSlow(2 * length);
    const read = readSync(fd, memory, 0, length, from);
    const bytes = memory.subarray(0, read);
    if (Buffer.compare(digestOfValue(bytes), digest) !== 0) throw new DamagedCacheError(file);
    return bytes;
  };
}
