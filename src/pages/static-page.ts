import type { SiteReader } from '../facts/site-reader.ts';
import type { LanguageCode } from '../model/language.ts';
import type { ListedStaticPage, StaticPageFact } from '../model/site/fact-values.ts';
import { noFeeds } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing } from './page-kind.ts';
import { type BodyView, textView } from './views/body-view.ts';
import { linksIn } from './views/links.ts';

export interface StaticView {
  readonly title: string;
  readonly description: string;
  /** The layout of the site that shows it, in place of that of its kind. */
  readonly layout?: string;
  readonly body: BodyView;
}

/** A page for each file in content/pages. */
export const staticPage = definePage({
  kind: 'static',
  plan: planPages,
  view: staticView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'static',
  showsDescription: true,
  items: emptyList,
  breadcrumb: emptyList,
  map: nothing,
  timeline: nothing,
});

const prefix = 'page/';

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.required<readonly ListedStaticPage[]>('static-pages').map(([lang, slug, path]) => ({
    url: linksIn(site, lang).urls.staticPage(lang, slug),
    lang,
    subject: prefix + slug,
    origin: path,
  }));
}

function staticView({ lang, subject }: PageAddress, site: SiteReader): StaticView {
  const { title, description, layout } = staticPageIn(site, lang, subject.slice(prefix.length));
  const own = layout === undefined ? {} : { layout };
  return { title, description, ...own, body: textView(subject, site, linksIn(site, lang)) };
}

function staticPageIn(site: SiteReader, lang: LanguageCode, slug: string): StaticPageFact {
  return site.required(`static-page:${lang}/${slug}`);
}
