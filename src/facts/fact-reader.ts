/** Reads the facts of a site by key and records each read. */
export interface FactReader {
  /** The value of a fact. Undefined if the site has no such fact; that read is recorded too. */
  fact<T>(key: string): T | undefined;
  /** The value of a fact. Throws RangeError if the site has no such fact. */
  required<T>(key: string): T;
}
