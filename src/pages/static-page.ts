import type { Site } from '../model/site.ts';
import { type BodyView, textView } from './body-view.ts';
import { noFeeds } from './feed-urls.ts';
import { type InputDigests, listDigest } from './input-digests.ts';
import { linksIn } from './links.ts';
import type { Plan } from './page.ts';
import { definePage, none, nothing } from './page-kind.ts';

export interface StaticView {
  readonly title: string;
  readonly description: string;
  readonly body: BodyView;
}

/** A page for each file of content/pages. */
export const staticPage = definePage({
  kind: 'static',
  plan: planPages,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'static',
  showsDescription: true,
  items: none,
  breadcrumb: none,
  map: nothing,
  timeline: nothing,
});

function planPages(site: Site, digests: InputDigests): readonly Plan<StaticView>[] {
  return site.staticPages.map((page) => {
    const links = linksIn(site, page.lang);
    const { title, description } = page;
    return {
      url: links.urls.staticPage(page.lang, page.slug),
      lang: page.lang,
      origin: page.path,
      inputs: () => [listDigest(page), digests.text(page, page.lang)],
      view: () => ({ title, description, body: textView(page, site, links) }),
    };
  });
}
