import * as crypto from 'node:crypto';
import { digestOf } from '../model/digest.ts';
import { lazy } from '../model/lazy.ts';
import { KeyColumn } from './key-column.ts';

/** Bytes of a digest: 64 bits of SHA-256. */
export const digestBytes = 8;
/** Bytes of the header, which holds the number of facts. */
export const headerBytes = 8;

/** Reads the bytes of a value, from one offset to another. @param digest the expected `valueDigest` */
export type ReadValue = (from: number, to: number, digest: Uint8Array) => Uint8Array;

/**
 * Facts sorted by key. The index is one buffer, written to and read from disk as it is: a header with the
 * number of facts, the digests of the values, the end offsets of keys and of values (32 bits each,
 * little-endian), and the keys in UTF-8. Values are JSON and are read on demand.
 */
export class FactTable {
  readonly count: number;
  readonly index: Buffer;
  /** Digest of all keys and values. */
  readonly digest: () => string;
  readonly #readValue: ReadValue;
  readonly #keys: KeyColumn;
  readonly #valueEnds: Uint32Array;

  /**
   * @param index of a table; its byte offset is a multiple of four
   * @param digest of the index, if it is known
   */
  constructor(index: Uint8Array, readValue: ReadValue, digest?: string) {
    const { buffer, byteOffset, byteLength } = index;
    this.index = Buffer.from(buffer, byteOffset, byteLength);
    this.digest = lazy(() => digest ?? digestOf(this.index));
    this.#readValue = readValue;
    const [count = 0] = new Uint32Array(buffer, byteOffset, 1);
    const endsAt = headerBytes + count * digestBytes;
    this.count = count;
    const keyEnds = new Uint32Array(buffer, byteOffset + endsAt, count);
    this.#valueEnds = new Uint32Array(buffer, byteOffset + endsAt + 4 * count, count);
    this.#keys = new KeyColumn(keyEnds, this.index.subarray(endsAt + 8 * count));
  }

  /** The value of a fact; undefined if there is no fact with that key. */
  value(key: string): unknown {
    const at = this.#keys.numberOf(key);
    return at === -1 ? undefined : this.valueAt(at);
  }

  /** The number of the first fact whose key is not less than a text. */
  lowerBound(text: string): number {
    return this.#keys.lowerBound(text);
  }

  /** All keys, sorted, for a walk over the table. */
  keys(): readonly string[] {
    return this.#keys.all();
  }

  /** The key of the fact with a number; undefined after the last. */
  keyAt(at: number): string | undefined {
    return this.#keys.at(at);
  }

  valueAt(at: number): unknown {
    const [from, to] = [this.#valueEnds[at - 1] ?? 0, this.#valueEnds[at] ?? 0];
    const { buffer, byteOffset, byteLength } = this.#readValue(from, to, this.digestAt(at));
    return JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'));
  }

  /** The digest of a fact as text; empty if there is no fact with that key. */
  digestOf(key: string): string {
    const at = this.#keys.numberOf(key);
    return at === -1 ? '' : this.digestAt(at).toString('hex');
  }

  /** The `valueDigest` of the fact with a number. */
  digestAt(at: number): Buffer {
    const from = headerBytes + at * digestBytes;
    return this.index.subarray(from, from + digestBytes);
  }

  /** The numbers of the facts whose keys have a prefix: from the first to the one after the last. */
  rangeOf(prefix: string): readonly [from: number, to: number] {
    return this.#keys.rangeOf(prefix);
  }
}

/** The digest of the bytes of a value. */
export function valueDigest(bytes: Uint8Array): Uint8Array {
  return crypto.hash('sha256', bytes, 'buffer').subarray(0, digestBytes);
}
