/** The data of the offline page for its script. */
export interface OfflineData {
  /** The locale of times. */
  readonly locale: string;
  /** Says when an article was kept, with `#` in place of the time. */
  readonly kept: string;
  /** The path of the page itself. */
  readonly own: string;
}
