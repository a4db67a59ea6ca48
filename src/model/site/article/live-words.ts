/** The words of a language around live coverage. */
export interface LiveWords {
  /** Heading of the text above the entries. */
  readonly summary: string;
  /** Heading of the list of key entries. */
  readonly keyEntries: string;
  /** Heading of the entries while coverage runs, and after its end. */
  readonly entries: string;
  readonly allEntries: string;
  readonly ended: (when: string) => string;
  readonly reloads: string;
  /** Before links to the feeds of the entries. */
  readonly follow: string;
  /** In feeds, below the newest entries. */
  readonly more: string;
}
