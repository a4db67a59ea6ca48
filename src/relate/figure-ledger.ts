import { groupBy } from '../model/grouping.ts';
import type { LanguageCode } from '../model/language.ts';
import { compareText } from '../model/order.ts';
import type { Article, FigureLedger, FigureReport } from '../model/site/site.ts';

/**
 * The reports of each figure, by its id, sorted by the day to which the value applies, then by
 * time of publication. The same id means the same figure in all articles and languages.
 */
export function figureLedger(articles: readonly Article[]): FigureLedger {
  const byId = new Map<string, FigureReport[]>();
  for (const article of articles) {
    for (const figure of article.figures) {
      const reports = byId.get(figure.id);
      if (reports === undefined) byId.set(figure.id, [{ article, figure }]);
      else reports.push({ article, figure });
    }
  }
  for (const reports of byId.values()) if (reports.length > 1) reports.sort(byDay);
  return new Map([...byId].sort(([a], [b]) => compareText(a, b)));
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

/** Compares reports by time of publication, then by path, so that the order does not depend on the disk. */
export function byPublication({ article: a }: FigureReport, { article: b }: FigureReport): number {
  return a.published.epoch - b.published.epoch || compareText(a.path, b.path);
}
