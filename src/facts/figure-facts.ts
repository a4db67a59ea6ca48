import { groupBy } from '../model/grouping.ts';
import { compareText } from '../model/order.ts';
import type { FigureFact, FiguresFact } from '../model/site/fact-values.ts';
import {
  type Article,
  type FigureLedger,
  type FigureReport,
  figuresIn,
  type Site,
} from '../model/site/site.ts';
import { countsOf, publishedOf } from './list-facts.ts';
import type { Fact } from './thing-facts.ts';

/** How many figures the page of all figures lists. */
const mostShown = 200;

/** The facts of figures in one language; none if no article gives one. */
export function figureFacts(lang: string, site: Site): readonly Fact[] {
  const ledger = figuresIn(site, lang);
  if (ledger.size === 0) return [];
  const heirs = heirsIn(ledger);
  const articles = articlesOf([...ledger.values()].flat());
  return [
    [`figures:${lang}`, figuresFact(ledger, heirs)],
    [`figure-ids:${lang}`, [...ledger.keys()]],
    [`published:${lang}/figures`, publishedOf(articles)],
    ...[...ledger].flatMap(([id, reports]): Fact[] => [
      [`figure:${lang}/${id}`, figureFact(id, reports, ledger, heirs)],
      [`published:${lang}/figure/${id}`, publishedOf(articlesOf(reports))],
    ]),
  ];
}

/** The ids of the figures that replace others, by the id of what they replace. */
function heirsIn(ledger: FigureLedger): ReadonlyMap<string, readonly string[]> {
  const heirs = new Map<string, string[]>();
  for (const [id, reports] of ledger) {
    for (const { figure } of reports) {
      if (figure.supersedes === undefined) continue;
      heirs.set(figure.supersedes, [...(heirs.get(figure.supersedes) ?? []), id]);
    }
  }
  return heirs;
}

function figureFact(
  id: string,
  reports: readonly FigureReport[],
  ledger: FigureLedger,
  heirs: ReturnType<typeof heirsIn>,
): FigureFact {
  const old = reports.flatMap(({ figure }) => figure.supersedes ?? []);
  return {
    reports: reports.map(({ article, figure }) => ({ article: article.path, asOf: figure.asOf })),
    replaces: known(old, ledger),
    replacedBy: known(heirs.get(id) ?? [], ledger),
  };
}

/** Ids without repetition, of figures that the language has. */
function known(ids: readonly string[], ledger: FigureLedger): readonly string[] {
  return [...new Set(ids)].filter((id) => ledger.has(id)).sort(compareText);
}

function figuresFact(ledger: FigureLedger, heirs: ReturnType<typeof heirsIn>): FiguresFact {
  const entries = [...ledger].flatMap(([id, reports]) => {
    const latest = reports.at(-1);
    return latest === undefined ? [] : [{ id, latest, articleCount: reports.length }];
  });
  entries.sort(
    (a, b) => compareText(b.latest.figure.asOf, a.latest.figure.asOf) || compareText(a.id, b.id),
  );
  const others = entries.slice(mostShown).map(({ latest }) => latest);
  return {
    shown: entries.slice(0, mostShown).map(({ id, latest, articleCount }) => ({
      ...{ id, article: latest.article.path, articleCount },
      replaced: heirs.has(id),
    })),
    earlier: countsOf(groupBy(articlesOf(others), ({ month }) => month)),
  };
}

/** The articles of reports, each once, newest first. */
function articlesOf(reports: readonly FigureReport[]): readonly Article[] {
  return [...new Set(reports.map(({ article }) => article))].sort(
    (a, b) => b.published.epoch - a.published.epoch || compareText(a.url, b.url),
  );
}
