import { isArticlePage, lostArticles, type SiteNow } from '../../checks/lost-articles.ts';
import type { FactTable } from '../../facts/fact-table.ts';
import type { Problem } from '../../model/problem.ts';
import type { ArticleRelations, ArticleSummary } from '../../model/site/article/article-facts.ts';
import type { BuildState } from '../dependencies/build-state.ts';
import { ManifestError, parseManifest, readManifestText } from '../publish/site-manifest.ts';
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
  const gone = pages.filter((page) => facts.value(`${outputPrefix}${page}`) === undefined);
  return gone.length === 0 ? [] : lostArticles(new Set(pages), gone, siteNow(facts));
}

function pagesBefore(out: string, state: BuildState | undefined): readonly string[] {
  if (state !== undefined) return state.outputs.paths();
  const text = readManifestText(out);
  if (text === undefined) return [];
  try {
    return [...parseManifest(text).keys()];
  } catch (error) {
    // The next build writes a new one.
    if (error instanceof ManifestError) return [];
    throw error;
  }
}

function siteNow(facts: FactTable): SiteNow {
  const report = reportOf(facts);
  const articles = valuesOf<ArticleSummary>(facts, 'summary:');
  const moved = articles.filter(({ path }) => {
    const relations = facts.value(`article:${path}`) as ArticleRelations | undefined;
    return (relations?.movedFrom.length ?? 0) > 0;
  });
  const moves = facts.value('moves') as readonly (readonly [former: string, path: string])[];
  return {
    mainLanguage: report.languages[0] ?? 'en',
    articles,
    moves: new Set(moves.map(([former]) => former)),
    withheld: new Set(report.withheld.map(({ path }) => path)),
    moved: new Set(moved.map(({ path }) => path)),
  };
}

function valuesOf<T>(facts: FactTable, prefix: string): readonly T[] {
  const [from, to] = facts.rangeOf(prefix);
  return Array.from({ length: to - from }, (_, at) => facts.valueAt(from + at) as T);
}
