import type { DevMeasurement } from './dev/measure-dev.ts';
import type { Failure } from './failure.ts';
import { entryCounts, liveName } from './live-edit.ts';
import type { Machine } from './machine.ts';
import { pairRatios, type Summary, summarise, summariseKnown } from './measure/statistics.ts';
import type { Series } from './run-rounds.ts';
import type { SiteSize } from './site-size.ts';

/** The results of a benchmark at one size, as written by `--json`. */
export interface BenchReport {
  readonly machine: Machine;
  readonly corpus: {
    readonly articles: number;
    readonly seed: number;
    readonly languages: readonly string[];
    readonly cards?: boolean;
  };
  readonly rounds: number;
  readonly sites: readonly (SiteSize & { readonly contestant: string })[];
  readonly measurements: readonly Measured[];
  readonly ratios: readonly Ratio[];
  /** Compares the processor time of an edit of long live coverage with that of short live coverage. */
  readonly entryEdits: Summary | undefined;
  readonly devServers: readonly MeasuredDev[];
  readonly failures: readonly Failure[];
}

/** A series and its summaries, in seconds and bytes. */
export interface Measured extends Series {
  readonly wall: Summary;
  readonly cpu: Summary | undefined;
  readonly memory: Summary | undefined;
}

/** The ratio of two contestants' times. Below 1, ours is faster. */
export interface Ratio {
  readonly ours: string;
  readonly theirs: string;
  readonly scenario: Series['scenario'];
  readonly wall: Summary;
}

/** The measurements of a dev server. */
export interface MeasuredDev extends DevMeasurement {
  readonly contestant: string;
}

/** Summarises each series. A series without successful runs is left out. */
export function summariseSeries(series: readonly Series[]): readonly Measured[] {
  return series
    .filter(({ runs }) => runs.length > 0)
    .map((each) => ({
      ...each,
      wall: summarise(each.runs.map(({ wall }) => wall)),
      cpu: summariseKnown(each.runs.map(({ cpu }) => cpu)),
      memory: summariseKnown(each.runs.map(({ memory }) => memory)),
    }));
}

/**
 * Compares each of our contestants with every other one, in each common scenario, using only the rounds
 * in which both were measured.
 * @param ours names of our contestants
 */
export function ratiosOf(series: readonly Series[], ours: readonly string[]): readonly Ratio[] {
  const own = series.filter(({ contestant }) => ours.includes(contestant));
  const others = series.filter(({ contestant }) => !ours.includes(contestant));
  return own.flatMap(({ contestant, scenario, runs }) =>
    others.flatMap((other) => {
      if (other.scenario !== scenario) return [];
      const theirs = new Map(other.runs.map(({ round, wall }) => [round, wall]));
      const shared = runs.filter(({ round }) => theirs.has(round));
      if (shared.length === 0) return [];
      const wall = pairRatios(
        shared.map((run) => run.wall),
        shared.map(({ round }) => theirs.get(round) ?? Number.NaN),
      );
      return [{ ours: contestant, theirs: other.contestant, scenario, wall }];
    }),
  );
}

/**
 * The ratio of the processor times of an edit of live coverage with many entries and with few, using only the rounds
 * in which both were measured. Undefined if there are none, or if processor time is unknown.
 */
export function entryEditsOf(series: readonly Series[]): Summary | undefined {
  const [few, many] = entryCounts.map((entries) => {
    const own = series.find(
      ({ contestant, scenario }) => contestant === liveName(entries) && scenario === 'entry',
    );
    return new Map(own?.runs.map(({ round, cpu }) => [round, cpu]));
  });
  const pairs = [...(many ?? [])].flatMap(([round, cpu]) => {
    const other = few?.get(round);
    return cpu === undefined || other === undefined ? [] : [{ cpu, other }];
  });
  if (pairs.length === 0) return undefined;
  return pairRatios(
    pairs.map(({ cpu }) => cpu),
    pairs.map(({ other }) => other),
  );
}
