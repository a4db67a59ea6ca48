import * as crypto from 'node:crypto';
import { digestOf } from '../model/digest.ts';
import { lazy } from '../model/lazy.ts';

/** Bytes of a digest: 64 bits of SHA-256. */
export const digestBytes = 8;
/** Bytes before the digests: how many facts there are. */
export const headBytes = 8;

/** Reads the bytes of a value. @param digest what they must have (`digestOfValue`) */
export type ReadValue = (from: number, to: number, digest: Uint8Array) => Uint8Array;

/**
 * Facts by their keys. The index is one piece of bytes that is written and read as it is: how many facts
 * there are, the digests of the values, where keys and values end, the keys in order. The values, as
 * JSON, are read if they are asked for.
 */
export class FactTable {
  readonly count: number;
  readonly index: Buffer;
  /** Stands for every key and value. */
  readonly digest: () => string;
  readonly #readValue: ReadValue;
  readonly #keyEnds: Uint32Array;
  readonly #valueEnds: Uint32Array;
  readonly #keysAt: number;

  /**
   * @param index of a table; its memory begins on a multiple of four
   * @param digest that of the index, if it is known
   */
  constructor(index: Uint8Array, readValue: ReadValue, digest?: string) {
    const { buffer, byteOffset, byteLength } = index;
    this.index = Buffer.from(buffer, byteOffset, byteLength);
    this.digest = lazy(() => digest ?? digestOf(this.index));
    this.#readValue = readValue;
    const [count = 0] = new Uint32Array(buffer, byteOffset, 1);
    const endsAt = headBytes + count * digestBytes;
    this.count = count;
    this.#keyEnds = new Uint32Array(buffer, byteOffset + endsAt, count);
    this.#valueEnds = new Uint32Array(buffer, byteOffset + endsAt + 4 * count, count);
    this.#keysAt = endsAt + 8 * count;
  }

  /** The value of a fact; undefined if there is none of that key. */
  value(key: string): unknown {
    const at = this.find(key);
    return this.keyAt(at) === key ? this.valueAt(at) : undefined;
  }

  /** The number of the first key that is not before a text: that of the key if it is there. */
  find(text: string): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.keyAt(middle) ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The key of a number; undefined behind the last. */
  keyAt(at: number): string | undefined {
    if (at >= this.count) return undefined;
    const [from, to] = [this.#keyEnds[at - 1] ?? 0, this.#keyEnds[at] ?? 0];
    return this.index.toString('utf8', this.#keysAt + from, this.#keysAt + to);
  }

  valueAt(at: number): unknown {
    const [from, to] = [this.#valueEnds[at - 1] ?? 0, this.#valueEnds[at] ?? 0];
    const { buffer, byteOffset, byteLength } = this.#readValue(from, to, this.digestAt(at));
    return JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'));
  }

  /** The digest of a value, as bytes. */
  digestAt(at: number): Buffer {
    const from = headBytes + at * digestBytes;
    return this.index.subarray(from, from + digestBytes);
  }

  /** The numbers of the keys that begin with a text: from the first up to, and without, the last. */
  rangeOf(prefix: string): readonly [from: number, to: number] {
    return [this.find(prefix), this.find(`${prefix}\uffff`)];
  }
}

/** The digest of the bytes of a value. */
export function digestOfValue(bytes: Uint8Array): Uint8Array {
  return crypto.hash('sha256', bytes, 'buffer').subarray(0, digestBytes);
}
