import { tableText } from './measure/table.ts';
import type { BenchReport } from './report.ts';
import type { Scenario } from './scenarios.ts';

/** The costs of a contestant at one size, relative to the smallest measured size. */
export interface Growth {
  readonly contestant: string;
  readonly articles: number;
  readonly cold: RelativeCost | undefined;
  readonly edit: RelativeCost | undefined;
}

/** A cost, and its ratio to the cost at the first size. */
export interface RelativeCost {
  /** Median: milliseconds per article for a cold build, seconds for an edit. */
  readonly cost: number;
  readonly toFirst: number;
}

/**
 * How the costs of each contestant grow with the site. The cost of a cold build is per article, so it is
 * constant if the time is linear. The cost of an edit (of one article's body) is constant if it depends
 * only on the change and not on the size of the site.
 * @param reports one for each size, in output order
 */
export function growthOf(reports: readonly BenchReport[]): readonly Growth[] {
  const names = new Set(
    reports.flatMap(({ measurements }) => measurements.map(({ contestant }) => contestant)),
  );
  return [...names].flatMap((contestant) => {
    const cold = relativeCosts(
      reports,
      contestant,
      'cold',
      (wall, articles) => (wall * 1000) / articles,
    );
    const edit = relativeCosts(reports, contestant, 'body', (wall) => wall);
    return reports.map(({ corpus }, index) => ({
      contestant,
      articles: corpus.articles,
      cold: cold[index],
      edit: edit[index],
    }));
  });
}

function relativeCosts(
  reports: readonly BenchReport[],
  contestant: string,
  scenario: Scenario,
  costOf: (wall: number, articles: number) => number,
): readonly (RelativeCost | undefined)[] {
  const found = reports.map(({ measurements, corpus }) => {
    const series = measurements.find(
      (each) => each.contestant === contestant && each.scenario === scenario,
    );
    return series && costOf(series.wall.median, corpus.articles);
  });
  const first = found.find((cost) => cost !== undefined);
  return found.map((cost) =>
    cost === undefined || first === undefined ? undefined : { cost, toFirst: cost / first },
  );
}

const head = ['Growth', 'articles', 'cold, ms per article', 'to first', 'edit, s', 'to first'];

/** The growth as a table for a terminal. */
export function growthText(growth: readonly Growth[]): string {
  const rows = growth.map(({ contestant, articles, cold, edit }) => [
    contestant,
    String(articles),
    ...costCells(cold),
    ...costCells(edit),
  ]);
  return tableText([head, ...rows]);
}

function costCells(grown: RelativeCost | undefined): readonly string[] {
  if (grown === undefined) return ['unknown', ''];
  return [grown.cost.toFixed(2), grown.toFirst.toFixed(2)];
}
