import { groupBy } from '../model/grouping.ts';
import type { LanguageCode } from '../model/language.ts';
import { compareText } from '../model/order.ts';
import {
  type Article,
  type FigureLedger,
  type FigureReport,
  oldestFirst,
} from '../model/site/site.ts';

/**
 * The reports of each figure, by its id, sorted by the day to which the value applies, then by
 * time of publication. The same id means the same figure in all articles and languages.
 */
export function figureLedger(articles: readonly Article[]): FigureLedger {
  const all = articles.flatMap((article) => article.figures.map((figure) => ({ article, figure })));
  const byId = [...groupBy(all, ({ figure }) => figure.id)];
  return new Map(
    byId
      .map(([id, reports]) => [id, reports.toSorted(byDay)] as const)
      .sort(([a], [b]) => compareText(a, b)),
  );
}

/** The ledger of each language that has figures. */
export function figureLedgers(
  articles: readonly Article[],
): ReadonlyMap<LanguageCode, FigureLedger> {
  const withFigures = articles.filter(({ figures }) => figures.length > 0);
  const byLanguage = groupBy(withFigures, ({ lang }) => lang);
  return new Map([...byLanguage].map(([lang, own]) => [lang, figureLedger(own)]));
}

function byDay(a: FigureReport, b: FigureReport): number {
  return compareText(a.figure.asOf, b.figure.asOf) || byPublication(a, b);
}

/** Compares reports by the publication of their articles. */
export function byPublication({ article: a }: FigureReport, { article: b }: FigureReport): number {
  return oldestFirst(a, b);
}
