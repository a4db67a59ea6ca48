/** Delivers each item at its time, in the order in which the items were added. */
export class DelayQueue<Item> {
  readonly #deliver: (item: Item) => void;
  readonly #waiting: { readonly at: number; readonly item: Item }[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(deliver: (item: Item) => void) {
    this.#deliver = deliver;
  }

  /** @param at in milliseconds of `performance.now()`, not before that of the last item */
  add(at: number, item: Item): void {
    this.#waiting.push({ at, item });
    this.#wait();
  }

  /** Drops all items. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.length = 0;
  }

  #wait(): void {
    const [next] = this.#waiting;
    if (next === undefined || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.#deliverDue(), Math.max(0, next.at - performance.now()));
  }

  #deliverDue(): void {
    this.#timer = undefined;
    // Timers have a resolution of a millisecond.
    const now = performance.now() + 1;
    for (let [next] = this.#waiting; next !== undefined && next.at <= now; [next] = this.#waiting) {
      this.#waiting.shift();
      this.#deliver(next.item);
    }
    this.#wait();
  }
}
