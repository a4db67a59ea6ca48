/** A summary of several measurements of the same quantity. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Summarises measurements. The median of an even number is the mean of the middle two. Throws a RangeError if there are
 * none.
 */
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
 * Summarises the ratios of paired measurements. A disturbance of the machine in one round affects both measurements of
 * its pair. Throws a RangeError if the lists have different lengths.
 */
export function pairRatios(ours: readonly number[], theirs: readonly number[]): Summary {
  if (ours.length !== theirs.length) throw new RangeError('measurements that are not in pairs');
  return summarise(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}
