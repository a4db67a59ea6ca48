import type { Href } from '../../../src/model/address/href.ts';
import type { Formatter } from '../../../src/model/formatter.ts';
import type { HeadMetadata } from '../../../src/model/head-metadata.ts';
import type { PageWords } from '../../../src/model/page-words.ts';
import type { DrawnMap } from '../../../src/model/pictures/locator-map.ts';
import type { TimelineMarkup } from '../../../src/model/pictures/timeline.ts';
import type { PageOf } from '../../../src/pages/page.ts';
import type { AddedPageKind, PageKind, ViewOf } from '../../../src/pages/page-kinds.ts';
import type { Edition } from '../../../src/pages/views/edition.ts';
import type { OtherLanguage } from '../../../src/pages/views/other-languages.ts';
import type { Strings } from '../../strings/strings.ts';

/** What a page needs for its looks, and the Content-Security-Policy that allows it alone. */
export interface PageStyle {
  readonly css: string;
  /** URLs of the fonts that the CSS uses. */
  readonly fonts: readonly string[];
  readonly policy: string;
}

/** What every part of a page can use besides its own props. */
export interface LayoutContext {
  readonly edition: Edition;
  readonly format: Formatter;
  readonly strings: Strings;
  /** Returns the style of a page. @param body HTML of the body */
  readonly cssFor: (body: string) => PageStyle;
  /** Title and description of the page. */
  readonly words: PageWords;
  /** Links to the other languages, in the order of the site. */
  readonly otherLanguages: readonly OtherLanguage[];
  /** The page's locator map; undefined if it has none. */
  readonly map: DrawnMap | undefined;
  /** The maps in its text, by index; undefined for a map that shows nothing. */
  readonly bodyMaps: readonly (DrawnMap | undefined)[];
  /** The page's timeline; undefined if it has none, or too few or too many events to draw. */
  readonly timeline: TimelineMarkup | undefined;
  /** The chart of a figure's page, as SVG; undefined if there is none. */
  readonly chart: string | undefined;
  /** The script of the search page. */
  readonly searchScript: Href;
  /** The script of the offline page. */
  readonly offlineScript: Href;
  /** The script that registers the service worker; undefined if the site has none. */
  readonly registration: string | undefined;
  /** Metadata for machines in the page's head. */
  readonly head: HeadMetadata;
}

/**
 * The props of the layout of a page kind that a site adds.
 * @template Kind `typeof` its default export, in `layouts/pages`
 */
export interface AddedLayoutProps<Kind extends Pick<AddedPageKind, 'page'>> extends LayoutContext {
  readonly page: ReturnType<Kind['page']>;
}

/** The props of a page kind's layout. */
export interface LayoutProps<Kind extends PageKind> extends LayoutContext {
  readonly page: PageOf<Kind, ViewOf<Kind>>;
}
