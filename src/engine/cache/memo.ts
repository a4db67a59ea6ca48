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
  const key = digestOf(JSON.stringify([codeVersion(folder), inputs]));
  const file = path.join(cache, folder, key);
  const found = readCache(file);
  if (found !== undefined) return unpack(found);
  const store = (value: T): T => {
    writeCache(file, '', Buffer.from(pack(value)));
    return value;
  };
  const made = make();
  return made instanceof Promise ? made.then(store) : store(made);
}
