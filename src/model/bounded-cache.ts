/** A first-in, first-out cache, for values that are requested several times in a row and then no more. */
export class BoundedCache<Key, Value> {
  readonly #capacity: number;
  readonly #values = new Map<Key, Value>();

  /** @param capacity the maximum number of values */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Returns the value of a key; creates and caches it if it is not in the cache. */
  get(key: Key, make: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#values.set(key, made);
    if (this.#values.size > this.#capacity) {
      for (const oldest of this.#values.keys()) {
        this.#values.delete(oldest);
        break;
      }
    }
    return made;
  }
}
