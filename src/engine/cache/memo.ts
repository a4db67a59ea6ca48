import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digestOf } from '../../model/digest.ts';
import { readCache, writeCache } from './cache-file.ts';
import { codeVersion, type MemoFolder } from './code-version.ts';

/**
 * The format of values. Raise the first number with every change: the version of some folders does not depend on this
 * module. The second is the version of V8's format, which an older Node cannot read: the second byte of each value.
 */
const format = `serialized 1.${serialize(0)[1]}`;

/** Plain data: everything that a value is made from, except the code. */
export type MemoInputs = string | object;

/**
 * Returns a value from the cache, or makes and stores it. Errors of `make` are not cached.
 * @param cache absolute path of the cache folder
 * @param folder its subfolder. It determines which code makes the value: see `codeVersion`
 * @param make makes plain data, which may have bytes in it: what `serialize` of `node:v8` can store
 */
export function memo<T>(
  cache: string,
  folder: MemoFolder,
  inputs: MemoInputs,
  make: () => Promise<T>,
): T | Promise<T>;
export function memo<T>(cache: string, folder: MemoFolder, inputs: MemoInputs, make: () => T): T;
export function memo<T>(
  cache: string,
  folder: MemoFolder,
  inputs: MemoInputs,
  make: () => T | Promise<T>,
): T | Promise<T> {
  const file = memoFile(cache, folder, [format, inputs]);
  const found = readCache(file);
  if (found !== undefined) return deserialize(found);
  const store = (value: T): T => {
    writeCache(file, '', serialize(value));
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
  const lines = readCache(file)?.toString().split('\n') ?? [];
  const known = new Map<string, T | null>(lines.map((line) => JSON.parse(line)));
  const isComplete = keys.every((key) => known.has(key));
  const rows = keys.map((key, index) => {
    const value = known.get(key);
    return [key, value === undefined ? (make(index) ?? null) : value] as const;
  });
  if (!isComplete) {
    writeCache(file, '', Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n')));
  }
  return rows.map(([, value]) => value ?? undefined) as readonly T[];
}

/** The cache file for some inputs: absolute path. */
export function memoFile(cache: string, folder: MemoFolder, inputs: MemoInputs): string {
  return path.join(cache, folder, digestOf(JSON.stringify([codeVersion(folder), inputs])));
}
