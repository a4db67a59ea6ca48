/**
 * Many short lists of whole numbers in two typed arrays, so that hundreds of thousands of lists are read and
 * written as bytes.
 */
export class NumberLists {
  /** Where each list starts in `numbers`; one more entry has the end of the last list. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;

  constructor(starts: Uint32Array, numbers: Uint32Array) {
    this.starts = starts;
    this.numbers = numbers;
  }

  /** @param lists whole numbers below 2^32 */
  static of(lists: readonly (readonly number[])[]): NumberLists {
    return NumberLists.from(lists.length, (at) => Uint32Array.from(lists[at] ?? []));
  }

  /** @param listAt returns the list at an index, from 0 */
  static from(count: number, listAt: (at: number) => Uint32Array): NumberLists {
    const starts = new Uint32Array(count + 1);
    let numbers = new Uint32Array(1024);
    let length = 0;
    for (let at = 0; at < count; at += 1) {
      const list = listAt(at);
      if (length + list.length > numbers.length) {
        const larger = new Uint32Array(2 * (length + list.length));
        larger.set(numbers.subarray(0, length));
        numbers = larger;
      }
      numbers.set(list, length);
      length += list.length;
      starts[at + 1] = length;
    }
    return new NumberLists(starts, numbers.slice(0, length));
  }

  /** The list at an index; empty if there is none. */
  at(index: number): Uint32Array {
    return this.numbers.subarray(this.starts[index] ?? 0, this.starts[index + 1] ?? 0);
  }
}
