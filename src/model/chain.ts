/**
 * What is above an item, nearest first: the place that contains a place, then the one that contains that. Ends before an
 * item comes a second time.
 * @param most how many items at most
 */
export function chainAbove<T>(
  item: T,
  above: (item: T) => T | undefined,
  most = Number.POSITIVE_INFINITY,
): readonly T[] {
  const found = new Set<T>();
  let next = above(item);
  while (next !== undefined && !found.has(next) && found.size < most) {
    found.add(next);
    next = above(next);
  }
  return [...found];
}
