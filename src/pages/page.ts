import type { LanguageCode } from '../model/language.ts';
import type { PageParts } from './page-parts.ts';

/** The URL, the language and the subject of a page, as plain data. */
export interface PageAddress {
  /** From the root of the site: `/places/sirte/`, or a file, `/404.html`. */
  readonly url: string;
  readonly lang: LanguageCode;
  /**
   * What it is about: `front`, `section/conflict`, `place/sirte`, `day/2016-08-03`, `page/about`; for an
   * article its path in the content folder. It is the same in every language, except for articles, and
   * is part of the keys of facts.
   */
  readonly subject: string;
  /** The content file that the page is made from, to be named in problems. */
  readonly origin?: string;
}

/** A planned page, as plain data, from which its kind can make it. */
export interface PlanOf<Kind extends string> extends PageAddress {
  readonly kind: Kind;
}

/** A page of the site. Its HTML is a pure function of this, the edition and the language's strings. */
export interface PageOf<Kind extends string, View> extends PlanOf<Kind> {
  readonly view: View;
  readonly parts: PageParts;
}
