import { readdirSync } from 'node:fs';
import path from 'node:path';
import { KeyColumn } from '../../facts/key-column.ts';
import { isInCache, readCache, removeQuietly, writeCache } from '../cache/cache-file.ts';
import { NumberLists } from '../cache/number-lists.ts';
import { DamagedCacheError } from '../content/chunk-file.ts';
import { bytesOf, FactReads, type ReadColumns } from './fact-reads.ts';

/** Raise the number with every change of the format. */
const version = '5';
const format = `dateline reads ${version}`;

/*
 * What the outputs of a site read has a file of its own beside the state. It is two thirds of the data of a large site,
 * but few edits change it and a build without changes does not need it: at 20,000 articles, 23 of 33 MB.
 */

/** The file of the reads with a digest, beside the file of a state. Another version of the same reads is another file. */
function readsFile(state: string, digest: string): string {
  return `${withoutEnding(state)}.${digest}-${version}.reads`;
}

function withoutEnding(state: string): string {
  return state.slice(0, -path.extname(state).length);
}

/**
 * Writes the reads of a state, unless they are those that its last build wrote: the lengths of the lists of numbers, these
 * lists, and the bytes of the keys. They are written as they are: to serialize them would take a second copy.
 * @param state its file
 */
export function writeReads(state: string, reads: FactReads): void {
  const file = readsFile(state, reads.digest());
  if (isInCache(file)) return;
  const { keys, reads: lists } = reads.columns();
  const numbers = [keys.ends, lists.starts, lists.numbers];
  const lengths = Uint32Array.from(numbers, ({ length }) => length);
  writeCache(file, format, ...[lengths, ...numbers].map(bytesOf), keys.bytes);
}

/** Removes the reads of other builds. @param state the file of the state that has been written */
export function removeOtherReads(state: string, { digest }: Pick<FactReads, 'digest'>): void {
  const [folder, kept] = [path.dirname(state), readsFile(state, digest())];
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const isOwn = file.startsWith(`${withoutEnding(state)}.`) && name.endsWith('.reads');
    if (isOwn && file !== kept) removeQuietly(file);
  }
}

/**
 * The reads of a state; the file is read if they are needed. Then throws DamagedCacheError if it is missing or damaged,
 * with the file of the state, which is useless without it.
 * @param state its file
 */
export function readsOf(state: string, digest: string): FactReads {
  return new FactReads(() => readReads(state, digest), digest);
}

function readReads(state: string, digest: string): ReadColumns {
  const file = readsFile(state, digest);
  const found = readCache(file, format);
  if (found === undefined) {
    removeQuietly(file);
    throw new DamagedCacheError(state);
  }
  // The bytes of a cache file begin at a multiple of eight, so these lists begin at multiples of four.
  let at = 0;
  const next = (length: number): Uint32Array => {
    const list = new Uint32Array(found.buffer, found.byteOffset + at, length);
    at += list.byteLength;
    return list;
  };
  const [ofEnds = 0, ofStarts = 0, ofNumbers = 0] = next(3);
  const [ends, starts, numbers] = [next(ofEnds), next(ofStarts), next(ofNumbers)];
  return {
    keys: new KeyColumn(ends, found.subarray(at)),
    reads: new NumberLists(starts, numbers),
  };
}
