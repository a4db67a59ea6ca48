import type { ParsedEntity } from '../model/entity.ts';
import { groupBy } from '../model/grouping.ts';
import type { Article, Site } from '../model/site.ts';
import { type PlannedPage, pageKinds } from '../pages/page-kinds.ts';
import { siteUrls } from '../relate/site-urls.ts';

/** What tells a page's place. */
type Placed = Pick<PlannedPage, 'kind' | 'url' | 'lang' | 'origin'>;

/** What stands where: lookups that would cost a walk over the whole site for every page. */
export interface SiteIndex {
  /** @param url from the site's root, as in all of these: `/places/sirte/` */
  readonly pageAt: (url: string) => PlannedPage | undefined;
  readonly articleAt: (url: string) => Article | undefined;
  readonly entityAt: (url: string) => ParsedEntity | undefined;
  /**
   * The page in every language in which it stands, its own among them, in the order of site.yaml
   * (what hreflang asks for:
   * https://developers.google.com/search/docs/specialty/international/localized-versions);
   * empty where it stands in one language only.
   */
  readonly translationsOf: (page: Placed) => readonly PlannedPage[];
}

/** Makes the index of a site and its pages, once. */
export function siteIndex(site: Site, pages: readonly PlannedPage[]): SiteIndex {
  const urls = siteUrls(site.publication);
  const pageByUrl = new Map(pages.map((page) => [page.url, page]));
  const articleByUrl = new Map(site.articles.map((article) => [article.url, article]));
  const entityByUrl = new Map(
    site.languages.flatMap(({ code }) =>
      site.entities.map((entity) => [urls.entity(code, entity.kind, entity.id), entity]),
    ),
  );
  const order = site.languages.map(({ code }) => code);
  const workOfPage = (page: Placed) => workOf(page, urls.front(page.lang));
  // Where there is one language, nothing has a translation.
  const translated = order.length < 2 ? [] : pages.filter(({ kind }) => pageKinds[kind].isPublic);
  const works = groupBy(translated, workOfPage);
  return {
    pageAt: (url) => pageByUrl.get(url),
    articleAt: (url) => articleByUrl.get(url),
    entityAt: (url) => entityByUrl.get(url),
    translationsOf: (page) => {
      const all = works.get(workOfPage(page)) ?? [];
      if (all.length < 2) return [];
      return [...all].sort((a, b) => order.indexOf(a.lang) - order.indexOf(b.lang));
    },
  };
}

/**
 * A key that a page shares with its translations and with nothing else. Articles are translations
 * of each other where their files differ by language alone (`articles/2016/08/sirte.md`,
 * `sirte.ar.md`), whatever day each was published; other pages where their URLs do.
 * @param root the URL of the front page in the page's language
 */
function workOf({ kind, origin, url }: Placed, root: string): string {
  return kind === 'article' && origin !== undefined
    ? `article ${origin.replace(/(?:\.[^./]+)?\.md$/, '')}`
    : `${kind} ${url.slice(root.length)}`;
}
