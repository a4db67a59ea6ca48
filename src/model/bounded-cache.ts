/**
 * Keeps the values that were made last, for what is asked for several times in a row and then no
 * more.
 */
export class BoundedCache<Key, Value> {
  readonly #capacity: number;
  readonly #values = new Map<Key, Value>();

  /** @param most how many values are kept */
  constructor(most: number) {
    this.#capacity = most;
  }

  /** The value of a key, made where it is not among the last. */
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
