import * as crypto from 'node:crypto';
import { compareText } from '../model/order.ts';
import type { Fact } from './thing-facts.ts';

/** Bytes of a digest: 64 bits of SHA-256. */
export const digestBytes = 8;
const headBytes = 8;
/** No character of a string takes more bytes in UTF-8. */
const bytesOfCharacter = 3;

/**
 * Facts by their keys, in one piece of memory that all threads share and that is written and read as it
 * is: the digests of the values, where keys and values end, the keys in order, the values as JSON.
 */
export class FactTable {
  readonly count: number;
  readonly bytes: Buffer;
  readonly #keyEnds: Uint32Array;
  readonly #valueEnds: Uint32Array;
  readonly #keysAt: number;
  readonly #valuesAt: number;

  /** @param bytes of a table; their memory begins on a multiple of four */
  constructor(bytes: Uint8Array) {
    const { buffer, byteOffset, byteLength } = bytes;
    this.bytes = Buffer.from(buffer, byteOffset, byteLength);
    const [count = 0, keys = 0] = new Uint32Array(buffer, byteOffset, 2);
    const endsAt = headBytes + count * digestBytes;
    this.count = count;
    this.#keyEnds = new Uint32Array(buffer, byteOffset + endsAt, count);
    this.#valueEnds = new Uint32Array(buffer, byteOffset + endsAt + 4 * count, count);
    this.#keysAt = endsAt + 8 * count;
    this.#valuesAt = this.#keysAt + keys;
  }

  /** @param facts of which no two have one key; their values are plain data */
  static of(facts: Iterable<Fact>): FactTable {
    const sorted = [...facts].sort(([a], [b]) => compareText(a, b));
    const keys = packed(sorted, ([key]) => key);
    const values = packed(sorted, ([, value]) => JSON.stringify(value));
    const count = sorted.length;
    const fixed = headBytes + count * (digestBytes + 8);
    const bytes = new Uint8Array(
      new SharedArrayBuffer(fixed + keys.bytes.length + values.bytes.length),
    );
    new Uint32Array(bytes.buffer, 0, 2).set([count, keys.bytes.length]);
    let from = 0;
    values.ends.forEach((end, at) => {
      bytes.set(digestOfValue(values.bytes.subarray(from, end)), headBytes + at * digestBytes);
      from = end;
    });
    const endsAt = headBytes + count * digestBytes;
    new Uint32Array(bytes.buffer, endsAt, count).set(keys.ends);
    new Uint32Array(bytes.buffer, endsAt + 4 * count, count).set(values.ends);
    bytes.set(keys.bytes, fixed);
    bytes.set(values.bytes, fixed + keys.bytes.length);
    return new FactTable(bytes);
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
    return this.bytes.toString('utf8', this.#keysAt + from, this.#keysAt + to);
  }

  valueAt(at: number): unknown {
    const [from, to] = [this.#valueEnds[at - 1] ?? 0, this.#valueEnds[at] ?? 0];
    return JSON.parse(this.bytes.toString('utf8', this.#valuesAt + from, this.#valuesAt + to));
  }

  /** The digest of a value, as bytes. */
  digestAt(at: number): Buffer {
    const from = headBytes + at * digestBytes;
    return this.bytes.subarray(from, from + digestBytes);
  }

  /** The numbers of the keys that begin with a text: from the first up to, and without, the last. */
  rangeOf(prefix: string): readonly [from: number, to: number] {
    return [this.find(prefix), this.find(`${prefix}\uffff`)];
  }
}

function digestOfValue(bytes: Uint8Array): Uint8Array {
  return crypto.hash('sha256', bytes, 'buffer').subarray(0, digestBytes);
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
