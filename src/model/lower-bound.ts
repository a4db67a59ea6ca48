/**
 * The first index in a sorted list whose item is not less than what is searched for; `length` if there is
 * none. A binary search.
 * @param isLess whether the item at an index is less
 */
export function lowerBound(length: number, isLess: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isLess(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
