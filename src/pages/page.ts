import type { LanguageCode } from '../model/language.ts';

/** One page of the site: what it shows, and where it stands. A page is a pure function of this. */
export interface PageOf<Kind extends string, View> {
  readonly kind: Kind;
  /** From the root of the site: `/places/sirte/`, or a file: `/404.html`. */
  readonly url: string;
  readonly lang: LanguageCode;
  readonly view: View;
  /** The content file that the page was made from, to name it in a problem. */
  readonly origin?: string;
}
