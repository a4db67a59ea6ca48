/** A published file that is not a page: a feed, a sitemap, an icon. */
export interface GeneratedFile {
  /** From the site root, without a leading slash: `feed.xml`, `.well-known/security.txt`. */
  readonly path: string;
  readonly body: string | Uint8Array;
}
