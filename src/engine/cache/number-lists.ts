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
    const builder = new NumberListsBuilder();
    for (const list of lists) builder.add(Uint32Array.from(list));
    return builder.lists();
  }

  /** The list at an index; empty if there is none. */
  at(index: number): Uint32Array {
    return this.numbers.subarray(this.starts[index] ?? 0, this.starts[index + 1] ?? 0);
  }
}

/**
 * Collects lists of numbers one by one, in arrays that double their size. For 100,000 lists of 40 numbers, an array for each
 * list takes 60 to 110 MB and some 0.1 s more.
 */
export class NumberListsBuilder {
  #starts = new Uint32Array(256);
  #numbers = new Uint32Array(1024);
  #count = 0;
  #length = 0;

  /**
   * @param list whole numbers below 2^32
   * @param moved what to write in place of each number; by default the number itself
   */
  add(list: Uint32Array, moved?: Uint32Array): void {
    const end = this.#length + list.length;
    this.#numbers = withRoom(this.#numbers, end);
    this.#numbers.set(list, this.#length);
    if (moved !== undefined) {
      for (let at = this.#length; at < end; at += 1) {
        this.#numbers[at] = moved[this.#numbers[at] ?? 0] ?? 0;
      }
    }
    this.#length = end;
    this.#count += 1;
    this.#starts = withRoom(this.#starts, this.#count + 1);
    this.#starts[this.#count] = end;
  }

  /** The lists so far. */
  lists(): NumberLists {
    const starts = this.#starts.slice(0, this.#count + 1);
    return new NumberLists(starts, this.#numbers.slice(0, this.#length));
  }
}

/** The same array if it has room for so many numbers, or a larger copy. */
function withRoom(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const larger = new Uint32Array(2 * length);
  larger.set(array);
  return larger;
}
