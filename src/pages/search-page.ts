import type { SiteReader } from '../facts/site-reader.ts';
import { type Href, siteHref } from '../model/address/href.ts';
import type { Publication } from '../model/site/publication.ts';
import { noFeeds } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing, oneInEach } from './page-kind.ts';

export interface SearchView {
  /** The file with the names and the folders of the index: see `SearchNames`. */
  readonly names: Href;
  /** The root of the site, to which the URLs in the index are relative. */
  readonly root: Href;
}

/** Whether the site has no search. */
export function hidesSearch({ leaveOut }: Pick<Publication, 'leaveOut'>): boolean {
  return leaveOut.includes('search');
}

/** A page for each language that searches its articles, with a script: see `layouts/scripts/search`. */
export const searchPage = definePage({
  kind: 'search',
  plan: planPages,
  view: searchView,
  isPublic: true,
  feeds: noFeeds,
  // It shows nothing before it is used.
  inSitemap: 'never',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'WebPage',
  showsDescription: true,
  items: emptyList,
  breadcrumb: emptyList,
  map: nothing,
  timeline: nothing,
});

function planPages(site: SiteReader): readonly PageAddress[] {
  if (hidesSearch(site.publication)) return [];
  return oneInEach(site, 'search', ({ urls, lang }) => urls.search(lang));
}

function searchView({ lang }: PageAddress, { basePath }: SiteReader): SearchView {
  return { names: siteHref(basePath, `/pagefind/${lang}.json`), root: siteHref(basePath, '/') };
}
