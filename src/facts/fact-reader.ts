/** Reads facts of a site by their keys; each read is noted. */
export interface FactReader {
  /** The value of a fact; undefined if the site has no such fact, which is noted too. */
  fact<T>(key: string): T | undefined;
  /** The value of a fact that must be there. Throws RangeError if it is not. */
  required<T>(key: string): T;
}
