import { asWarning, type Problem } from '../../model/problem.ts';
import { isUnpublished } from '../../model/site/article/article-facts.ts';
import type { Article, LeftOutArticle } from '../../model/site/site.ts';
import { figureLedger } from '../figure-ledger.ts';
import { figureProblems } from './figure-problems.ts';

/**
 * Reports figures that contradict each other. What contradicts only an article that is not published yet
 * is at most a warning in published articles, so that a draft never stops the build.
 * @param articles including unpublished ones
 * @param leftOut unpublished articles that are not among them
 */
export function figureProblemsBySchedule(
  articles: readonly Article[],
  leftOut: readonly LeftOutArticle[],
  timeZone: string,
): readonly Problem[] {
  const unpublished = articles.filter(
    ({ availability, figures }) => isUnpublished(availability) && figures.length > 0,
  );
  const expected = new Set([
    ...unpublished.flatMap(({ figures }) => figures.map(({ id }) => id)),
    ...leftOut.flatMap(({ ids }) => ids),
  ]);
  const published = articles.filter(({ availability }) => !isUnpublished(availability));
  const problems = figureProblems(figureLedger(published), timeZone, expected);
  if (unpublished.length === 0) return problems;
  const paths = new Set(unpublished.map(({ path }) => path));
  const known = new Set(problems.map(keyOf));
  const others = figureProblems(figureLedger(articles), timeZone, expected)
    .filter((problem) => !known.has(keyOf(problem)))
    .map((problem) => (paths.has(problem.path) ? problem : asWarning(problem)));
  return [...problems, ...others];
}

function keyOf({ path, at, message }: Problem): string {
  return `${path}:${at.line}:${at.column} ${message}`;
}
