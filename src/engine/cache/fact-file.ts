import { closeSync, readSync } from 'node:fs';
import path from 'node:path';
import { FactTable, type ReadValue, valueDigest } from '../../facts/fact-table.ts';
import type { FactTableBytes } from '../../facts/fact-table-builder.ts';
import { digestOf } from '../../model/digest.ts';
import { DamagedCacheError } from '../content/chunk-file.ts';
import {
  openRegularFile,
  readCacheAndDigest,
  removeQuietly,
  writeCache,
  writeInPieces,
} from './cache-file.ts';

/** The file with the index of a site's facts: absolute path. The values are in a second file beside it. */
export function factFile(cache: string, key: string): string {
  return path.join(cache, 'facts', `${key}.facts`);
}

/** The values of an index. The name has the digest of the index, so that an index never reads another's values. */
function valuesFile(file: string, digest: string): string {
  return `${file}.${digest}`;
}

/**
 * Writes facts atomically, and removes the values of the index that this one replaces.
 * Throws DamagedCacheError if the written values cannot be opened.
 */
export function writeFacts(file: string, { index, values }: FactTableBytes): FactTable {
  const before = readCacheAndDigest(file)?.digest;
  const digest = digestOf(index);
  writeInPieces(valuesFile(file, digest), values);
  writeCache(file, '', index);
  if (before !== undefined && before !== digest) removeQuietly(valuesFile(file, before));
  const written = tableOf(file, index, digest);
  if (written === undefined) throw new DamagedCacheError(file);
  return written;
}

/** Opens facts; undefined if there are none or they are damaged. Values are read on demand. */
export function readFacts(file: string): FactTable | undefined {
  const found = readCacheAndDigest(file);
  return found && tableOf(file, found.bytes, found.digest);
}

function tableOf(file: string, index: Uint8Array, digest: string): FactTable | undefined {
  const fd = openRegularFile(valuesFile(file, digest));
  if (fd === undefined) return undefined;
  opened.push(fd);
  for (const old of opened.splice(0, opened.length - maxOpened)) closeSync(old);
  return new FactTable(index, valueReader(fd, file), digest);
}

/** File descriptors of the last value files. Older ones are closed: the dev server opens one for each build. */
const opened: number[] = [];
const maxOpened = 4;

/** Bytes to read at once, because facts are often read in the order of their keys. */
const blockLength = 1 << 14;

/** Reads a value by its byte range. The returned function throws DamagedCacheError if the digest does not match. */
function valueReader(fd: number, file: string): ReadValue {
  let buffer = Buffer.allocUnsafeSlow(blockLength);
  /** The part of the file that the buffer holds. */
  let [start, end] = [0, 0];
  return (from, to, digest) => {
    if (from < start || to > end) {
      const length = Math.max(to - from, blockLength);
      if (length > buffer.length) buffer = Buffer.allocUnsafeSlow(2 * length);
      start = from;
      end = from + readSync(fd, buffer, 0, length, from);
    }
    const bytes = buffer.subarray(from - start, Math.min(to, end) - start);
    if (Buffer.compare(valueDigest(bytes), digest) !== 0) throw new DamagedCacheError(file);
    return bytes;
  };
}
