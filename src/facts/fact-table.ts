import * as crypto from 'node:crypto';
import { digestOf } from '../model/digest.ts';
import { once } from '../model/once.ts';
import { compareText } from '../model/order.ts';
import type { Fact } from './thing-facts.ts';

/** Bytes of a digest: 64 bits of SHA-256. */
export const digestBytes = 8;
const headBytes = 8;
/** No character of a string takes more bytes in UTF-8. */
const bytesOfCharacter = 3;

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

  /** @param index of a table; its memory begins on a multiple of four */
  constructor(index: Uint8Array, readValue: ReadValue) {
    const { buffer, byteOffset, byteLength } = index;
    this.index = Buffer.from(buffer, byteOffset, byteLength);
    this.digest = once(() => digestOf(this.index));
    this.#readValue = readValue;
    const [count = 0] = new Uint32Array(buffer, byteOffset, 1);
    const endsAt = headBytes + count * digestBytes;
    this.count = count;
    this.#keyEnds = new Uint32Array(buffer, byteOffset + endsAt, count);
    this.#valueEnds = new Uint32Array(buffer, byteOffset + endsAt + 4 * count, count);
    this.#keysAt = endsAt + 8 * count;
  }

  /** The table of some facts, in memory. @param facts see `packFacts` */
  static of(facts: Iterable<Fact>): FactTable {
    const { index, values } = packFacts(facts);
    return new FactTable(index, (from, to) => values.subarray(from, to));
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

/**
 * Packs facts into an index, and their values one behind the other.
 * @param facts of which no two have one key; their values are plain data
 */
export function packFacts(facts: Iterable<Fact>): {
  readonly index: Buffer;
  readonly values: Buffer;
} {
  const sorted = [...facts].sort(([a], [b]) => compareText(a, b));
  const keys = packed(sorted, ([key]) => key);
  const values = packed(sorted, ([, value]) => JSON.stringify(value));
  const count = sorted.length;
  const endsAt = headBytes + count * digestBytes;
  const index = Buffer.alloc(endsAt + count * 8 + keys.bytes.length);
  index.writeUInt32LE(count, 0);
  let from = 0;
  values.ends.forEach((end, at) => {
    index.set(digestOfValue(values.bytes.subarray(from, end)), headBytes + at * digestBytes);
    from = end;
  });
  index.set(bytesOf(keys.ends), endsAt);
  index.set(bytesOf(values.ends), endsAt + 4 * count);
  index.set(keys.bytes, endsAt + 8 * count);
  return { index, values: values.bytes };
}

/** The digest of the bytes of a value. */
export function digestOfValue(bytes: Uint8Array): Uint8Array {
  return crypto.hash('sha256', bytes, 'buffer').subarray(0, digestBytes);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Texts in UTF-8, one behind the other, and where each ends. */
function packed(facts: readonly Fact[], textOf: (fact: Fact) => string) {
  let memory = Buffer.allocUnsafeSlow(1 << 20);
  const ends = new Uint32Array(facts.length);
  let length = 0;
  facts.forEach((fact, at) => {
    const text = textOf(fact);
    const needed = length + text.length * bytesOfCharacter;
    if (needed > memory.length) {
      const larger = Buffer.allocUnsafeSlow(2 * needed);
      larger.set(memory.subarray(0, length));
      memory = larger;
    }
    length += memory.write(text, length);
    ends[at] = length;
  });
  return { bytes: memory.subarray(0, length), ends };
}
