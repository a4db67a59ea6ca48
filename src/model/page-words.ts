/** The title and description of a page in its language, as plain text. */
export interface PageWords {
  /** Without the publication's name: `Battle for Sirte`. */
  readonly title: string;
  /** One or two sentences. */
  readonly description: string;
}
