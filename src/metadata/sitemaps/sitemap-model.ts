import type { LanguageCode } from '../../model/language.ts';
import type { PageKind } from '../../pages/page-kinds.ts';

/** A page that a site map lists, as it is planned: compact, since there are as many as pages. */
export type ListedPage = readonly [kind: PageKind, url: string, subject: string];

/** A file of the site that lists some of its pages. */
export interface Sitemap {
  /** From the root of the site, without a leading slash: `sitemaps/2016-08.xml`. */
  readonly path: string;
  /** Of all its pages. */
  readonly lang: LanguageCode;
  /** By URL. */
  readonly pages: readonly ListedPage[];
}

/** An address in a site map; addresses are absolute, times ISO 8601 with a zone. */
export interface SitemapUrl {
  readonly url: string;
  /** When the content of the page was last changed; undefined if it has no date. */
  readonly lastmod: string | undefined;
  /** Where its pictures stand, each once. */
  readonly images: readonly string[];
  /** The page in each of its languages, its own included, and `x-default`; empty if it stands in one only. */
  readonly alternates: readonly { readonly lang: LanguageCode; readonly url: string }[];
}
