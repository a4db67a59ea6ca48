import type { LanguageCode } from '../model/language.ts';
import type { PageParts } from './page-parts.ts';

/** Where a page is, in which language, and what it is about: plain data. */
export interface PageAddress {
  /** From the root of the site: `/places/sirte/`, or a file: `/404.html`. */
  readonly url: string;
  readonly lang: LanguageCode;
  /**
   * What it is about, the same in every language, as facts are named by it: `front`, `section/conflict`,
   * `place/sirte`, `day/2016-08-03`, `page/about`; of an article its path in the content folder.
   */
  readonly subject: string;
  /** The content file from which the page is made, to name it in a problem. */
  readonly origin?: string;
}

/** A page that is planned: plain data, from which its kind can make it. */
export interface PlanOf<Kind extends string> extends PageAddress {
  readonly kind: Kind;
}

/** One page of the site: what it shows, and its address. The page's HTML is a pure function of this. */
export interface PageOf<Kind extends string, View> extends PlanOf<Kind> {
  readonly view: View;
  readonly parts: PageParts;
}
