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
  /** Heading of the list of earlier entries, which are on other pages, and label of those pages. */
  readonly earlier: string;
  /** Names the links to other pages of the coverage, for screen readers. */
  readonly pages: string;
  /** Below the entries of a page: a link to that list. */
  readonly allEarlier: string;
  /** On a page with earlier entries: a link to the newest ones. */
  readonly latest: string;
  /** In print, in place of these links: where the list of earlier entries is, and the newest ones. */
  readonly printedEarlier: (span: string, url: string) => string;
  readonly printedLatest: (url: string) => string;
  /** The times of the oldest and the newest entry of a page. */
  readonly span: (from: string, to: string) => string;
  /** The title of a page with earlier entries. */
  readonly earlierTitle: (headline: string, span: string) => string;
  readonly earlierDescription: (headline: string, span: string) => string;
  /** In feeds, below the newest entries. */
  readonly more: string;
}
