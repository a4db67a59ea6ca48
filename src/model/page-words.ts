/** What a page is called and what it is about, in its language; plain text. */
export interface PageWords {
  /** Without the publication's name: `Battle for Sirte`. */
  readonly title: string;
  /** One or two sentences. */
  readonly description: string;
}
