/**
 * Holds the values that were made or used last, for what several callers ask for within a short time.
 * Two generations instead of a list in order of use: if the young one is full it becomes the old one,
 * and what was in the old one and has not been used since is dropped. So nothing is moved or searched,
 * and between `most` and twice as many values are held.
 */
export class BoundedCache<Key, Value> {
  readonly #most: number;
  #young = new Map<Key, Value>();
  #old: ReadonlyMap<Key, Value> = new Map();

  /** @param most how many values a generation holds */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key. It is made if the cache does not hold it. */
  get(key: Key, make: () => Value): Value {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? make();
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
