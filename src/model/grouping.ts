/** Groups the items of a list by key, as `Map.groupBy` of Node 21 does. Groups are in order of their first item. */
export function groupBy<T, K>(
  list: readonly T[],
  keyOf: (item: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
