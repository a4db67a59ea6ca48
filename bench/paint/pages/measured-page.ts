/** A page to measure. */
export interface MeasuredPage {
  /** `article` */
  readonly kind: string;
  /** `en` */
  readonly lang: string;
  /** From the root of its site: `/2016/08/03/…/`. */
  readonly path: string;
}

/** A built site, of Dateline or of a peer, with the pages that are measured. */
export interface MeasuredSite {
  /** With its version for peers: `Hexo 7.3.0`. */
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  readonly pages: readonly MeasuredPage[];
}
