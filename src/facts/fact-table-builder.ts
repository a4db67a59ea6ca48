import { TextBuffer } from '../model/text-buffer.ts';
import type { Fact } from './fact.ts';
import { digestBytes, FactTable, headerBytes, textDigest } from './fact-table.ts';
import { KeyColumn } from './key-column.ts';

/** The bytes of a table of facts. */
export interface FactTableBytes {
  /** See `FactTable`. */
  readonly index: Buffer;
  /** The values as JSON, in the order of their keys, without separators. */
  readonly values: Buffer;
}

/** A value in the buffer. */
interface StoredValue {
  /** Its first byte, and the byte after its last. */
  readonly from: number;
  readonly to: number;
  /** See `textDigest`. */
  readonly digest: string;
}

/**
 * Collects facts. Each value is serialised at once, because a large site has hundreds of thousands, and
 * as objects they would take much more memory and time in garbage collection.
 */
export class FactTableBuilder {
  readonly #stored = new Map<string, StoredValue>();
  readonly #buffer = new TextBuffer();

  constructor(facts: Iterable<Fact> = []) {
    this.add(facts);
  }

  /** Adds facts. A value replaces an earlier one with the same key. */
  add(facts: Iterable<Fact>): void {
    for (const [key, value] of facts) {
      const json = JSON.stringify(value);
      const { offset: from } = this.#buffer.append(json);
      this.#stored.set(key, { from, to: this.#buffer.length, digest: textDigest(json) });
    }
  }

  /** The value of a fact; undefined if there is no fact with that key. */
  value(key: string): unknown {
    const stored = this.#stored.get(key);
    return stored && JSON.parse(this.#buffer.slice(stored.from, stored.to).toString('utf8'));
  }

  /** The table of the facts, in memory. */
  table(): FactTable {
    const { index, values } = this.bytes();
    return new FactTable(index, (from, to) => values.subarray(from, to));
  }

  bytes(): FactTableBytes {
    // Without a function, the sort is by code units, as `compareText` does, and several times faster.
    const sorted = [...this.#stored.keys()].sort();
    const count = sorted.length;
    const keys = KeyColumn.of(sorted);
    const written = this.#buffer.all();
    const values = Buffer.allocUnsafeSlow(written.length);
    const digests = Buffer.alloc(count * digestBytes);
    const valueEnds = new Uint32Array(count);
    let valueEnd = 0;
    sorted.forEach((key, at) => {
      const { from, to, digest } = this.#stored.get(key) ?? noValue;
      digests.write(digest, at * digestBytes, 'latin1');
      valueEnd += written.copy(values, valueEnd, from, to);
      valueEnds[at] = valueEnd;
    });
    const header = Buffer.alloc(headerBytes);
    header.writeUInt32LE(count, 0);
    const index = Buffer.concat([
      header,
      digests,
      bytesOf(keys.ends),
      bytesOf(valueEnds),
      keys.bytes,
    ]);
    return { index: aligned(index), values: values.subarray(0, valueEnd) };
  }
}

const noValue: StoredValue = { from: 0, to: 0, digest: '' };

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** A copy at byte offset 0: a Uint32Array needs an offset that is a multiple of four. */
function aligned(bytes: Buffer): Buffer {
  return Buffer.from(new Uint8Array(bytes).buffer);
}
