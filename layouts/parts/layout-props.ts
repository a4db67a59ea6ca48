import type { Formatter } from '../../src/model/formatter.ts';
import type { HeadMetadata } from '../../src/model/head-metadata.ts';
import type { PageWords } from '../../src/model/page-words.ts';
import type { DrawnMap } from '../../src/model/pictures/locator-map.ts';
import type { TimelineMarkup } from '../../src/model/pictures/timeline.ts';
import type { PageOf } from '../../src/pages/page.ts';
import type { PageKind, ViewOf } from '../../src/pages/page-kinds.ts';
import type { Edition } from '../../src/pages/views/edition.ts';
import type { OtherLanguage } from '../../src/pages/views/other-languages.ts';
import type { Strings } from '../strings/strings.ts';

/** What every part of a page may use: the edition around it, its language's words, dates, numbers. */
export interface Surroundings {
  readonly edition: Edition;
  readonly format: Formatter;
  readonly strings: Strings;
  /** The style that a page needs, and its Content-Security-Policy, from its body as HTML. */
  readonly sheetFor: (body: string) => { readonly css: string; readonly policy: string };
  /** What the page is called and what it is about. */
  readonly words: PageWords;
  /** The ways to the other editions, in the order of the site. */
  readonly otherLanguages: readonly OtherLanguage[];
  /** The page's locator map, drawn; undefined where it has none. */
  readonly map: DrawnMap | undefined;
  /** The maps in its text, by their index; undefined for one that shows nothing. */
  readonly bodyMaps: readonly (DrawnMap | undefined)[];
  /** The page's timeline, drawn; undefined where it has none, or too few or too many events. */
  readonly timeline: TimelineMarkup | undefined;
  /** The chart of a figure's page; undefined where there is none. */
  readonly chart: string | undefined;
  /** What stands in the page's head for machines. */
  readonly head: HeadMetadata;
}

/** What the layout of a page kind is given. */
export interface LayoutProps<Kind extends PageKind> extends Surroundings {
  readonly page: PageOf<Kind, ViewOf<Kind>>;
}
