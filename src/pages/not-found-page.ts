import { articlesIn, type Site } from '../model/site.ts';
import { noFeeds } from './feed-urls.ts';
import type { InputDigests } from './input-digests.ts';
import { linksIn } from './links.ts';
import type { Plan } from './page.ts';
import { definePage, none, nothing } from './page-kind.ts';
import { type Teaser, teaserOf } from './teaser.ts';

export interface NotFoundView {
  /** The newest few, so that a lost reader finds the news. */
  readonly latest: readonly Teaser[];
}

const mostShown = 5;

/** The page that hosts show for an address that leads nowhere: `404.html`. */
export const notFoundPage = definePage({
  kind: 'not-found',
  plan: planPages,
  isPublic: false,
  feeds: noFeeds,
  inSitemap: 'never',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'WebPage',
  showsDescription: true,
  items: none,
  breadcrumb: 'none',
  map: nothing,
  timeline: nothing,
});

function planPages(site: Site, digests: InputDigests): readonly Plan<NotFoundView>[] {
  return site.languages.map(({ code }) => {
    const links = linksIn(site, code);
    const latest = articlesIn(site, code).slice(0, mostShown);
    return {
      url: `${links.urls.front(code)}404.html`,
      lang: code,
      inputs: () => latest.map(digests.teaser),
      view: () => ({ latest: latest.map((article) => teaserOf(article, links)) }),
    };
  });
}
