import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { LanguageCode } from '../../model/language.ts';
import { isOpinion } from '../../model/site/article/article-kind.ts';
import type { PackageFact } from '../../model/site/front.ts';

/** The articles of a page in their order. No article is in two places. */
export interface Arrangement {
  readonly lead: ArticleReader | undefined;
  /** What an editor wants to follow the lead. */
  readonly next: readonly ArticleReader[];
  readonly packages: readonly ArrangedPackage[];
  /** All others, newest first. */
  readonly rest: readonly ArticleReader[];
}

/** A package with the articles that are left for it; at least one. */
export type ArrangedPackage = PackageFact & { readonly shown: readonly ArticleReader[] };

/** The number of articles in the strip of a story. */
const maxInStrip = 4;

/**
 * Arranges the articles of a page: first what an editor has chosen, then the others.
 * @param subject `front`, `section/conflict`
 * @param needsLead whether the newest suitable article leads the page if none is chosen
 */
export function arrange(
  site: SiteReader,
  lang: LanguageCode,
  subject: string,
  needsLead: boolean,
): Arrangement {
  const { lead: chosen, next = [], packages = [] } = site.front(lang, subject) ?? {};
  const listed = site.list(lang, subject).articles;
  const used = new Set<string>();
  const take = (paths: readonly string[], most = Number.POSITIVE_INFINITY) => {
    const taken = [...new Set(paths)].filter((path) => !used.has(path)).slice(0, most);
    for (const path of taken) used.add(path);
    return taken.map((path) => site.article(path));
  };
  const wanted = [...next, ...packages.flatMap((each) => articlesOf(each) ?? [])];
  const ownLead = needsLead ? chooseLead(site, listed, wanted) : undefined;
  const [lead] = take([chosen ?? ownLead].flatMap((path) => path ?? []));
  return {
    lead,
    next: take(next),
    packages: packages.flatMap((each): readonly ArrangedPackage[] => {
      const own = articlesOf(each);
      const shown = own === undefined ? take(inStory(each, lang, site), maxInStrip) : take(own);
      return shown.length === 0 ? [] : [{ ...each, shown }];
    }),
    rest: take(listed),
  };
}

/** The newest article that is neither opinion nor sponsored nor chosen for another place, if possible. */
function chooseLead(
  site: SiteReader,
  listed: readonly string[],
  wanted: readonly string[],
): string | undefined {
  const elsewhere = new Set(wanted);
  const isNews = (path: string) => {
    const { kind } = site.article(path);
    return kind !== 'sponsored' && !isOpinion(kind);
  };
  return (
    listed.find((path) => !elsewhere.has(path) && isNews(path)) ??
    wanted[0] ??
    listed.find(isNews) ??
    listed[0]
  );
}

function articlesOf(each: PackageFact): readonly string[] | undefined {
  return 'articles' in each ? each.articles : undefined;
}

function inStory(each: PackageFact, lang: LanguageCode, site: SiteReader): readonly string[] {
  return 'story' in each ? site.list(lang, `story/${each.story}`).articles : [];
}
