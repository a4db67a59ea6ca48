import type { SiteReader } from '../../facts/site-reader.ts';
import { groupBy } from '../../model/grouping.ts';
import { compareText } from '../../model/order.ts';
import { articleOn } from '../../pages/live/earlier-text.ts';
import { type PlannedPage, traitsOf } from '../../pages/page-kinds.ts';
import { isOfEmptyEdition } from '../../pages/page-versions.ts';
import { unpublishedArticles } from '../../pages/unpublished-articles.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import type { ListedPage, Sitemap } from './sitemap-model.ts';

/**
 * The maximum number of URLs in a sitemap. Half of what https://www.sitemaps.org/protocol.html allows, so
 * that with the translations of each URL the file also stays below the limit of 50 MB.
 */
const maxUrls = 25_000;

/**
 * Plans the sitemaps of a site. For each language, below its front page (`sitemaps/2016-08.xml`,
 * `ar/sitemaps/2016-08.xml`), there is one for each month, with the articles and archive pages of the
 * month, and one for all other pages. So a new article changes only two, however old the site is. A sitemap
 * that would be too long continues in a second file: `sitemaps/2016-08-2.xml`.
 * @param limit maximum number of URLs in a sitemap; tests set a lower one
 * @returns by language in the order of the site, then by name
 */
export function planSitemaps(
  site: SiteReader,
  pages: readonly PlannedPage[],
  limit = maxUrls,
): readonly Sitemap[] {
  const fronts = siteUrls(site.publication).front;
  const unpublished = unpublishedArticles(site);
  const listed = groupBy(pages, ({ lang }) => lang);
  return site.languages.flatMap(({ code }) => {
    const front = fronts(code);
    const named = groupBy(listed.get(code) ?? [], (page) =>
      sitemapOf(page, front, unpublished, site),
    );
    return [...named]
      .flatMap(([name, group]) => (name === undefined ? [] : [[name, group] as const]))
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([name, group]) => split(`${front.slice(1)}sitemaps/${name}`, group, limit))
      .map(({ path, part }) => ({ path, lang: code, pages: part.map(listedPage) }));
  });
}

/** Of the pages that are in no sitemap of a month. */
const others = 'pages';

/**
 * The name of the sitemap that lists a page: its month, `2016-08`, or `pages`. Undefined if none lists it: pages
 * that show only drafts and pending articles, or nothing, are left out.
 * @param front URL of the front page in its language
 * @param unpublished paths of articles
 */
function sitemapOf(
  page: PlannedPage,
  front: string,
  unpublished: ReadonlySet<string>,
  site: SiteReader,
): string | undefined {
  const { kind, url, lang, subject } = page;
  if (isOfEmptyEdition(page, site)) return undefined;
  const { inSitemap, sitemap } = traitsOf(kind, site);
  const article = articleOn(page);
  if (article !== undefined) {
    // The URLs of articles start with their day.
    return unpublished.has(article)
      ? undefined
      : url.slice(front.length, front.length + 7).replace('/', '-');
  }
  if (inSitemap === 'always' && sitemap === 'pages') return others;
  if (inSitemap === 'never') return undefined;
  // Read once, because a large site has thousands of such lists.
  const published = site.published(lang, subject);
  if (inSitemap === 'with articles' && published === undefined) return undefined;
  return sitemap === 'pages' ? others : (published?.month ?? others);
}

function listedPage({ kind, url, subject }: PlannedPage): ListedPage {
  return [kind, url, subject];
}

function split<T>(base: string, list: readonly T[], limit: number) {
  const count = Math.ceil(list.length / limit);
  return Array.from({ length: count }, (_, index) => ({
    path: `${base}${index === 0 ? '' : `-${index + 1}`}.xml`,
    part: list.slice(index * limit, (index + 1) * limit),
  }));
}
