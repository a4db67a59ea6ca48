/** A file of the site that is not a page: a feed, a site map, metadata for machines. */
export interface GeneratedFile {
  /** From the root of the site, without a leading slash: `feed.xml`, `.well-known/security.txt`. */
  readonly path: string;
  readonly body: string | Uint8Array;
}
