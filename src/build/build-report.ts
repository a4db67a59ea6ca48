import type { Problem } from '../model/problem.ts';
import type { Withheld } from '../model/site.ts';
import type { PlannedSite } from './build-site.ts';

/** What a build did, as data. */
export interface BuildReport {
  readonly pageCounts: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
  readonly withheld: readonly Withheld[];
  readonly draftsShown: boolean;
  /** Whether a new site stands in the output folder; undefined where none was asked for. */
  readonly written: boolean | undefined;
  readonly milliseconds: number;
}

/** Counts the pages of a planned site by kind, in the order in which kinds first occur. */
export function countPages(planned: PlannedSite | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of planned?.pages ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The report in lines for an operator: pages by kind, problems, drafts, pending, time. */
export function reportLines(report: BuildReport): readonly string[] {
  const { pageCounts, problems, withheld, draftsShown, written, milliseconds } = report;
  const total = [...pageCounts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...pageCounts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const shown = draftsShown ? ', shown with a banner' : ', not built';
  const held = (availability: Withheld['availability']) => {
    const articles = withheld.filter((article) => article.availability === availability);
    const names = articles.map(({ path, published }) =>
      availability === 'draft' ? `  ${path}` : `  ${path}, from ${published.iso}`,
    );
    const label = (availability === 'draft' ? 'Drafts' : 'Pending').padEnd(9);
    return [`${label} ${articles.length}${articles.length === 0 ? '' : shown}`, ...names];
  };
  return [
    written === false
      ? 'Pages     none written: the last good site stands'
      : `Pages     ${total} (${kinds})`,
    `Problems  ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`,
    ...held('draft'),
    ...held('pending'),
    `Time      ${(milliseconds / 1000).toFixed(2)} s`,
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
