import { rm } from 'node:fs/promises';
import type { Contestant } from './contestant.ts';
import type { Failure } from './failure.ts';
import type { FileChanges } from './file-changes.ts';
import { type MeasuredRun, type Measurement, runMeasured } from './measure/run-measured.ts';
import { type Scenario, scenarioNames, scenarios } from './scenarios.ts';

/** A measurement and its round, counted from 0. */
export interface RoundRun extends Measurement {
  readonly round: number;
}

/** The measurements of one contestant in one scenario, without failed rounds. */
export interface Series {
  readonly contestant: string;
  readonly scenario: Scenario;
  readonly runs: readonly RoundRun[];
}

/** The measurements and failures of all rounds. */
export interface Rounds {
  readonly series: readonly Series[];
  readonly failures: readonly Failure[];
}

/** The options of `runRounds`. */
export interface RoundOptions {
  readonly rounds: number;
  readonly changes: FileChanges;
  /** Stops measuring. The result is what was measured until then. */
  readonly signal: AbortSignal;
  /** Called after each run. */
  readonly progress: (contestant: Contestant, scenario: Scenario, run: MeasuredRun) => void;
}

interface OpenSeries {
  readonly contestant: Contestant;
  readonly scenario: Scenario;
  readonly runs: RoundRun[];
}

/**
 * Measures every contestant in each of its scenarios. Within a round, a scenario runs for one contestant
 * directly after the other, so that disturbances of the machine affect all of them alike. After the
 * round, all edits are reverted. Failures are recorded, and measuring continues.
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
  const droppedOut = new Set<Contestant>();
  try {
    for (const each of series) {
      if (options.signal.aborted) break;
      if (droppedOut.has(each.contestant)) continue;
      const failure = await runStep(each, round, options);
      if (failure === undefined) continue;
      failures.push(failure);
      if (!(await recovers(each, options.signal))) droppedOut.add(each.contestant);
    }
  } finally {
    options.changes.revert();
  }
  return failures;
}

async function runStep(
  { contestant, scenario, runs }: OpenSeries,
  round: number,
  { changes, signal, progress }: RoundOptions,
): Promise<Failure | undefined> {
  const appliedBefore = changes.count;
  try {
    await prepare(contestant, scenario, changes);
    const run = await runMeasured(contestant.command, signal);
    const { wall, cpu, memory } = run;
    runs.push({ round, wall, cpu, memory });
    progress(contestant, scenario, run);
    return undefined;
  } catch (error) {
    changes.revert(appliedBefore);
    if (signal.aborted) return undefined;
    const message = error instanceof Error ? error.message : String(error);
    return { contestant: contestant.name, what: scenarios[scenario], message };
  }
}

/** Prepares a build: a cold build starts from nothing, other scenarios from the result of the previous one. */
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
 * Builds again without the change that failed, so that the next scenario starts from the right state.
 * @returns false if that fails too, or after a failed cold build: the contestant then leaves the round
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
