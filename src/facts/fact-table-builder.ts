import { TextBuffer } from '../model/text-buffer.ts';
import type { Fact } from './fact.ts';
import { digestBytes, headerBytes, valueDigest } from './fact-table.ts';
import { KeyColumn } from './key-column.ts';

/** The bytes of a table of facts. */
export interface FactTableBytes {
  /** See `FactTable`. */
  readonly index: Buffer;
  /** The values as JSON, in the order of their keys, without separators. In pieces, each valid until the next. */
  readonly values: Iterable<Uint8Array>;
}

/** A large site has hundreds of megabytes of values, and writing them one by one takes long. */
const pieceLength = 1 << 20;

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
    return number === undefined ? undefined : JSON.parse(this.#written(number).toString('utf8'));
  }

  bytes(): FactTableBytes {
    // Without a function, the sort is by code units, as `compareText` does, and several times faster.
    const sorted = [...this.#numbers.keys()].sort();
    const order = Uint32Array.from(sorted, (key) => this.#numbers.get(key) ?? 0);
    const keys = KeyColumn.of(sorted);
    const digests = Buffer.alloc(order.length * digestBytes);
    const valueEnds = new Uint32Array(order.length);
    let valueEnd = 0;
    order.forEach((number, at) => {
      const value = this.#written(number);
      digests.set(valueDigest(value), at * digestBytes);
      valueEnd += value.length;
      valueEnds[at] = valueEnd;
    });
    const header = Buffer.alloc(headerBytes);
    header.writeUInt32LE(order.length, 0);
    const index = joined([header, digests, bytesOf(keys.ends), bytesOf(valueEnds), keys.bytes]);
    return { index, values: this.#inPieces(order) };
  }

  /** The values with these numbers. */
  *#inPieces(order: Uint32Array): Iterable<Uint8Array> {
    const piece = Buffer.allocUnsafeSlow(pieceLength);
    let length = 0;
    for (const number of order) {
      const value = this.#written(number);
      if (length + value.length > pieceLength) {
        yield piece.subarray(0, length);
        length = 0;
      }
      if (value.length > pieceLength) yield value;
      else length += value.copy(piece, length);
    }
    yield piece.subarray(0, length);
  }

  /** The bytes of a value, without a copy. */
  #written(number: number): Buffer {
    return this.#buffer.slice(this.#ends[number - 1] ?? 0, this.#ends[number] ?? 0);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Joins bytes at byte offset 0: a Uint32Array needs an offset that is a multiple of four. */
function joined(parts: readonly Uint8Array[]): Buffer {
  const all = Buffer.allocUnsafeSlow(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
