import { lazy } from '../model/lazy.ts';
import { lowerBound } from '../model/lower-bound.ts';

/**
 * Many sorted keys as bytes: their texts in UTF-8, one after the other, and where each ends. To find a few of them, only
 * those on the way are decoded.
 */
export class KeyColumn {
  /** The end offset of each key, in bytes. */
  readonly ends: Uint32Array;
  readonly bytes: Buffer;
  /** All keys. For a walk over them: to decode them together is many times faster than one by one. */
  readonly all: () => readonly string[];

  /** @param keys the keys themselves, if they are known */
  constructor(ends: Uint32Array, bytes: Buffer, keys?: readonly string[]) {
    this.ends = ends;
    this.bytes = bytes;
    this.all = lazy(() => keys ?? this.#decode());
  }

  /** @param keys sorted by code units, as `compareText` sorts */
  static of(keys: readonly string[]): KeyColumn {
    let end = 0;
    const ends = Uint32Array.from(keys, (key) => {
      end += Buffer.byteLength(key);
      return end;
    });
    return new KeyColumn(ends, Buffer.from(keys.join('')), keys);
  }

  get count(): number {
    return this.ends.length;
  }

  /** The key with a number; undefined after the last. */
  at(number: number): string | undefined {
    if (number >= this.count) return undefined;
    return this.bytes.toString('utf8', this.ends[number - 1] ?? 0, this.ends[number]);
  }

  /** The number of the first key that is not less than a text. */
  lowerBound(text: string): number {
    return lowerBound(this.count, (number) => (this.at(number) ?? '') < text);
  }

  /** The number of a key; -1 if it is none of these. */
  numberOf(key: string): number {
    const number = this.lowerBound(key);
    return this.at(number) === key ? number : -1;
  }

  /** The numbers of the keys that have a prefix: from the first to the one after the last. */
  rangeOf(prefix: string): readonly [from: number, to: number] {
    return [this.lowerBound(prefix), this.lowerBound(`${prefix}\uffff`)];
  }

  #decode(): readonly string[] {
    const text = this.bytes.toString();
    // If every character is one byte, the offsets in bytes are those in the text.
    const isAscii = text.length === this.bytes.length;
    return Array.from(this.ends, (end, number) =>
      isAscii ? text.slice(this.ends[number - 1] ?? 0, end) : (this.at(number) ?? ''),
    );
  }
}
