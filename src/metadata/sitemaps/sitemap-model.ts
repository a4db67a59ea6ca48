import type { LanguageCode } from '../../model/language.ts';
import type { PlannedPage } from '../../pages/page-kinds.ts';

/** A page in the plan of a sitemap. It is compact because plans contain one for nearly every page. */
export type ListedPage = readonly [kind: PlannedPage['kind'], url: string, subject: string];

/** A planned sitemap: a file that lists some of the site's pages. */
export interface Sitemap {
  /** From the root of the site, without a leading slash: `sitemaps/2016-08.xml`. */
  readonly path: string;
  /** The language of all its pages. */
  readonly lang: LanguageCode;
  /** Sorted by URL. */
  readonly pages: readonly ListedPage[];
}

/** An entry of a sitemap. URLs are absolute, times ISO 8601 with a zone. */
export interface SitemapUrl {
  readonly url: string;
  /** When the content of the page was last changed; undefined if it has no date. */
  readonly lastmod: string | undefined;
  /** URLs of its pictures, without duplicates. */
  readonly pictures: readonly string[];
  /** The page in each of its languages, including this one, and `x-default`; empty if it has only one. */
  readonly alternates: readonly { readonly lang: LanguageCode; readonly url: string }[];
}
