import { groupBy } from '../model/grouping.ts';
import { compareText } from '../model/order.ts';
import type { Article } from '../model/site.ts';
import type { Page } from '../pages/page-kinds.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { MetadataInput } from './metadata-input.ts';
import { newestModified } from './modified.ts';
import { articlesByPage } from './page-articles.ts';
import type { Sitemap, SitemapUrl } from './sitemap-model.ts';

/** The most addresses that a site map may hold: https://www.sitemaps.org/protocol.html */
const mostUrls = 50_000;

/**
 * The site maps of a site: one for each month with the month's articles and archives, and one for
 * all other pages; so publishing an article changes two, however old the site is. One that would
 * be too long goes on in a second: `sitemaps/2016-08-2.xml`.
 * @param limit the most addresses in one; smaller than the protocol's only in tests
 */
export function planSitemaps(input: MetadataInput, limit = mostUrls): readonly Sitemap[] {
  const articles = articlesByPage(input.site);
  const listed = input.pages.filter((page) => isListed(page, articles));
  const groups = groupBy(listed, (page) => mapOf(page, articles));
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([name, pages]) => {
      const urls = pages.map((page) => urlOf(page, articles, input));
      return split(`sitemaps/${name}`, urls, limit);
    });
}

type ArticlesByPage = ReturnType<typeof articlesByPage>;

/** What only drafts and pending articles stand on is not for search engines, nor is `404.html`. */
function isListed(page: Page, articles: ArticlesByPage): boolean {
  switch (page.kind) {
    case 'not-found':
      return false;
    case 'article':
    case 'day':
    case 'month':
      return articles.has(page.url);
    default:
      return true;
  }
}

/** The map in which a page stands: that of its month, or `pages`. */
function mapOf(page: Page, articles: ArticlesByPage): string {
  switch (page.kind) {
    case 'article':
      return monthOf(articles.get(page.url)?.[0]);
    case 'day':
      return page.view.day.slice(0, 7);
    case 'month':
      return page.view.month;
    default:
      return 'pages';
  }
}

function monthOf(article: Article | undefined): string {
  return article?.day.slice(0, 7) ?? 'pages';
}

function urlOf(page: Page, articles: ArticlesByPage, input: MetadataInput): SitemapUrl {
  const { site, index, formatOf } = input;
  const { publication, now } = site;
  const changed = newestModified(articles.get(page.url) ?? [], now);
  const translations = index
    .translationsOf(page)
    .filter((translation) => isListed(translation, articles));
  return {
    url: absoluteUrl(publication, page.url),
    lastmod: changed && formatOf(page.lang).machineDateTime(changed),
    alternates:
      translations.length < 2
        ? []
        : translations.map(({ lang, url }) => ({ lang, url: absoluteUrl(publication, url) })),
  };
}

function split(base: string, urls: readonly SitemapUrl[], limit: number): readonly Sitemap[] {
  const count = Math.ceil(urls.length / limit);
  return Array.from({ length: count }, (_, index) => ({
    path: `${base}${index === 0 ? '' : `-${index + 1}`}.xml`,
    urls: urls.slice(index * limit, (index + 1) * limit),
  }));
}
