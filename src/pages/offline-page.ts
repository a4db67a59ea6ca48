import type { SiteReader } from '../facts/site-reader.ts';
import { type Href, siteHref } from '../model/address/href.ts';
import { noFeeds } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing, oneInEach } from './page-kind.ts';

export interface OfflineView {
  /** The page's own path. The service worker also shows it at the addresses of other pages. */
  readonly own: Href;
}

/**
 * A page for each language of a site with `offline: true`: the service worker shows it instead of a page that cannot be
 * loaded. A script lists the articles that are stored on the device: see `layouts/scripts/offline`.
 */
export const offlinePage = definePage({
  kind: 'offline',
  plan: planPages,
  view: offlineView,
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

function planPages(site: SiteReader): readonly PageAddress[] {
  if (!site.publication.offline) return [];
  return oneInEach(site, 'offline', ({ urls, lang }) => urls.offline(lang));
}

function offlineView({ url }: PageAddress, { basePath }: SiteReader): OfflineView {
  return { own: siteHref(basePath, url) };
}
