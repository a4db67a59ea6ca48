import { compareText } from '../model/order.ts';
import { digestBytes, digestOfValue, FactTable, headBytes } from './fact-table.ts';
import type { Fact } from './thing-facts.ts';

/** No character of a string takes more bytes in UTF-8. */
const bytesOfCharacter = 3;

/** The bytes of a table of facts. */
export interface FactBytes {
  /** See `FactTable`. */
  readonly index: Buffer;
  /** The values, as JSON, one behind the other in the order of their keys. */
  readonly values: Buffer;
}

/**
 * Facts while they are made. Each value is turned into bytes at once: of a large site there are hundreds
 * of thousands, and to hold them as objects costs more memory, and more looking for garbage, than all else.
 */
export class PackedFacts {
  /** Where each value lies. */
  readonly #places = new Map<string, readonly [from: number, to: number]>();
  #memory = Buffer.allocUnsafeSlow(1 << 20);
  #length = 0;

  constructor(facts: Iterable<Fact> = []) {
    this.add(facts);
  }

  /** Adds facts; a value takes the place of an earlier one with its key. They are plain data. */
  add(facts: Iterable<Fact>): void {
    for (const [key, value] of facts) {
      const text = JSON.stringify(value);
      this.#makeRoom(text.length * bytesOfCharacter);
      const from = this.#length;
      this.#length += this.#memory.write(text, from);
      this.#places.set(key, [from, this.#length]);
    }
  }

  /** The value of a fact; undefined if there is none of that key. */
  value(key: string): unknown {
    const place = this.#places.get(key);
    return place && JSON.parse(this.#memory.toString('utf8', ...place));
  }

  /** The table of the facts, in memory. */
  table(): FactTable {
    const { index, values } = this.bytes();
    return new FactTable(index, (from, to) => values.subarray(from, to));
  }

  bytes(): FactBytes {
    const sorted = [...this.#places].sort(([a], [b]) => compareText(a, b));
    const count = sorted.length;
    const keys = Buffer.from(sorted.map(([key]) => key).join(''));
    const values = Buffer.allocUnsafeSlow(this.#length);
    const digests = Buffer.alloc(count * digestBytes);
    const [keyEnds, valueEnds] = [new Uint32Array(count), new Uint32Array(count)];
    let [keyEnd, valueEnd] = [0, 0];
    sorted.forEach(([key, [from, to]], at) => {
      const value = this.#memory.subarray(from, to);
      digests.set(digestOfValue(value), at * digestBytes);
      values.set(value, valueEnd);
      valueEnd += value.length;
      keyEnd += Buffer.byteLength(key);
      valueEnds[at] = valueEnd;
      keyEnds[at] = keyEnd;
    });
    const head = Buffer.alloc(headBytes);
    head.writeUInt32LE(count, 0);
    const index = Buffer.concat([head, digests, bytesOf(keyEnds), bytesOf(valueEnds), keys]);
    return { index: aligned(index), values: values.subarray(0, valueEnd) };
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#memory.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * needed);
    larger.set(this.#memory.subarray(0, this.#length));
    this.#memory = larger;
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Numbers must lie where their size divides the place. */
function aligned(bytes: Buffer): Buffer {
  return Buffer.from(new Uint8Array(bytes).buffer);
}
