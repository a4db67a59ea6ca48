import type { Fact } from '../facts/fact.ts';
import type { SiteReader } from '../facts/site-reader.ts';
import { archivesPage, dayPage, monthPage } from './archive-pages.ts';
import { articlePage } from './article-page.ts';
import { authorPage } from './author-page.ts';
import { directoryPage } from './directory-page.ts';
import { organisationPage, personPage, placePage } from './entity-page.ts';
import { feedsPage } from './feeds-page.ts';
import { figurePage } from './figures/figure-page.ts';
import { figuresPage } from './figures/figures-page.ts';
import { frontPage } from './front-page.ts';
import { earlierPage } from './live/earlier-page.ts';
import { notFoundPage } from './not-found-page.ts';
import { offlinePage } from './offline-page.ts';
import type { PageOf, PlanOf } from './page.ts';
import type { PageKindOf, PageTraits } from './page-kind.ts';
import { searchPage } from './search-page.ts';
import { sectionPage } from './section-page.ts';
import { staticPage } from './static-page.ts';
import { storyPage } from './story-page.ts';
import { topicPage } from './topics/topic-page.ts';
import { topicsPage } from './topics/topics-page.ts';

/**
 * Dateline's kinds of pages. A new kind needs a file that calls `definePage`, a line in this list, and a layout
 * `layouts/<kind>.11ty.tsx`.
 */
export const pageKinds = {
  front: frontPage,
  article: articlePage,
  earlier: earlierPage,
  story: storyPage,
  section: sectionPage,
  author: authorPage,
  person: personPage,
  place: placePage,
  organisation: organisationPage,
  directory: directoryPage,
  topics: topicsPage,
  topic: topicPage,
  figures: figuresPage,
  figure: figurePage,
  day: dayPage,
  month: monthPage,
  archives: archivesPage,
  feeds: feedsPage,
  search: searchPage,
  offline: offlinePage,
  static: staticPage,
  'not-found': notFoundPage,
} as const;

export type PageKind = keyof typeof pageKinds;

/** The names of all kinds, in the order of the list. */
export const pageKindNames = Object.keys(pageKinds) as readonly PageKind[];

/**
 * The name of a page kind that a site adds. It has a hyphen, so that later versions of Dateline have no kind of the same
 * name, like custom elements: https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name
 */
export type AddedKind = `${string}-${string}`;

/** A name that an added page kind may have: it is part of file names, of classes and of keys in `site.yaml`. */
export const addedKindName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

/** What the view of an added page kind has besides its own fields. */
export interface AddedView {
  /** The page's name: its `title` element, its name in metadata and on social networks. */
  readonly title: string;
  /** What the page has, in a sentence, for search engines and social networks. */
  readonly description: string;
}

/** A page kind that a site adds: a file in its `layouts/pages` whose default export is made by `definePage`. */
export type AddedPageKind = PageKindOf<AddedKind, AddedView>;

/** The page kinds that a site adds, by name. */
export type AddedKinds = ReadonlyMap<string, AddedPageKind>;

export const noAddedKinds: AddedKinds = new Map();

/** A planned page, as plain data. */
export type PlannedPage = PlanOf<PageKind | AddedKind>;

/** A page of a kind that the site adds. */
export type AddedPage = PageOf<AddedKind, AddedView>;

/** A page of a kind of Dateline. */
export type OwnPage = ReturnType<(typeof pageKinds)[PageKind]['page']>;

/** A page of the site; `kind` discriminates the type of its view. */
export type Page = OwnPage | AddedPage;

/** The view of a page kind. */
export type ViewOf<Kind extends PageKind> = Extract<OwnPage, { kind: Kind }>['view'];

/** Whether a page kind is Dateline's own. */
export function isOwnKind(kind: string): kind is PageKind {
  return Object.hasOwn(pageKinds, kind);
}

/** Whether a page is of a kind that the site adds. */
export function isAddedPage(page: Page): page is AddedPage {
  return !isOwnKind(page.kind);
}

/** What metadata, feeds and site maps need to know about a kind. Throws RangeError if the site has no such kind. */
export function traitsOf(kind: PageKind | AddedKind, site: SiteReader): PageTraits {
  return isOwnKind(kind) ? pageKinds[kind] : site.required(traitsKey(kind));
}

/** The key of the fact with the traits of an added kind. */
function traitsKey(kind: AddedKind): string {
  return `page-kind:${kind}`;
}

/** The traits of added kinds as facts, so that a changed trait remakes the metadata and site maps that read it. */
export function traitFacts(kinds: AddedKinds): readonly Fact[] {
  return [...kinds.values()].map((each): Fact => {
    const { kind, isPublic, feeds, inSitemap, sitemap } = each;
    const { openGraphType, schemaType, showsDescription } = each;
    const traits: PageTraits = {
      ...{ isPublic, feeds, inSitemap, sitemap, openGraphType, schemaType, showsDescription },
    };
    return [traitsKey(kind), traits];
  });
}

/**
 * Makes a planned page. Throws RangeError if there is no such kind.
 * @param added the kinds that the site adds
 */
export function makePage(
  plan: PlannedPage,
  site: SiteReader,
  added: AddedKinds = noAddedKinds,
): Page {
  const { kind } = plan;
  if (isOwnKind(kind)) return pageKinds[kind].page(plan, site);
  const own = added.get(kind);
  if (own === undefined) throw new RangeError(`the site has no page kind ${kind}`);
  return own.page(plan, site);
}
