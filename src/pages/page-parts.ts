import type { Href } from '../model/address/href.ts';
import type { Formatter } from '../model/formatter.ts';
import type { MapView } from '../model/pictures/locator-map.ts';
import type { EntityKind } from '../model/site/entity.ts';
import type { EventView } from './views/event-view.ts';
import type { Links } from './views/links.ts';

/** An entry of a page that lists other pages. */
export interface ListItem {
  readonly name: string;
  readonly href: Href;
}

/** A page between the front page and another one. */
export type BreadcrumbStep = ListItem;

/** What a breadcrumb needs besides the view. */
export interface BreadcrumbContext {
  readonly links: Links;
  readonly format: Formatter;
  readonly titles: PageTitles;
}

/** The titles of the archive, the lists of figures and topics, and the directories, in the page's language. */
export interface PageTitles {
  readonly archive: string;
  readonly figures: string;
  readonly topics: string;
  readonly entityKinds: Readonly<Record<EntityKind, string>>;
}

/** The events of a page's timeline. */
export interface DrawnEvents {
  /** The story's name. */
  readonly title: string;
  readonly events: readonly EventView[];
  readonly extent: 'full' | 'compact';
}

/** What drawings and metadata need from a page of any kind. */
export interface PageParts {
  /** What the page lists, in its order; empty if the page is not a list. */
  readonly items: (format: Formatter) => readonly ListItem[];
  /**
   * The pages between the front page and this one, each linked from this page; undefined for a page
   * without a breadcrumb.
   */
  readonly breadcrumb: ((context: BreadcrumbContext) => readonly BreadcrumbStep[]) | undefined;
  /** The map at the head of the page. */
  readonly map: MapView | undefined;
  readonly timeline: DrawnEvents | undefined;
}
