import { groupBy } from '../../model/grouping.ts';
import type { LanguageCode } from '../../model/language.ts';
import { compareText } from '../../model/order.ts';
import { isPublished } from '../../model/site/article/article-facts.ts';
import type { ListedArticle, PagedArticle } from '../../model/site/fact-values.ts';

/** A part of the search index of a language: articles of neighbouring months, or their pages with earlier entries. */
export interface SearchPart {
  /**
   * Its folder, from the root of the site: `pagefind/en/` for the newest part, `pagefind/en/2016-08/`; with `earlier/`
   * for the pages with earlier entries of live coverage.
   */
  readonly folder: string;
  /** The paths of its articles, sorted. */
  readonly articles: readonly string[];
  /** Whether it has their pages with earlier entries instead of their own pages. */
  readonly isEarlier: boolean;
}

/** The folder of all files of the search, from the root of the site. */
export const searchFolder = 'pagefind/';

/** The sizes of parts, in articles. */
export interface PartSizes {
  /** Old articles are rarely edited. Large parts are few, so that a search needs few requests. */
  readonly archive: number;
  /** New articles are edited often, and an edit costs as much as its part is large. */
  readonly newest: number;
}

const defaultSizes: PartSizes = { archive: 1000, newest: 300 };

type Month = readonly [month: string, paths: readonly string[]];

/**
 * Divides the published articles of a language into the parts of its search index, oldest first. An edit makes one
 * part again. The division depends only on the number of articles in each month: whole months go into parts of
 * `archive` articles if at least `newest` articles follow, those that remain into parts of `newest`, and the rest is
 * the newest part. The pages with earlier entries of live coverage are apart, before the
 * part of their articles, because an edit of the newest entry should not make them again.
 * @param articles the fact `articles:LANG`
 * @param paged the articles that have such pages
 */
export function searchParts(
  lang: LanguageCode,
  articles: readonly ListedArticle[],
  paged: readonly PagedArticle[],
  sizes: PartSizes = defaultSizes,
): readonly SearchPart[] {
  const months = monthsOf(articles);
  const archive = cut(months, sizes.archive, sizes.newest);
  const recent = cut(archive.rest, sizes.newest, 0);
  const parts = [...archive.full, ...recent.full, recent.rest].filter(({ length }) => length > 0);
  const isPaged = new Set(paged.map(([path]) => path));
  return parts.flatMap((part, at): readonly SearchPart[] => {
    const folder = folderOf(lang, at === parts.length - 1 ? '' : (part[0]?.[0] ?? ''));
    const paths = part.flatMap(([, ofMonth]) => ofMonth).sort();
    const own = { folder, articles: paths, isEarlier: false };
    const live = paths.filter((path) => isPaged.has(path));
    if (live.length === 0) return [own];
    return [{ folder: `${folder}earlier/`, articles: live, isEarlier: true }, own];
  });
}

function folderOf(lang: LanguageCode, month: string): string {
  return `${searchFolder}${lang}/${month === '' ? '' : `${month}/`}`;
}

/** The published articles by month, oldest month first. The URL of an article has its day: see `siteUrls`. */
function monthsOf(articles: readonly ListedArticle[]): readonly Month[] {
  const published = articles.filter(([, , availability]) => isPublished({ availability }));
  const months = groupBy(published, ([, url]) => {
    const [, year, month] = /\/(\d{4})\/(\d\d)\/\d\d\//.exec(url) ?? [];
    return `${year}-${month}`;
  });
  return [...months]
    .map(([month, ofMonth]): Month => [month, ofMonth.map(([path]) => path)])
    .sort(([a], [b]) => compareText(a, b));
}

/**
 * Puts months into groups of at least `size` articles that at least `after` articles follow, and returns the months
 * that do not fill a group.
 */
function cut(
  months: readonly Month[],
  size: number,
  after: number,
): { readonly full: readonly (readonly Month[])[]; readonly rest: readonly Month[] } {
  const full: Month[][] = [];
  let rest: Month[] = [];
  let count = 0;
  let following = months.reduce((sum, [, paths]) => sum + paths.length, 0);
  for (const month of months) {
    rest.push(month);
    count += month[1].length;
    following -= month[1].length;
    if (count < size || following < after) continue;
    full.push(rest);
    rest = [];
    count = 0;
  }
  return { full, rest };
}
