import type { LanguageCode } from '../model/language.ts';

interface PageAddress<Kind extends string> {
  readonly kind: Kind;
  /** From the root of the site: `/places/sirte/`, or a file: `/404.html`. */
  readonly url: string;
  readonly lang: LanguageCode;
  /** The content file that the page was made from, to name it in a problem. */
  readonly origin?: string;
}

/** One page of the site: what it shows, and where it stands. A page is a pure function of this. */
export interface PageOf<Kind extends string, View> extends PageAddress<Kind> {
  readonly view: View;
}

/**
 * A page that is planned: its view is made only where it is shown. So a page that has not changed
 * costs no more than looking at what it would be made from.
 */
export interface PlanOf<Kind extends string, View> extends PageAddress<Kind> {
  /**
   * Stands for everything that the view, the page's metadata and its feeds are made from, besides
   * what is the same for all pages of a language: as long as these are the same, so is the page.
   * A function, since they are not looked at where it is known that nothing of them has changed.
   */
  readonly inputs: () => readonly string[];
  readonly view: () => View;
}
