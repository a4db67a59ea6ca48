import { groupBy } from '../model/grouping.ts';
import { compareText } from '../model/order.ts';
import type { FigureFact, FiguresFact } from '../model/site/fact-values.ts';
import {
  type Article,
  type FigureLedger,
  type FigureReport,
  figuresIn,
  newestFirst,
  type Site,
} from '../model/site/site.ts';
import { countsOf, publishedListOf } from './article-lists.ts';
import type { Fact } from './fact.ts';

/** Maximum number of figures on the page of all figures. */
const maxShown = 200;

/** The facts of the figures in one language; none if no article reports a figure. */
export function figureFacts(lang: string, site: Site): readonly Fact[] {
  const ledger = figuresIn(site, lang);
  if (ledger.size === 0) return [];
  const successors = successorsIn(ledger);
  const articles = articlesOf([...ledger.values()].flat());
  return [
    [`figures:${lang}`, figuresFact(ledger, successors)],
    [`figure-ids:${lang}`, [...ledger.keys()]],
    [`published:${lang}/figures`, publishedListOf(articles)],
    ...[...ledger].flatMap(([id, reports]): Fact[] => [
      [`figure:${lang}/${id}`, figureFact(id, reports, ledger, successors)],
      [`published:${lang}/figure/${id}`, publishedListOf(articlesOf(reports))],
    ]),
  ];
}

/** The ids of the figures that replace a figure, by its id. */
type Successors = ReadonlyMap<string, readonly string[]>;

function successorsIn(ledger: FigureLedger): Successors {
  const successors = new Map<string, string[]>();
  for (const [id, reports] of ledger) {
    for (const { figure } of reports) {
      if (figure.supersedes === undefined) continue;
      successors.set(figure.supersedes, [...(successors.get(figure.supersedes) ?? []), id]);
    }
  }
  return successors;
}

function figureFact(
  id: string,
  reports: readonly FigureReport[],
  ledger: FigureLedger,
  successors: Successors,
): FigureFact {
  const predecessors = reports.flatMap(({ figure }) => figure.supersedes ?? []);
  return {
    reports: reports.map(({ article, figure }) => ({ article: article.path, asOf: figure.asOf })),
    replaces: idsInLedger(predecessors, ledger),
    replacedBy: idsInLedger(successors.get(id) ?? [], ledger),
  };
}

/** The distinct ids that are in the ledger, sorted. */
function idsInLedger(ids: readonly string[], ledger: FigureLedger): readonly string[] {
  return [...new Set(ids)].filter((id) => ledger.has(id)).sort(compareText);
}

function figuresFact(ledger: FigureLedger, successors: Successors): FiguresFact {
  const entries = [...ledger].flatMap(([id, reports]) => {
    const latest = reports.at(-1);
    return latest === undefined ? [] : [{ id, latest, articleCount: reports.length }];
  });
  entries.sort(
    (a, b) => compareText(b.latest.figure.asOf, a.latest.figure.asOf) || compareText(a.id, b.id),
  );
  const others = entries.slice(maxShown).map(({ latest }) => latest);
  return {
    shown: entries.slice(0, maxShown).map(({ id, latest, articleCount }) => ({
      ...{ id, article: latest.article.path, articleCount },
      replaced: successors.has(id),
    })),
    earlier: countsOf(groupBy(articlesOf(others), ({ month }) => month)),
  };
}

/** The distinct articles of reports, newest first. */
function articlesOf(reports: readonly FigureReport[]): readonly Article[] {
  return [...new Set(reports.map(({ article }) => article))].sort(newestFirst);
}
