import type { Random } from './random.ts';

/** Picks the members of a list with falling frequency: the first is the best known. */
export type RankedPick<T> = (random: Random) => T;

/**
 * Zipf's law with Mandelbrot's shift: the member of rank r (from 1) is picked in proportion to
 * 1 / (r + shift) (B. Mandelbrot, "An informational theory of the statistical structure of
 * language", 1953). Without the shift the first of some hundreds of names would stand in two thirds
 * of all articles, which no name of a real newspaper does. Division and addition alone, which IEEE
 * 754 rounds alike everywhere.
 * @param list not empty: a RangeError if it is
 */
export function rankedPick<T>(list: readonly T[], shift: number): RankedPick<T> {
  const sums: number[] = [];
  let total = 0;
  for (let rank = 1; rank <= list.length; rank += 1) {
    total += 1 / (rank + shift);
    sums.push(total);
  }
  return (random) => {
    const picked = list[firstAbove(sums, random.next() * total)];
    if (picked === undefined) throw new RangeError('there is nothing to pick from');
    return picked;
  };
}

/** The index of the first sum that is greater than the value, by halving. */
function firstAbove(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
