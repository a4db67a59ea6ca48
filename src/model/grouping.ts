/** Groups the items of a list by key, as `Map.groupBy` of Node 21 does. Groups are in order of their first item. */
export function groupBy<T, K>(
  list: readonly T[],
  keyOf: (item: T) => K,
): ReadonlyMap<K, readonly T[]> {
  return groupByEach(list, (item) => [keyOf(item)]);
}

/** Like `groupBy`, but puts an item into the groups of several keys, or of none. */
export function groupByEach<T, K>(
  list: Iterable<T>,
  keysOf: (item: T) => Iterable<K>,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
