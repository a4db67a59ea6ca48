/** What several measurements of one thing come to. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Sums measurements up; the median of an even number is the mean of the middle two. Throws a RangeError for none. */
export function summarise(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  const [min] = sorted;
  const max = sorted.at(-1);
  if (low === undefined || high === undefined || min === undefined || max === undefined) {
    throw new RangeError('there is nothing to sum up');
  }
  return { median: (low + high) / 2, min, max };
}

/** As `summarise`; undefined if a measurement is missing. */
export function summariseKnown(values: readonly (number | undefined)[]): Summary | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 || known.length < values.length ? undefined : summarise(known);
}

/**
 * The ratios of measurements that were taken side by side, summed up: what disturbed the machine in
 * one round disturbed both of its pair. Throws a RangeError if the lists have different lengths.
 */
export function pairRatios(ours: readonly number[], theirs: readonly number[]): Summary {
  if (ours.length !== theirs.length) throw new RangeError('measurements that are not in pairs');
  return summarise(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}
