import { fileStart, type Point } from '../../model/point.ts';
import type { FigureReport } from '../../model/site/site.ts';

/** The position of a part of a figure. Only for problems, because it parses the file again. */
export function figurePoint(
  { article, figure }: FigureReport,
  part: 'value' | 'asOf' | 'supersedes',
): Point {
  const at = article.text().figures.find(({ id }) => id === figure.id)?.at;
  return at === undefined ? fileStart : article.findPoint([...at, part]);
}

/** File, line and column of a figure's value: `articles/2016/08/sirte.md:40:12`. */
export function figureLocation(report: FigureReport): string {
  const { line, column } = figurePoint(report, 'value');
  return `${report.article.path}:${line}:${column}`;
}
