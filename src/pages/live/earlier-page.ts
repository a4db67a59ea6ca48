import type { SiteReader } from '../../facts/site-reader.ts';
import type { Href } from '../../model/address/href.ts';
import type { Moment } from '../../model/moment.ts';
import type { Availability } from '../../model/site/article/article-facts.ts';
import type { ArticleKind } from '../../model/site/article/article-kind.ts';
import { noFeeds } from '../feed-urls.ts';
import type { PageAddress } from '../page.ts';
import { definePage, nothing } from '../page-kind.ts';
import { type Link, linksIn } from '../views/links.ts';
import {
  type EarlierTextView,
  earlierOf,
  earlierSubject,
  earlierTextView,
} from './earlier-text.ts';

/** Earlier entries of live coverage. */
export interface EarlierView extends Omit<EarlierTextView, 'isLast'> {
  readonly availability: Availability;
  readonly kind: ArticleKind;
  readonly ended: Moment | undefined;
  /** The page with the newest entries. */
  readonly article: Link;
  readonly section: Link;
  /** The page with the entries that follow. */
  readonly later: Href;
  /** The page with the entries before these; undefined if there are none. */
  readonly earlier: Href | undefined;
}

/**
 * Pages with earlier entries of live coverage, twenty on each. If an entry is edited or added, only the page that has it
 * is made again: these pages read less of the article than its own page does.
 */
export const earlierPage = definePage({
  kind: 'earlier',
  plan: planPages,
  view: earlierView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'with articles',
  sitemap: 'month',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: false,
  items: ({ entries }) => entries.map(({ headline, href }) => ({ name: headline, href })),
  breadcrumb: ({ section, article }) =>
    [section, article].map(({ text, href }) => ({ name: text, href })),
  map: nothing,
  timeline: ({ timeline }) => timeline && { ...timeline, title: timeline.story.text },
});

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }) => {
    const { urls } = linksIn(site, lang);
    return site.pagedArticles(lang).flatMap(([path, url, pages]) =>
      Array.from({ length: pages }, (_, at): PageAddress => {
        const number = at + 1;
        return { url: urls.earlier(url, number), lang, subject: earlierSubject(path, number) };
      }),
    );
  });
}

function earlierView(page: PageAddress, site: SiteReader): EarlierView {
  const { article, number } = earlierOf(page.subject, site);
  const links = linksIn(site, page.lang);
  const { url, availability, section } = article.coverage;
  const { isLast, ...text } = earlierTextView(page, site);
  const { headline, kind, ended } = article.listed;
  return {
    ...text,
    availability,
    kind,
    ended,
    article: { href: links.to(url), text: headline },
    section: links.section(site.section(section)),
    later: links.to(isLast ? url : links.urls.earlier(url, number + 1)),
    earlier: number === 1 ? undefined : links.to(links.urls.earlier(url, number - 1)),
  };
}
