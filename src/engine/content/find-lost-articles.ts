import { isArticlePage, lostArticles, type SiteNow } from '../../checks/lost-articles.ts';
import type { FactTable } from '../../facts/fact-table.ts';
import type { Problem } from '../../model/problem.ts';
import type { ArticleRelations, ArticleSummary } from '../../model/site/article/article-facts.ts';
import type { ListedArticle } from '../../model/site/fact-values.ts';
import type { BuildState } from '../dependencies/build-state.ts';
import { eachFact } from '../dependencies/dependency-index.ts';
import { listedFiles } from '../publish/foreign-files.ts';
import { outputPrefix, reportOf } from './relate-site.ts';

/**
 * Warns of articles that the last build of a folder published and that the site no longer has. Pages of drafts, which
 * only a build with `--drafts` writes, do not count.
 * @param out folder of the last build, absolute path
 * @param state of the last build, if there is one
 */
export function findLostArticles(
  facts: FactTable,
  out: string,
  state: BuildState | undefined,
): readonly Problem[] {
  const drafts = new Set(state?.report.withheld.map(({ url }) => url));
  const pages = pagesBefore(out, state).filter(
    (page) => isArticlePage(page) && !drafts.has(`/${page.slice(0, -'index.html'.length)}`),
  );
  const gone: string[] = [];
  const keys = pages.map((page) => outputPrefix + page);
  eachFact(keys, facts, (at, fact) => {
    if (fact === -1) gone.push(pages[at] ?? '');
  });
  if (gone.length === 0) return [];
  return lostArticles(gone, siteNow(facts, new Set(pages)));
}

/** The paths of the files of the last build, sorted. */
function pagesBefore(out: string, state: BuildState | undefined): readonly string[] {
  if (state !== undefined) return state.outputs.paths();
  return [...(listedFiles(out) ?? [])].sort();
}

/** @param before the pages of articles in the last build */
function siteNow(facts: FactTable, before: ReadonlySet<string>): SiteNow {
  const report = reportOf(facts);
  const listed = report.languages.flatMap(
    (lang) => (facts.value(`articles:${lang}`) as readonly ListedArticle[] | undefined) ?? [],
  );
  const paths = listed
    .filter(([, url]) => !before.has(`${url.slice(1)}index.html`))
    .map(([path]) => path)
    .sort();
  const newArticles = paths.map((path) => facts.value(`summary:${path}`) as ArticleSummary);
  const moved = paths.filter((path) => {
    const relations = facts.value(`article:${path}`) as ArticleRelations | undefined;
    return (relations?.movedFrom.length ?? 0) > 0;
  });
  const moves = facts.value('moves') as readonly (readonly [former: string, path: string])[];
  return {
    mainLanguage: report.languages[0] ?? 'en',
    newArticles,
    moves: new Set(moves.map(([former]) => former)),
    withheld: report.withheld,
    moved: new Set(moved),
  };
}
