/**
 * Many short lists of small whole numbers, held as two long ones: so that hundreds of thousands cost
 * no more to read, keep and write than their bytes.
 */
export class NumberLists {
  /** Where each list begins in `numbers`; after the last, where that ends. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;

  constructor(starts: Uint32Array, numbers: Uint32Array) {
    this.starts = starts;
    this.numbers = numbers;
  }

  /** @param lists whole numbers below 2^32 */
  static of(lists: readonly (readonly number[])[]): NumberLists {
    const starts = new Uint32Array(lists.length + 1);
    lists.forEach((list, index) => {
      starts[index + 1] = (starts[index] ?? 0) + list.length;
    });
    const numbers = new Uint32Array(starts[lists.length] ?? 0);
    lists.forEach((list, index) => {
      numbers.set(list, starts[index]);
    });
    return new NumberLists(starts, numbers);
  }

  /** The list at a place; empty where there is none. */
  at(index: number): Uint32Array {
    return this.numbers.subarray(this.starts[index] ?? 0, this.starts[index + 1] ?? 0);
  }
}
