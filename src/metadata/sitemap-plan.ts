import { groupBy } from '../model/grouping.ts';
import { compareText } from '../model/order.ts';
import { pictureVariants } from '../model/picture.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { MetadataInput } from './metadata-input.ts';
import { newestModified } from './modified.ts';
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
  const listed = input.pages.filter((page) => isListed(page, input));
  const groups = groupBy(listed, (page) => mapOf(page, input));
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([name, pages]) => {
      const urls = pages.map((page) => urlOf(page, input));
      return split(`sitemaps/${name}`, urls, limit);
    });
}

/** What only drafts and pending articles stand on is not for search engines, nor is `404.html`. */
function isListed(page: PlannedPage, { articlesOn }: MetadataInput): boolean {
  switch (page.kind) {
    case 'not-found':
      return false;
    case 'article':
    case 'day':
    case 'month':
      return articlesOn(page.url).length > 0;
    default:
      return true;
  }
}

/** The map in which a page stands: that of its month, or `pages`. */
function mapOf(page: PlannedPage, { articlesOn }: MetadataInput): string {
  const isDated = page.kind === 'article' || page.kind === 'day' || page.kind === 'month';
  return (isDated ? articlesOn(page.url)[0]?.day.slice(0, 7) : undefined) ?? 'pages';
}

function urlOf(page: PlannedPage, input: MetadataInput): SitemapUrl {
  const { site, index, articlesOn, formatOf } = input;
  const { publication } = site;
  const changed = newestModified(articlesOn(page.url));
  const translations = index
    .translationsOf(page)
    .filter((translation) => isListed(translation, input));
  return {
    url: absoluteUrl(publication, page.url),
    lastmod: changed && formatOf(page.lang).machineDateTime(changed),
    images: page.kind === 'article' ? imagesOf(page.url, input) : [],
    alternates:
      translations.length < 2
        ? []
        : translations.map(({ lang, url }) => ({ lang, url: absoluteUrl(publication, url) })),
  };
}

/** The pictures of an article, by the files that other sites are given; its text need not be read. */
function imagesOf(url: string, { site, index }: MetadataInput): readonly string[] {
  const pictures = index.articleAt(url)?.pictures ?? [];
  const addresses = pictures.flatMap(({ path }) => {
    const file = site.media.get(path);
    if (file?.picture === undefined) return [];
    const { fallback } = pictureVariants(file, file.picture);
    return [absoluteUrl(site.publication, `/${fallback.path}`)];
  });
  return [...new Set(addresses)];
}

function split(base: string, urls: readonly SitemapUrl[], limit: number): readonly Sitemap[] {
  const count = Math.ceil(urls.length / limit);
  return Array.from({ length: count }, (_, index) => ({
    path: `${base}${index === 0 ? '' : `-${index + 1}`}.xml`,
    urls: urls.slice(index * limit, (index + 1) * limit),
  }));
}
