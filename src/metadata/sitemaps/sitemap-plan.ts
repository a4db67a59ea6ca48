import type { SiteReader } from '../../facts/site-reader.ts';
import { groupBy } from '../../model/grouping.ts';
import { compareText } from '../../model/order.ts';
import { type PlannedPage, pageKinds } from '../../pages/page-kinds.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import { unpublishedArticles } from '../availability.ts';
import type { ListedPage, Sitemap } from './sitemap-model.ts';

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
export function planSitemaps(
  site: SiteReader,
  pages: readonly PlannedPage[],
  limit = mostUrls,
): readonly Sitemap[] {
  const fronts = siteUrls(site.publication).front;
  const unpublished = unpublishedArticles(site);
  const listed = groupBy(
    pages.filter((page) => isListed(page, unpublished, site)),
    ({ lang }) => lang,
  );
  return site.languages.flatMap(({ code }) => {
    const front = fronts(code);
    return [...groupBy(listed.get(code) ?? [], (page) => mapOf(page, front, site))]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([name, of]) => split(`${front.slice(1)}sitemaps/${name}`, of, limit))
      .map(({ path, part }) => ({ path, lang: code, pages: part.map(listedPage) }));
  });
}

/** A page that shows only drafts and pending articles is not for search engines. */
function isListed(
  { kind, lang, subject }: PlannedPage,
  unpublished: ReadonlySet<string>,
  site: SiteReader,
): boolean {
  const { inSitemap } = pageKinds[kind];
  if (inSitemap !== 'with articles') return inSitemap === 'always';
  return kind === 'article'
    ? !unpublished.has(subject)
    : site.published(lang, subject) !== undefined;
}

/** The site map that lists a page: its month's, `2016-08`, or `pages`. @param front the URL of its front page */
function mapOf({ kind, url, lang, subject }: PlannedPage, front: string, site: SiteReader): string {
  const others = 'pages';
  if (pageKinds[kind].sitemap === 'pages') return others;
  // The address of an article begins with its day.
  if (kind === 'article') return url.slice(front.length).slice(0, 7).replace('/', '-');
  return site.published(lang, subject)?.month ?? others;
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
