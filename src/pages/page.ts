import type { LanguageCode } from '../model/language.ts';
import type { PageParts } from './page-parts.ts';

/** Where a page is, and in which language. */
export interface PageAddress {
  /** From the root of the site: `/places/sirte/`, or a file: `/404.html`. */
  readonly url: string;
  readonly lang: LanguageCode;
  /** The content file from which the page is made, to name it in a problem. */
  readonly origin?: string;
}

/** One page of the site: what it shows, and its address. The page's HTML is a pure function of this. */
export interface PageOf<Kind extends string, View> extends PageAddress {
  readonly kind: Kind;
  readonly view: View;
  readonly parts: PageParts;
}

/** What a page kind says about one of its pages before the page is made. */
export interface Plan<View> extends PageAddress {
  /**
   * Digests of everything from which the view, the page's metadata and its feeds are made, apart from
   * what all pages of a language share. The page changes only if one of them does. A function, because
   * nobody asks for them if nothing has changed.
   */
  readonly inputs: () => readonly string[];
  /** Makes what the page shows. */
  readonly view: () => View;
}

/** A planned page of a kind. An unchanged page is never made, so it costs only its `inputs`. */
export interface PlanOf<Kind extends string, View> extends Plan<View> {
  readonly kind: Kind;
  /** Makes the page: calls `view` once. */
  readonly page: () => PageOf<Kind, View>;
}
