import { groupBy } from '../model/grouping.ts';
import { once } from '../model/once.ts';
import { compareText } from '../model/order.ts';
import { pictureVariants } from '../model/picture.ts';
import { defaultLanguage } from '../model/publication.ts';
import { type PlannedPage, pageKinds } from '../pages/page-kinds.ts';
import { siteUrls } from '../relate/site-urls.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { MetadataInput } from './metadata-input.ts';
import { newestModified } from './modified.ts';
import type { Sitemap, SitemapUrl } from './sitemap-model.ts';

/**
 * The most addresses in a site map. Half of what https://www.sitemaps.org/protocol.html allows, so that
 * with the translations of each address a file stays below the 50 MB that it allows, too.
 */
const mostUrls = 25_000;

/**
 * The site maps of a site, each language's under its front page (`sitemaps/2016-08.xml`,
 * `ar/sitemaps/2016-08.xml`): one for each month with the month's articles and archives, and one for
 * all other pages; so publishing an article changes two, however old the site is. One that would
 * be too long goes on in a second: `sitemaps/2016-08-2.xml`. Languages in the order of the site.
 * @param limit the most addresses in one; another number only in tests
 */
export function planSitemaps(input: MetadataInput, limit = mostUrls): readonly Sitemap[] {
  const { site } = input;
  const fronts = siteUrls(site.publication).front;
  return site.languages.flatMap(({ code }) => {
    const listed = input.pages.filter((page) => page.lang === code && isListed(page, input));
    return [...groupBy(listed, (page) => mapOf(page, input))]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([name, pages]) =>
        split(`${fronts(code).slice(1)}sitemaps/${name}`, pages, limit).map(
          ({ path, part }): Sitemap => {
            const urls = once(() => part.map((page) => urlOf(page, input)));
            return {
              path,
              lang: code,
              get urls() {
                return urls();
              },
            };
          },
        ),
      );
  });
}

/** A page that shows only drafts and pending articles is not for search engines. */
function isListed(page: PlannedPage, { articlesOn }: MetadataInput): boolean {
  const { inSitemap } = pageKinds[page.kind];
  return inSitemap === 'with articles' ? articlesOn(page.url).length > 0 : inSitemap === 'always';
}

/** The site map that lists a page: its month's, `2016-08`, or `pages`. */
function mapOf(page: PlannedPage, { articlesOn }: MetadataInput): string {
  const [newest] = pageKinds[page.kind].sitemap === 'month' ? articlesOn(page.url) : [];
  return newest?.day.slice(0, 7) ?? 'pages';
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
        : withDefault(translations, defaultLanguage(publication)).map(({ lang, url }) => ({
            lang,
            url: absoluteUrl(publication, url),
          })),
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

/** The page for readers of any other language is that in the default one: as in each page's head. */
function withDefault(
  translations: readonly Pick<PlannedPage, 'lang' | 'url'>[],
  home: string,
): readonly Pick<PlannedPage, 'lang' | 'url'>[] {
  const original = translations.find(({ lang }) => lang === home);
  return original === undefined
    ? translations
    : [...translations, { lang: 'x-default', url: original.url }];
}

function split<T>(base: string, list: readonly T[], limit: number) {
  const count = Math.ceil(list.length / limit);
  return Array.from({ length: count }, (_, index) => ({
    path: `${base}${index === 0 ? '' : `-${index + 1}`}.xml`,
    part: list.slice(index * limit, (index + 1) * limit),
  }));
}
