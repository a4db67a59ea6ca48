import { readFile, rm, writeFile } from 'node:fs/promises';
import type { Contestant, FileEdit } from './contestant.ts';
import { type MeasuredRun, type Measurement, runMeasured } from './measure/run-measured.ts';
import { type Scenario, scenarioNames } from './scenarios.ts';

/** The measurements of one contestant in one scenario, one for each round. */
export interface Series {
  readonly contestant: string;
  readonly scenario: Scenario;
  readonly runs: readonly Measurement[];
}

/** Told after each run; `run` is what it cost. */
export type Progress = (contestant: Contestant, scenario: Scenario, run: MeasuredRun) => void;

/**
 * Measures every contestant in every scenario that it has. Within a round each scenario runs for one
 * contestant after the other, A B C, so that what disturbs the machine disturbs neighbours alike;
 * after the round every edit is taken back. Throws what a failing run throws.
 */
export async function runRounds(
  contestants: readonly Contestant[],
  rounds: number,
  progress: Progress,
): Promise<readonly Series[]> {
  const series = scenarioNames.flatMap((scenario) =>
    contestants
      .filter(({ steps }) => steps.has(scenario))
      .map((contestant) => ({ contestant, scenario, runs: [] as Measurement[] })),
  );
  for (let round = 0; round < rounds; round += 1) {
    const undo = new Map<string, string>();
    for (const { contestant, scenario, runs } of series) {
      await prepare(contestant, scenario, undo);
      const run = await runMeasured(contestant.command);
      const { wall, cpu, memory } = run;
      runs.push({ wall, cpu, memory });
      progress(contestant, scenario, run);
    }
    for (const [path, text] of undo) await writeFile(path, text);
  }
  return series.map(({ contestant, scenario, runs }) => ({
    contestant: contestant.name,
    scenario,
    runs,
  }));
}

/** A cold build finds nothing; every other scenario finds what the one before left. */
async function prepare(
  { leftovers, steps }: Contestant,
  scenario: Scenario,
  undo: Map<string, string>,
): Promise<void> {
  if (scenario === 'cold') {
    for (const path of leftovers) await rm(path, { recursive: true, force: true });
  }
  const edit = steps.get(scenario);
  if (edit !== undefined) await apply(edit, undo);
}

async function apply({ path, change }: FileEdit, undo: Map<string, string>): Promise<void> {
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`the edit of ${path} changes nothing`);
  if (!undo.has(path)) undo.set(path, text);
  await writeFile(path, changed);
}
