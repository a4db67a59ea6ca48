import { TextBuffer } from '../model/text-buffer.ts';
import type { Fact } from './fact.ts';
import { digestBytes, FactTable, headerBytes, valueDigest } from './fact-table.ts';
import { KeyColumn } from './key-column.ts';

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
  /** The number of each value, in the order in which they were added. */
  readonly #numbers = new Map<string, number>();
  readonly #buffer = new TextBuffer();
  /** The end of each value in the buffer, by its number. */
  readonly #ends: number[] = [];

  constructor(facts: Iterable<Fact> = []) {
    this.add(facts);
  }

  /** Adds facts. A value replaces an earlier one with the same key. */
  add(facts: Iterable<Fact>): void {
    for (const [key, value] of facts) {
      this.#buffer.add(JSON.stringify(value));
      this.#numbers.set(key, this.#ends.length);
      this.#ends.push(this.#buffer.length);
    }
  }

  /** The value of a fact; undefined if there is no fact with that key. */
  value(key: string): unknown {
    const number = this.#numbers.get(key);
    if (number === undefined) return undefined;
    return JSON.parse(this.#buffer.slice(...this.#rangeOf(number)).toString('utf8'));
  }

  /** The table of the facts, in memory. */
  table(): FactTable {
    const { index, values } = this.bytes();
    return new FactTable(index, (from, to) => values.subarray(from, to));
  }

  bytes(): FactTableBytes {
    // Without a function, the sort is by code units, as `compareText` does, and several times faster.
    const sorted = [...this.#numbers.keys()].sort();
    const count = sorted.length;
    const keys = KeyColumn.of(sorted);
    const digests = Buffer.alloc(count * digestBytes);
    const written = this.#buffer.all();
    const values = Buffer.allocUnsafeSlow(written.length);
    const valueEnds = new Uint32Array(count);
    let valueEnd = 0;
    sorted.forEach((key, at) => {
      const number = this.#numbers.get(key) ?? 0;
      const [from, to] = this.#rangeOf(number);
      digests.set(valueDigest(written.subarray(from, to)), at * digestBytes);
      valueEnd += written.copy(values, valueEnd, from, to);
      valueEnds[at] = valueEnd;
    });
    const header = Buffer.alloc(headerBytes);
    header.writeUInt32LE(count, 0);
    const columns = [keys.ends, valueEnds].map(bytesOf);
    const index = Buffer.concat([header, digests, ...columns, keys.bytes]);
    return { index: aligned(index), values: values.subarray(0, valueEnd) };
  }

  /** Where a value starts and ends in the buffer. */
  #rangeOf(number: number): readonly [from: number, to: number] {
    return [this.#ends[number - 1] ?? 0, this.#ends[number] ?? 0];
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** A copy at byte offset 0: a Uint32Array needs an offset that is a multiple of four. */
function aligned(bytes: Buffer): Buffer {
  return Buffer.from(new Uint8Array(bytes).buffer);
}
