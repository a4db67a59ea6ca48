import type { SiteReader } from '../facts/site-reader.ts';
import type { Formatter } from '../model/formatter.ts';
import type { MapView } from '../model/pictures/locator-map.ts';
import type { PageFeeds } from './feed-urls.ts';
import type { PageAddress, PageOf, PlanOf } from './page.ts';
import type { BreadcrumbContext, BreadcrumbStep, DrawnEvents, ListItem } from './page-parts.ts';

/**
 * Everything that the program knows of a kind of page. Every field is required, so that the compiler
 * asks a new kind for each of them.
 */
export interface PageKindDefinition<Kind extends string, View> {
  /** Also the name of its layout: `layouts/<kind>.11ty.tsx`. */
  readonly kind: Kind;
  /** The pages of this kind, in no order. */
  readonly plan: (site: SiteReader) => readonly PageAddress[];
  /** What one of them shows. Whatever it reads of the site, it depends on. */
  readonly view: (page: PageAddress, site: SiteReader) => View;
  /** Whether search engines and other sites may show the page. */
  readonly isPublic: boolean;
  /** The feeds beside each page. */
  readonly feeds: PageFeeds;
  /** Which pages a site map lists. */
  readonly inSitemap: 'always' | 'with articles' | 'never';
  /** The site map that lists the page: that of its articles' month, or that of all other pages. */
  readonly sitemap: 'month' | 'pages';
  /** What the page is in Open Graph (https://ogp.me/#types). */
  readonly openGraphType: 'article' | 'profile' | 'website';
  /** What the page is in schema.org, as a page; `static` is decided by what is written on it. */
  readonly schemaType: 'CollectionPage' | 'ProfilePage' | 'WebPage' | 'static';
  /** Whether the page shows the words that describe it. */
  readonly showsDescription: boolean;
  /** See `PageParts`, as in all of the following. */
  readonly items: (view: View, format: Formatter) => readonly ListItem[];
  readonly breadcrumb:
    | ((view: View, context: BreadcrumbContext) => readonly BreadcrumbStep[])
    | 'none';
  readonly map: (view: View) => MapView | undefined;
  readonly timeline: (view: View) => DrawnEvents | undefined;
}

/** A kind of page whose pages can be planned and made. */
export interface PageKindOf<Kind extends string, View>
  extends Omit<PageKindDefinition<Kind, View>, 'plan' | 'view'> {
  readonly plan: (site: SiteReader) => readonly PlanOf<Kind>[];
  readonly page: (plan: PageAddress, site: SiteReader) => PageOf<Kind, View>;
}

/** Makes a kind of page from its definition. */
export function definePage<Kind extends string, View>(
  definition: PageKindDefinition<Kind, View>,
): PageKindOf<Kind, View> {
  const { kind, plan, view, ...others } = definition;
  return {
    ...others,
    kind,
    plan: (site) => plan(site).map((page) => ({ ...page, kind })),
    page: (page, site) => pageOf(page, view(page, site), definition),
  };
}

function pageOf<Kind extends string, View>(
  { url, lang, subject, origin }: PageAddress,
  view: View,
  { kind, items, breadcrumb, map, timeline }: PageKindDefinition<Kind, View>,
): PageOf<Kind, View> {
  return {
    kind,
    ...(origin === undefined ? { url, lang, subject } : { url, lang, subject, origin }),
    view,
    parts: {
      items: (format) => items(view, format),
      breadcrumb: breadcrumb === 'none' ? undefined : (context) => breadcrumb(view, context),
      map: map(view),
      timeline: timeline(view),
    },
  };
}

/** For a page kind that shows nothing of a sort. */
export const nothing = (): undefined => undefined;

/** For a page kind that lists nothing, or whose pages follow the front page at once. */
export const emptyList = (): readonly never[] => [];
