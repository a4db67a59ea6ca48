import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { readCache, writeCache } from './cache-file.ts';
import { codeVersion, type MemoFolder } from './code-version.ts';

/** A kind of cached values, and how they are serialized. */
export interface MemoKind<T> {
  /** Their cache folder. It determines which code makes them: see `codeVersion`. */
  readonly folder: MemoFolder;
  readonly pack: (value: T) => string | Uint8Array;
  readonly unpack: (bytes: Buffer) => T;
}

/** Plain data: everything that a value is made from, except the code. */
export type MemoInputs = string | object;

/** Values that JSON can represent, and undefined. */
export function jsonMemo<T>(folder: MemoFolder): MemoKind<T> {
  return {
    folder,
    pack: (value) => JSON.stringify(value ?? null),
    unpack: (bytes) => JSON.parse(bytes.toString()) ?? undefined,
  };
}

export function bytesMemo(folder: MemoFolder): MemoKind<Uint8Array> {
  return { folder, pack: (bytes) => bytes, unpack: (bytes) => bytes };
}

/**
 * Returns a value from the cache, or makes and stores it. Errors of `make` are not cached.
 * @param cache absolute path of the cache folder
 */
export function memo<T>(
  cache: string,
  kind: MemoKind<T>,
  inputs: MemoInputs,
  make: () => Promise<T>,
): T | Promise<T>;
export function memo<T>(cache: string, kind: MemoKind<T>, inputs: MemoInputs, make: () => T): T;
export function memo<T>(
  cache: string,
  { folder, pack, unpack }: MemoKind<T>,
  inputs: MemoInputs,
  make: () => T | Promise<T>,
): T | Promise<T> {
  const file = memoFile(cache, folder, inputs);
  const found = readCache(file);
  if (found !== undefined) return unpack(found);
  const store = (value: T): T => {
    writeCache(file, '', Buffer.from(pack(value)));
    return value;
  };
  const made = make();
  return made instanceof Promise ? made.then(store) : store(made);
}

/**
 * Returns a value for each key: from a cache file that has the values of many keys, or made now. If a value was made, the
 * file is written again with the requested keys only. For many small values: opening a file for each takes longer than
 * reading them.
 * @param inputs what the values are made from, except their keys and the code
 * @param make makes the value of a key, by its index; a value that JSON can represent, or undefined. Its errors are
 *   not cached
 */
export function memoTable<T>(
  cache: string,
  folder: MemoFolder,
  inputs: MemoInputs,
  keys: readonly string[],
  make: (index: number) => T,
): readonly T[] {
  const file = memoFile(cache, folder, inputs);
  const known = readRows<T>(file);
  const isComplete = keys.every((key) => known.has(key));
  const rows = keys.map((key, index) => known.get(key) ?? rowOf(key, make(index)));
  if (!isComplete) {
    writeCache(file, '', Buffer.from(rows.map(({ line }) => line).join('\n')));
  }
  return rows.map(({ value }) => value);
}

/** A key and its value. */
interface Row<T> {
  readonly value: T;
  /** Both as JSON. */
  readonly line: string;
}

function rowOf<T>(key: string, value: T): Row<T> {
  return { value, line: JSON.stringify([key, value ?? null]) };
}

function readRows<T>(file: string): ReadonlyMap<string, Row<T>> {
  const lines = readCache(file)?.toString().split('\n') ?? [];
  return new Map(
    lines.map((line) => {
      const [key, value] = JSON.parse(line);
      return [key, { value: value ?? undefined, line }];
    }),
  );
}

/** The cache file for some inputs: absolute path. */
export function memoFile(cache: string, folder: MemoFolder, inputs: MemoInputs): string {
  return path.join(cache, folder, digestOf(JSON.stringify([codeVersion(folder), inputs])));
}
