import type { Machine } from './machine.ts';
import { pairRatios, type Summary, summarise, summariseKnown } from './measure/statistics.ts';
import { tableText } from './measure/table.ts';
import type { Series } from './run-rounds.ts';
import { scenarios } from './scenarios.ts';
import type { SiteSize } from './site-size.ts';

/** Everything that a benchmark found: what `--json` writes. */
export interface BenchReport {
  readonly machine: Machine;
  readonly corpus: { readonly articles: number; readonly seed: number };
  readonly rounds: number;
  readonly sites: readonly (SiteSize & { readonly contestant: string })[];
  readonly measurements: readonly Measured[];
  readonly ratios: readonly Ratio[];
}

/** A series and what it comes to: seconds and bytes. */
export interface Measured extends Series {
  readonly wall: Summary;
  readonly cpu: Summary | undefined;
  readonly memory: Summary | undefined;
}

/** How the first contestant compares with another: below 1, the first is faster. */
export interface Ratio {
  readonly ours: string;
  readonly theirs: string;
  readonly scenario: Series['scenario'];
  readonly wall: Summary;
}

/** Sums each series up. */
export function measured(series: readonly Series[]): readonly Measured[] {
  return series.map((each) => ({
    ...each,
    wall: summarise(each.runs.map(({ wall }) => wall)),
    cpu: summariseKnown(each.runs.map(({ cpu }) => cpu)),
    memory: summariseKnown(each.runs.map(({ memory }) => memory)),
  }));
}

/** Compares one contestant with all others, round by round, in each scenario that both have. */
export function ratiosOf(series: readonly Series[], ours: string): readonly Ratio[] {
  return series
    .filter(({ contestant }) => contestant !== ours)
    .flatMap(({ contestant, scenario, runs }) => {
      const own = series.find((each) => each.contestant === ours && each.scenario === scenario);
      if (own === undefined) return [];
      const seconds = (of: Series['runs']) => of.map(({ wall }) => wall);
      const wall = pairRatios(seconds(own.runs), seconds(runs));
      return [{ ours, theirs: contestant, scenario, wall }];
    });
}

/** The report as text for a terminal. */
export function reportText(report: BenchReport): string {
  const { machine, corpus, rounds, sites, measurements, ratios } = report;
  const lines = [
    `${corpus.articles} articles (seed ${corpus.seed}), ${rounds} rounds, ${machine.cores} cores (${machine.processor}), ` +
      `Node ${machine.node}, load before ${machine.loadBefore.toFixed(2)}`,
    '',
    tableText([measuredHead, ...measurements.map(measuredRow)]),
    '',
    tableText([['Site', 'pages', 'files', 'MB'], ...sites.map(siteRow)]),
  ];
  if (ratios.length > 0) lines.push('', tableText([ratioHead, ...ratios.map(ratioRow)]));
  if (measurements.some(({ memory }) => memory === undefined)) lines.push('', notHere);
  return lines.join('\n');
}

const notHere =
  'Processor time and memory of a tree of processes are read from /proc, which only Linux has.';
const measuredHead = ['Wall time in s', 'median', 'min', 'max', 'CPU in s', 'peak MB'];
const ratioHead = ['Wall time, pair by pair', 'median', 'min', 'max'];

function measuredRow({ contestant, scenario, wall, cpu, memory }: Measured): readonly string[] {
  const seconds = (value: number) => value.toFixed(2);
  return [
    `${contestant}: ${scenarios[scenario]}`,
    ...[wall.median, wall.min, wall.max].map(seconds),
    cpu === undefined ? 'unknown' : seconds(cpu.median),
    memory === undefined ? 'unknown' : megabytes(memory.max, 0),
  ];
}

function siteRow({ contestant, pages, files, bytes }: BenchReport['sites'][number]) {
  return [contestant, String(pages), String(files), megabytes(bytes, 1)];
}

function ratioRow({ ours, theirs, scenario, wall }: Ratio): readonly string[] {
  const numbers = [wall.median, wall.min, wall.max].map((value) => value.toFixed(2));
  return [`${ours} / ${theirs}: ${scenarios[scenario]}`, ...numbers];
}

function megabytes(bytes: number, digits: number): string {
  return (bytes / 1e6).toFixed(digits);
}
