/** Pseudorandom numbers that are the same on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, at least 0, below `limit`. */
  below(limit: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** A random element of the list. Throws a RangeError if the list is empty. */
  pick<T>(list: readonly T[]): T;
}

/**
 * Mulberry32 by Tommy Ettinger, in the public domain: a 32-bit generator that uses only integer
 * operations, so its numbers are the same on every machine.
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 * @param seed a 32-bit whole number
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new RangeError('there is nothing to pick from');
      return picked;
    },
  };
}

/**
 * Returns the random numbers for one item of a corpus. An article is the same whether or not the
 * articles before it have been written.
 * @param stream selects one of the generators of the item: a small whole number
 */
export function randomOf(seed: number, thing: number, stream: number): Random {
  // 2^32 divided by the golden ratio gives neighbouring items very different seeds.
  return randomFrom(seed ^ Math.imul(thing + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b));
}
