/**
 * Compares texts by code unit, so that the order does not depend on the machine's locale.
 * Use it as `list.sort((a, b) => compareText(a.id, b.id))`.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
