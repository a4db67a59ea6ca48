/** Pseudorandom choices that are the same in every run: mulberry32 (public domain, T. Ettinger). */
export interface Chance {
  /** A whole number from 0 up to, but not including, `below`. */
  readonly number: (below: number) => number;
  /** One of a list that is not empty. */
  readonly one: <T>(list: readonly T[]) => T;
}

/** @param seed any whole number */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const number = (below: number) => next() % below;
  return {
    number,
    one: <T>(list: readonly T[]) => {
      if (list.length === 0) throw new RangeError('nothing to choose from');
      return list[number(list.length)] as T;
    },
  };
}
