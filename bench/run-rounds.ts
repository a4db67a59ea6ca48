import { rm } from 'node:fs/promises';
import type { Contestant } from './contestant.ts';
import type { Failure } from './failure.ts';
import type { FileChanges } from './file-changes.ts';
import { type MeasuredRun, type Measurement, runMeasured } from './measure/run-measured.ts';
import { type Scenario, scenarioNames, scenarios } from './scenarios.ts';

/** A measurement, and in which round, from 0, it was taken. */
export interface RoundRun extends Measurement {
  readonly round: number;
}

/** The measurements of one contestant in one scenario; a round that failed is missing. */
export interface Series {
  readonly contestant: string;
  readonly scenario: Scenario;
  readonly runs: readonly RoundRun[];
}

/** What was measured, and what could not be. */
export interface Rounds {
  readonly series: readonly Series[];
  readonly failures: readonly Failure[];
}

/** How to go about it. */
export interface RoundOptions {
  readonly rounds: number;
  readonly changes: FileChanges;
  /** Ends the measuring; what was measured by then is the result. */
  readonly signal: AbortSignal;
  /** Told after each run; `run` is what it cost. */
  readonly progress: (contestant: Contestant, scenario: Scenario, run: MeasuredRun) => void;
}

interface OpenSeries {
  readonly contestant: Contestant;
  readonly scenario: Scenario;
  readonly runs: RoundRun[];
}

/**
 * Measures every contestant in every scenario that it has. Within a round each scenario runs for one
 * contestant after the other, A B C, so that what disturbs the machine disturbs neighbours alike;
 * after the round every edit is taken back. What fails is noted, and the rest is measured still.
 */
export async function runRounds(
  contestants: readonly Contestant[],
  options: RoundOptions,
): Promise<Rounds> {
  const series = scenarioNames.flatMap((scenario) =>
    contestants
      .filter(({ steps }) => steps.has(scenario))
      .map((contestant): OpenSeries => ({ contestant, scenario, runs: [] })),
  );
  const failures: Failure[] = [];
  for (let round = 0; round < options.rounds && !options.signal.aborted; round += 1) {
    failures.push(...(await runRound(series, round, options)));
  }
  const named = series.map((each) => ({ ...each, contestant: each.contestant.name }));
  return { series: named, failures };
}

async function runRound(
  series: readonly OpenSeries[],
  round: number,
  options: RoundOptions,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  const lost = new Set<Contestant>();
  try {
    for (const each of series) {
      if (options.signal.aborted) break;
      if (lost.has(each.contestant)) continue;
      const failure = await runStep(each, round, options);
      if (failure === undefined) continue;
      failures.push(failure);
      if (!(await recovers(each, options.signal))) lost.add(each.contestant);
    }
  } finally {
    options.changes.takeBack();
  }
  return failures;
}

async function runStep(
  { contestant, scenario, runs }: OpenSeries,
  round: number,
  { changes, signal, progress }: RoundOptions,
): Promise<Failure | undefined> {
  const standing = changes.count;
  try {
    await prepare(contestant, scenario, changes);
    const run = await runMeasured(contestant.command, signal);
    const { wall, cpu, memory } = run;
    runs.push({ round, wall, cpu, memory });
    progress(contestant, scenario, run);
    return undefined;
  } catch (error) {
    changes.takeBack(standing);
    if (signal.aborted) return undefined;
    const message = error instanceof Error ? error.message : String(error);
    return { contestant: contestant.name, what: scenarios[scenario], message };
  }
}

/** A cold build finds nothing; every other scenario finds what the one before left. */
async function prepare(
  { leftovers, steps }: Contestant,
  scenario: Scenario,
  changes: FileChanges,
): Promise<void> {
  if (scenario === 'cold') {
    for (const path of leftovers) await rm(path, { recursive: true, force: true });
  }
  const change = steps.get(scenario);
  if (change !== undefined) changes.apply(change);
}

/**
 * Builds once more without the change that failed, so that what comes next finds what it should.
 * Where even that fails, or there is nothing to go back to, the round is over for the contestant.
 */
async function recovers(
  { contestant, scenario }: OpenSeries,
  signal: AbortSignal,
): Promise<boolean> {
  if (scenario === 'cold') return false;
  try {
    await runMeasured(contestant.command, signal);
    return true;
  } catch {
    return false;
  }
}
