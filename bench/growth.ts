import { tableText } from './measure/table.ts';
import type { BenchReport } from './report.ts';
import type { Scenario } from './scenarios.ts';

/** What a site of one size costs a contestant, beside the first size at which it was measured. */
export interface Growth {
  readonly contestant: string;
  readonly articles: number;
  readonly cold: Grown | undefined;
  readonly edit: Grown | undefined;
}

/** A cost, and how many times that of the first size it is. */
export interface Grown {
  /** Milliseconds an article for a cold build, seconds for an edit: medians. */
  readonly cost: number;
  readonly toFirst: number;
}

/**
 * How costs grow with the site, contestant by contestant: a cold build's for each article, which
 * stays the same where the time is linear, and an edit's, which stays the same where it depends on
 * what changed and not on what there is. The edit is that of one article's body.
 * @param reports one for each size, in the order in which they shall stand
 */
export function growthOf(reports: readonly BenchReport[]): readonly Growth[] {
  const names = new Set(
    reports.flatMap(({ measurements }) => measurements.map(({ contestant }) => contestant)),
  );
  return [...names].flatMap((contestant) => {
    const cold = costs(reports, contestant, 'cold', (wall, articles) => (wall * 1000) / articles);
    const edit = costs(reports, contestant, 'body', (wall) => wall);
    return reports.map(({ corpus }, index) => ({
      contestant,
      articles: corpus.articles,
      cold: cold[index],
      edit: edit[index],
    }));
  });
}

function costs(
  reports: readonly BenchReport[],
  contestant: string,
  scenario: Scenario,
  costOf: (wall: number, articles: number) => number,
): readonly (Grown | undefined)[] {
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

const head = ['Growth', 'articles', 'cold, ms an article', 'to first', 'edit, s', 'to first'];

/** The growth as a table for a terminal. */
export function growthText(growth: readonly Growth[]): string {
  const rows = growth.map(({ contestant, articles, cold, edit }) => [
    contestant,
    String(articles),
    ...grownCells(cold),
    ...grownCells(edit),
  ]);
  return tableText([head, ...rows]);
}

function grownCells(grown: Grown | undefined): readonly string[] {
  if (grown === undefined) return ['unknown', ''];
  return [grown.cost.toFixed(2), grown.toFirst.toFixed(2)];
}
