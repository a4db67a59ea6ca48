import type { BoundedCache } from '../model/bounded-cache.ts';

/** A value computed from facts, and the keys of those facts. */
export interface DerivedValue {
  readonly value: unknown;
  readonly reads: readonly string[];
}

/** Where facts come from: the site that has just been related, or the cache. */
export interface FactSource {
  /** The value of a fact, which is plain data; undefined if there is no fact with that key. */
  readonly get: (key: string) => unknown;
  /** Recently derived values. */
  readonly derived: BoundedCache<string, DerivedValue>;
  /** Returns a derived value of an earlier build if no fact that it read has changed; otherwise makes and stores it. */
  readonly stored?: ((key: string, make: () => DerivedValue) => DerivedValue) | undefined;
}
