import { type Problem, sortProblems } from '../model/problem.ts';
import type { Publication } from '../model/site/publication.ts';
import type { WithheldArticle } from '../model/site/site.ts';
import type { NextReport } from './content/next-report.ts';
import type { SiteReport } from './content/relate-site.ts';
import type { BuildState } from './dependencies/build-state.ts';
import { nextChangeText } from './next-change-line.ts';
import { problemLine } from './problem-lines.ts';
import type { StageTimes } from './stopwatch.ts';

/** The result of a build. */
export interface BuildReport {
  readonly pageCounts: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
  /** Warnings of articles and foreign files that are gone since the last build. A second build does not repeat them. */
  readonly lost: readonly Problem[];
  readonly withheld: readonly WithheldArticle[];
  readonly draftsShown: boolean;
  /** The next moment at which the site changes by itself; left out if there is none, or on errors. */
  readonly next?: NextReport;
  /** The Markdown parser of the site. */
  readonly parser: Publication['parser'];
  /** Whether the output folder is up to date; undefined if the command writes no site. */
  readonly written: boolean | undefined;
  /** How many files were made, removed and left unchanged; undefined if nothing was written. */
  readonly files:
    | { readonly made: number; readonly removed: number; readonly kept: number }
    | undefined;
  /** Paths of outputs that are out of date, because others came first: see `OutputOrder`. Left out if there are none. */
  readonly postponed?: readonly string[];
  readonly milliseconds: number;
  readonly stages: StageTimes;
}

/** A report without its times. */
export type UntimedReport = Omit<BuildReport, 'milliseconds' | 'stages'>;

/** The report of the content, before anything is written. */
export function contentReport(
  { pageCounts, problems, withheld, parser, next }: SiteReport,
  draftsShown: boolean,
): UntimedReport {
  return {
    pageCounts: new Map(pageCounts),
    ...{ problems, lost: [], withheld, draftsShown, parser },
    ...(next === undefined ? {} : { next }),
    written: false,
    files: undefined,
  };
}

/** Adds problems that were found after the content was checked. */
export function withProblems(report: UntimedReport, more: readonly Problem[]): UntimedReport {
  // Pages with the same layout have the same problems.
  const different = new Map(more.map((problem) => [problemLine(problem), problem]));
  return { ...report, problems: sortProblems([...report.problems, ...different.values()]) };
}

/** The report of a build that found nothing to do: the previous report, with all files unchanged. */
export function unchangedReport(
  {
    outputs,
    copies,
    report,
    outputProblems,
  }: Pick<BuildState, 'outputs' | 'copies' | 'report' | 'outputProblems'>,
  draftsShown: boolean,
): UntimedReport {
  const problems = outputProblems.map(([, problem]) => problem);
  return {
    ...withProblems(contentReport(report, draftsShown), problems),
    written: true,
    files: { made: 0, removed: 0, kept: outputs.count + copies.files.count },
  };
}

/** The report as lines for the terminal: pages by kind, files, problems, drafts, pending, time. */
export function reportLines(report: BuildReport): readonly string[] {
  const { pageCounts, lost, withheld, draftsShown, written, milliseconds } = report;
  const problems = [...report.problems, ...lost];
  const total = [...pageCounts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...pageCounts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const shown = draftsShown ? ', shown with a banner' : ', not built';
  const held = (availability: WithheldArticle['availability']) => {
    const articles = withheld.filter((article) => article.availability === availability);
    const names = articles.map(withheldLine);
    const label = (availability === 'draft' ? 'Drafts' : 'Pending').padEnd(9);
    return [`${label} ${articles.length}${articles.length === 0 ? '' : shown}`, ...names];
  };
  return [
    written === false
      ? 'Pages     none written; the previous site was kept'
      : `Pages     ${total} (${kinds})`,
    ...fileLines(report),
    `Problems  ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`,
    ...held('draft'),
    ...held('pending'),
    ...(report.next === undefined ? [] : [`Next      ${nextChangeText(report.next)}`]),
    ...parserLines(report),
    `Time      ${(milliseconds / 1000).toFixed(2)} s`,
  ];
}

function withheldLine({ path, availability, published, errors }: WithheldArticle): string {
  const time =
    availability === 'pending' && published !== undefined ? `, from ${published.iso}` : '';
  if (errors === undefined) return `  ${path}${time}`;
  const until = availability === 'pending' ? ', which will stop the build from then on' : '';
  return `  ${path}${time}: left out, with ${counted(errors, 'error')}${until}`;
}

/** The report as one line of JSON (`--json`). */
export function reportJson(report: BuildReport): string {
  const { pageCounts, stages, next, ...rest } = report;
  return JSON.stringify({
    pages: Object.fromEntries(pageCounts),
    ...rest,
    next: next && { time: new Date(next.epoch).toISOString(), changes: next.changes },
    stages: Object.fromEntries(stages),
  });
}

/** The stages of a build with their milliseconds and their share of the total (`--profile`). */
export function stageLines({ stages, milliseconds }: BuildReport): readonly string[] {
  const measured = [...stages.values()].reduce((sum, time) => sum + time, 0);
  const rows = [...stages, ['the rest', Math.max(0, milliseconds - measured)] as const];
  return rows.map(([stage, time]) => {
    const share = milliseconds === 0 ? 0 : (100 * time) / milliseconds;
    return `${stage.padEnd(12)}${time.toFixed(0).padStart(8)} ms ${share.toFixed(0).padStart(4)} %`;
  });
}

function fileLines({ files, postponed = [] }: BuildReport): readonly string[] {
  if (files === undefined) return [];
  const { made, removed, kept } = files;
  const later = postponed.length === 0 ? '' : `, ${postponed.length} still to make`;
  return [`Files     ${made} made, ${removed} removed, ${kept} unchanged${later}`];
}

/** In milliseconds. If parsing takes longer, the report names the faster parser. */
const longParse = 3000;

function parserLines({ parser, stages }: BuildReport): readonly string[] {
  const time = stages.get('parse') ?? 0;
  if (parser !== 'remark' || time <= longParse) return [];
  const faster = '"parser: satteri" in site.yaml reads large archives faster';
  return [`Parser    took ${(time / 1000).toFixed(1)} s: ${faster}`];
}

/** A number with its noun: `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
