import type { BoundedCache } from '../model/bounded-cache.ts';

/** A value that was made of facts, and the keys of these. */
export interface DerivedValue {
  readonly value: unknown;
  readonly reads: readonly string[];
}

/** Where facts come from: the site that has just been related, or the cache. */
export interface FactSource {
  /** The value of a fact: plain data; undefined if there is none of that key. */
  readonly get: (key: string) => unknown;
  /** What was made of facts last, for those who ask for it soon again. */
  readonly derived: BoundedCache<string, DerivedValue>;
}
