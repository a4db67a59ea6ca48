import type { SiteReader } from '../facts/site-reader.ts';
import type { Formatter } from '../model/formatter.ts';
import type { MapView } from '../model/pictures/locator-map.ts';
import type { PageFeeds } from './feed-urls.ts';
import type { PageAddress, PageOf, PlanOf } from './page.ts';
import type { BreadcrumbContext, BreadcrumbStep, DrawnEvents, ListItem } from './page-parts.ts';
import { type Links, linksIn } from './views/links.ts';

/** What metadata, feeds and site maps need to know about all pages of a kind: plain data. */
export interface PageTraits {
  /** Whether search engines and other sites may list the page. */
  readonly isPublic: boolean;
  /** The feeds of each page. */
  readonly feeds: PageFeeds;
  /** When a site map lists the page. */
  readonly inSitemap: 'always' | 'with articles' | 'never';
  /** Which site map lists it: the one of its articles' month, or the one of all other pages. */
  readonly sitemap: 'month' | 'pages';
  /** The page's `og:type`: https://ogp.me/#types */
  readonly openGraphType: 'article' | 'profile' | 'website';
  /** The schema.org type of the page; for `static` it follows from what the page is used for. */
  readonly schemaType: 'CollectionPage' | 'ProfilePage' | 'WebPage' | 'static';
  /** Whether the description in the page's metadata is also shown on the page. */
  readonly showsDescription: boolean;
}

/**
 * Everything that the program knows about a kind of page. Every field is required, so the compiler asks
 * for each of them in a new kind.
 */
export interface PageKindDefinition<Kind extends string, View> extends PageTraits {
  /** Also the name of its layout: `layouts/<kind>.11ty.tsx`. */
  readonly kind: Kind;
  /** The pages of this kind, in no order. */
  readonly plan: (site: SiteReader) => readonly PageAddress[];
  /** What a page shows. The page depends on every fact that this reads. */
  readonly view: (page: PageAddress, site: SiteReader) => View;
  /** This and the fields below: see `PageParts`. */
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
    plan: (site) => listOf(plan(site)).map((page) => ({ ...page, kind })),
    page: (page, site) => pageOf(page, view(page, site), definition),
  };
}

/** What a plan returned. A build does not check the types of a site's own page kinds. Throws TypeError. */
function listOf(pages: readonly PageAddress[]): readonly PageAddress[] {
  if (Array.isArray(pages)) return pages;
  throw new TypeError('it returns no array of pages');
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

/** Plans one page in each language. @param urlIn returns its URL in a language */
export function oneInEach(
  site: SiteReader,
  subject: string,
  urlIn: (links: Links) => string,
): readonly PageAddress[] {
  return site.languages.map(({ code: lang }) => ({
    url: urlIn(linksIn(site, lang)),
    lang,
    subject,
  }));
}

/** For a page kind without a map or a timeline. */
export const nothing = (): undefined => undefined;

/** For a page kind that lists nothing, or whose breadcrumb has no step after the front page. */
export const emptyList = (): readonly never[] => [];
