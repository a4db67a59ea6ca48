import { type Problem, warningAt } from '../../model/problem.ts';
import { translationKey } from '../../model/site/article/translation.ts';
import { isSameValue, writtenValue } from '../../model/site/figure.ts';
import type { FigureReport } from '../../model/site/site.ts';
import { byPublication } from '../figure-ledger.ts';
import { figureLocation, figurePoint } from './figure-positions.ts';

/**
 * Warns of each value in an article if an earlier article already had a newer value, of the same figure or of
 * one that replaces it. A translation is not outdated if another version of the same article is not.
 * @param reports of one figure
 * @param replacements reports of the figures that replace it
 */
export function outdatedFigures(
  reports: readonly FigureReport[],
  replacements: readonly FigureReport[],
): readonly Problem[] {
  if (reports.length < 2 && replacements.length === 0) return [];
  const replacing = [...replacements].sort(byPublication);
  const reported = new Map<string, boolean>();
  let newest: FigureReport | undefined;
  return [...reports].sort(byPublication).flatMap((report) => {
    const replacement = replacing.find((each) => isOtherArticle(each, report));
    const newer = newerThan(report, newest) ?? (replacement && replacedBefore(report, replacement));
    if (newest === undefined || report.figure.asOf > newest.figure.asOf) newest = report;
    const key = keyAndDay(report);
    const isOutdated = newer !== undefined && reported.get(key) !== false;
    reported.set(key, isOutdated);
    return newer !== undefined && isOutdated ? [outdatedWarning(report, newer)] : [];
  });
}

/** The newest report so far, if its value is newer and different. */
function newerThan(
  report: FigureReport,
  newest: FigureReport | undefined,
): FigureReport | undefined {
  if (newest === undefined || !isOtherArticle(newest, report)) return undefined;
  const isNewer = newest.figure.asOf > report.figure.asOf;
  return isNewer && !isSameValue(newest.figure, report.figure) ? newest : undefined;
}

function replacedBefore(report: FigureReport, replacement: FigureReport): FigureReport | undefined {
  return byPublication(replacement, report) < 0 ? replacement : undefined;
}

function isOtherArticle({ article: a }: FigureReport, { article: b }: FigureReport): boolean {
  return a.path !== b.path;
}

/** The same for a report and its translations. */
function keyAndDay({ article, figure }: FigureReport): string {
  return `${translationKey(article.path)} ${figure.asOf}`;
}

function outdatedWarning(report: FigureReport, newer: FigureReport): Problem {
  const { figure, article } = report;
  const [old, fresh] = [figure, newer.figure].map(
    (each) => `${writtenValue(each)} as of ${each.asOf}`,
  );
  const message = `the figure "${figure.id}" is given as ${old}, although ${figureLocation(newer)} already had ${fresh}`;
  const advice =
    'use the newer value and its day, or make sure that the text says how old this one is';
  const problem = warningAt(article.path, figurePoint(report, 'value'), message, advice);
  return { ...problem, about: 'figures' };
}
