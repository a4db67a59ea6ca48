import { groupBy, groupByEach } from '../../model/grouping.ts';
import { compareText } from '../../model/order.ts';
import { errorAt, type Problem, warningAt } from '../../model/problem.ts';
import { isSameValue, writtenValue } from '../../model/site/figure.ts';
import type { Article, FigureReport } from '../../model/site/site.ts';
import { didYouMean } from '../../model/text/nearest.ts';
import { dayOf } from '../calendar.ts';
import { figureLocation, figurePoint } from './figure-positions.ts';
import { outdatedFigures } from './outdated-figures.ts';

type Ledger = ReadonlyMap<string, readonly FigureReport[]>;

/**
 * Reports figures that contradict each other: two values for one day, a value that is given after a newer
 * one, an unknown id in "supersedes", a day after publication. Articles are read only for problems.
 * @param timeZone IANA name of the publication's time zone, for the ends of days
 * @param expected ids of figures of articles that are not published yet
 */
export function figureProblems(
  ledger: Ledger,
  timeZone: string,
  expected: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  if (ledger.size === 0) return [];
  const ids = [...ledger.keys()].sort(compareText);
  const replacements = replacementsIn(ledger);
  return ids.flatMap((id) => {
    const reports = ledger.get(id) ?? [];
    return [
      ...reports.flatMap((report) => [
        ...asOfProblem(report, timeZone),
        ...supersedesProblem(report, { ledger, replacements, expected }),
      ]),
      ...(reports.length > 1 ? disagreements(reports) : []),
      ...outdatedFigures(reports, replacements.get(id) ?? []),
    ];
  });
}

/** The reports with "supersedes", by the id of the figure that they replace. */
function replacementsIn(ledger: Ledger): Ledger {
  return groupByEach([...ledger.values()].flat(), ({ figure: { supersedes } }) =>
    supersedes === undefined ? [] : [supersedes],
  );
}

function asOfProblem(report: FigureReport, timeZone: string): readonly Problem[] {
  const { article, figure } = report;
  if (figure.asOf <= article.day || figure.asOf <= lastDayOf(article, timeZone)) return [];
  const message = `the figure "${figure.id}" is as of ${figure.asOf}, after the article was published on ${article.day}`;
  const advice = 'write the day to which the number applies, or add "updated" to the article';
  return [errorAt(article.path, figurePoint(report, 'asOf'), message, advice)];
}

/** The last day on which the article was published or changed. */
function lastDayOf(article: Article, timeZone: string): string {
  return article.changes
    .map((moment) => dayOf(moment, timeZone))
    .reduce((last, day) => (day > last ? day : last), article.day);
}

interface KnownFigures {
  readonly ledger: Ledger;
  readonly replacements: Ledger;
  readonly expected: ReadonlySet<string>;
}

function supersedesProblem(
  report: FigureReport,
  { ledger, replacements, expected }: KnownFigures,
): readonly Problem[] {
  const { id, supersedes } = report.figure;
  if (supersedes === undefined) return [];
  const problem = (message: string, advice: string) => [
    errorAt(report.article.path, figurePoint(report, 'supersedes'), message, advice),
  ];
  if (!ledger.has(supersedes) && expected.has(supersedes)) {
    const message = `only an article that is not published yet has the figure "${supersedes}"`;
    const advice = 'publish that article, or delete "supersedes" until then';
    return [warningAt(report.article.path, figurePoint(report, 'supersedes'), message, advice)];
  }
  if (!ledger.has(supersedes)) {
    const others = [...ledger.keys()].filter((each) => each !== id).sort(compareText);
    const advice = didYouMean(
      supersedes,
      others,
      'write the id of a figure of this or another article',
    );
    return problem(`no article has a figure "${supersedes}"`, advice);
  }
  if (!isReplacedBy(id, supersedes, replacements, new Set())) return [];
  return problem(
    `the figure "${id}" replaces "${supersedes}" and is replaced by it`,
    id === supersedes
      ? 'delete "supersedes": a newer value of the same figure replaces the older one anyway'
      : 'delete one of the two',
  );
}

/** Whether a figure is the same as another, or is directly or indirectly replaced by it. */
function isReplacedBy(id: string, by: string, replacements: Ledger, seen: Set<string>): boolean {
  if (id === by) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (replacements.get(id) ?? []).some(({ figure }) =>
    isReplacedBy(figure.id, by, replacements, seen),
  );
}

/** Reports two values for one day at the article that was published later. */
function disagreements(reports: readonly FigureReport[]): readonly Problem[] {
  const byDay = groupBy(reports, ({ figure }) => figure.asOf);
  return [...byDay.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return others.flatMap((report) => {
      const { article, figure } = report;
      if (isSameValue(first.figure, figure)) return [];
      const message = `the figure "${figure.id}" is ${writtenValue(figure)} as of ${figure.asOf} here, but ${writtenValue(first.figure)} in ${figureLocation(first)}`;
      const advice = 'correct one of the two values or days, or give this figure its own id';
      const problem = errorAt(article.path, figurePoint(report, 'value'), message, advice);
      return [{ ...problem, about: 'figures' as const }];
    });
  });
}
