import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { readCache, writeCache } from './cache-file.ts';
import { codeVersion, type MadeFolder } from './code-version.ts';

/** A kind of values that the cache holds, and how one becomes bytes and back. */
export interface MemoKind<T> {
  /** Where they lie. It tells which code makes them: see `codeVersion`. */
  readonly folder: MadeFolder;
  readonly pack: (value: T) => string | Uint8Array;
  readonly unpack: (bytes: Buffer) => T;
}

/** Plain data from which a value is made: all of it but the code. */
export type MemoInputs = string | object;

/** Values that JSON can hold, and undefined. */
export function jsonMemo<T>(folder: MadeFolder): MemoKind<T> {
  return {
    folder,
    pack: (value) => JSON.stringify(value ?? null),
    unpack: (bytes) => JSON.parse(bytes.toString()) ?? undefined,
  };
}

export function bytesMemo(folder: MadeFolder): MemoKind<Uint8Array> {
  return { folder, pack: (bytes) => bytes, unpack: (bytes) => bytes };
}

/**
 * Takes a value from the cache, or makes it and leaves it there. What `make` throws is not kept.
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
  const kept = (value: T): T => {
    writeCache(file, '', Buffer.from(pack(value)));
    return value;
  };
  const made = make();
  return made instanceof Promise ? made.then(kept) : kept(made);
}
