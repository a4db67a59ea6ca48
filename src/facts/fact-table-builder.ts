import { compareText } from '../model/order.ts';
import { TextBuffer } from '../model/text-buffer.ts';
import type { Fact } from './fact.ts';
import { digestBytes, FactTable, headerBytes, valueDigest } from './fact-table.ts';

/** The bytes of a table of facts. */
export interface FactTableBytes {
  /** See `FactTable`. */
  readonly index: Buffer;
  /** The values as JSON, in the order of their keys, without separators. */
  readonly values: Buffer;
}

/**
 * Collects facts. Each value is serialised at once, because a large site has hundreds of thousands, and
 * as objects they would take much more memory and time in garbage collection.
 */
export class FactTableBuilder {
  /** Where the buffer holds each value. */
  readonly #ranges = new Map<string, readonly [from: number, to: number]>();
  readonly #buffer = new TextBuffer();

  constructor(facts: Iterable<Fact> = []) {
    this.add(facts);
  }

  /** Adds facts. A value replaces an earlier one with the same key. */
  add(facts: Iterable<Fact>): void {
    for (const [key, value] of facts) {
      const { offset } = this.#buffer.append(JSON.stringify(value));
      this.#ranges.set(key, [offset, this.#buffer.length]);
    }
  }

  /** The value of a fact; undefined if there is no fact with that key. */
  value(key: string): unknown {
    const range = this.#ranges.get(key);
    return range && JSON.parse(this.#buffer.slice(...range).toString('utf8'));
  }

  /** The table of the facts, in memory. */
  table(): FactTable {
    const { index, values } = this.bytes();
    return new FactTable(index, (from, to) => values.subarray(from, to));
  }

  bytes(): FactTableBytes {
    const sorted = [...this.#ranges].sort(([a], [b]) => compareText(a, b));
    const count = sorted.length;
    const keys = Buffer.from(sorted.map(([key]) => key).join(''));
    const values = Buffer.allocUnsafeSlow(this.#buffer.length);
    const digests = Buffer.alloc(count * digestBytes);
    const [keyEnds, valueEnds] = [new Uint32Array(count), new Uint32Array(count)];
    let [keyEnd, valueEnd] = [0, 0];
    sorted.forEach(([key, [from, to]], at) => {
      const value = this.#buffer.slice(from, to);
      digests.set(valueDigest(value), at * digestBytes);
      values.set(value, valueEnd);
      valueEnd += value.length;
      keyEnd += Buffer.byteLength(key);
      valueEnds[at] = valueEnd;
      keyEnds[at] = keyEnd;
    });
    const header = Buffer.alloc(headerBytes);
    header.writeUInt32LE(count, 0);
    const index = Buffer.concat([header, digests, bytesOf(keyEnds), bytesOf(valueEnds), keys]);
    return { index: aligned(index), values: values.subarray(0, valueEnd) };
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** A copy at byte offset 0: a Uint32Array needs an offset that is a multiple of four. */
function aligned(bytes: Buffer): Buffer {
  return Buffer.from(new Uint8Array(bytes).buffer);
}
