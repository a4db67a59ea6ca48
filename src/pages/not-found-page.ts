import type { SiteReader } from '../facts/site-reader.ts';
import { noFeeds } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing, oneInEach } from './page-kind.ts';
import { linksIn } from './views/links.ts';
import { type Teaser, teaserOf } from './views/teaser.ts';

export interface NotFoundView {
  /** The newest articles, so that a lost reader finds the news. */
  readonly latest: readonly Teaser[];
}

const maxLatest = 5;

/** The page that web servers show for an address without a page: `404.html`. */
export const notFoundPage = definePage({
  kind: 'not-found',
  plan: (site) => oneInEach(site, 'not-found', ({ urls, lang }) => `${urls.front(lang)}404.html`),
  view: notFoundView,
  isPublic: false,
  feeds: noFeeds,
  inSitemap: 'never',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'WebPage',
  showsDescription: true,
  items: emptyList,
  breadcrumb: 'none',
  map: nothing,
  timeline: nothing,
});

function notFoundView({ lang }: PageAddress, site: SiteReader): NotFoundView {
  const links = linksIn(site, lang);
  const latest = site.list(lang, 'front').articles.slice(0, maxLatest);
  return { latest: latest.map((path) => teaserOf(site.article(path), links)) };
}
