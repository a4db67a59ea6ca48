import type { Href } from '../model/address/href.ts';
import type { Formatter } from '../model/formatter.ts';
import type { MapView } from '../model/pictures/locator-map.ts';
import type { EntityKind } from '../model/site/entity.ts';
import type { EventView } from './views/event-view.ts';
import type { Links } from './views/links.ts';

/** An entry of a page that is a list. */
export interface ListItem {
  readonly name: string;
  readonly href: Href;
}

/** A page between the front page and another one. */
export type BreadcrumbStep = ListItem;

/** What a breadcrumb is written with. */
export interface BreadcrumbContext {
  readonly links: Links;
  readonly format: Formatter;
  /** What pages are called that are about no one thing. */
  readonly titles: PageTitles;
}

/** The titles of pages that lead to others, in the words of a language. */
export interface PageTitles {
  readonly archive: string;
  readonly figures: string;
  readonly entityKinds: Readonly<Record<EntityKind, string>>;
}

/** The events that a page draws on a scale of time. */
export interface DrawnEvents {
  /** The story's name. */
  readonly title: string;
  readonly events: readonly EventView[];
  readonly extent: 'full' | 'compact';
}

/** What drawings and metadata need of a page, whatever its kind. */
export interface PageParts {
  /** What the page lists, in its order; empty if the page is no list. */
  readonly items: (format: Formatter) => readonly ListItem[];
  /**
   * The pages between the front page and this one, each of them linked from this page; undefined for
   * a page that has no way to it.
   */
  readonly breadcrumb: ((context: BreadcrumbContext) => readonly BreadcrumbStep[]) | undefined;
  /** The map that leads the page. */
  readonly map: MapView | undefined;
  readonly timeline: DrawnEvents | undefined;
}
