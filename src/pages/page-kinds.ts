import { archivesPages, dayPages, monthPages } from './archive-pages.ts';
import { articlePages } from './article-page.ts';
import { directoryPages } from './directory-page.ts';
import { organisationPages, personPages, placePages } from './entity-page.ts';
import { feedsPages } from './feeds-page.ts';
import { figurePages } from './figure-page.ts';
import { figuresPages } from './figures-page.ts';
import { frontPages } from './front-page.ts';
import { notFoundPages } from './not-found-page.ts';
import type { PageOf } from './page.ts';
import { sectionPages } from './section-page.ts';
import { staticPages } from './static-page.ts';
import { storyPages } from './story-page.ts';

/**
 * Every kind of page there is. A new kind is one file here, one line in this list, and its layout
 * `layouts/<kind>.11ty.tsx`.
 */
export const pageKinds = {
  front: frontPages,
  article: articlePages,
  story: storyPages,
  section: sectionPages,
  person: personPages,
  place: placePages,
  organisation: organisationPages,
  directory: directoryPages,
  figures: figuresPages,
  figure: figurePages,
  day: dayPages,
  month: monthPages,
  archives: archivesPages,
  feeds: feedsPages,
  static: staticPages,
  'not-found': notFoundPages,
} as const;

export type PageKind = keyof typeof pageKinds;

/** The names of all kinds, in the order of the list. */
export const pageKindNames = Object.keys(pageKinds) as readonly PageKind[];

/** A page that is planned; `kind` tells its view. */
export type PlannedPage = ReturnType<(typeof pageKinds)[PageKind]>[number];

/** The view of a kind's layout. */
export type ViewOf<Kind extends PageKind> = ReturnType<
  Extract<PlannedPage, { kind: Kind }>['view']
>;

/** A page of the site; `kind` tells its view. */
export type Page = { [Kind in PageKind]: PageOf<Kind, ViewOf<Kind>> }[PageKind];

/** Makes a page of its plan. */
export function pageOf(plan: PlannedPage): Page {
  const { kind, url, lang, origin } = plan;
  const address = origin === undefined ? { url, lang } : { url, lang, origin };
  // The compiler does not see that kind and view of one plan belong together.
  return { kind, ...address, view: plan.view() } as Page;
}
