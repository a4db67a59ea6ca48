import type { SiteReader } from '../facts/site-reader.ts';
import { archivesPage, dayPage, monthPage } from './archive-pages.ts';
import { articlePage } from './article-page.ts';
import { authorPage } from './author-page.ts';
import { directoryPage } from './directory-page.ts';
import { organisationPage, personPage, placePage } from './entity-page.ts';
import { feedsPage } from './feeds-page.ts';
import { figurePage } from './figure-page.ts';
import { figuresPage } from './figures-page.ts';
import { frontPage } from './front-page.ts';
import { notFoundPage } from './not-found-page.ts';
import { offlinePage } from './offline-page.ts';
import type { PlanOf } from './page.ts';
import { searchPage } from './search-page.ts';
import { sectionPage } from './section-page.ts';
import { staticPage } from './static-page.ts';
import { storyPage } from './story-page.ts';
import { topicPage } from './topic-page.ts';
import { topicsPage } from './topics-page.ts';

/**
 * All kinds of pages. A new kind needs a file that calls `definePage`, a line in this list, and a layout
 * `layouts/<kind>.11ty.tsx`.
 */
export const pageKinds = {
  front: frontPage,
  article: articlePage,
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

/** A planned page, as plain data. */
export type PlannedPage = PlanOf<PageKind>;

/** A page of the site; `kind` discriminates the type of its view. */
export type Page = ReturnType<(typeof pageKinds)[PageKind]['page']>;

/** The view of a page kind. */
export type ViewOf<Kind extends PageKind> = Extract<Page, { kind: Kind }>['view'];

/** Makes a planned page. */
export function makePage(plan: PlannedPage, site: SiteReader): Page {
  return pageKinds[plan.kind].page(plan, site);
}
