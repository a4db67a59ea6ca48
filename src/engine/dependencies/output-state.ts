import { compareText } from '../../model/order.ts';
import type { LoadedSite } from '../content/load-site.ts';
import type { BuildState, OutputProblem } from './build-state.ts';
import type { OutputChanges } from './changed-outputs.ts';
import { DependencyIndex } from './dependency-index.ts';
import { type OutputReads, positionOf } from './fact-reads.ts';
import { type MadeFile, type MadeOutputs, madeFiles } from './made-outputs.ts';
import type { OutputGroups } from './output-groups.ts';
import { groupOf } from './output-plan.ts';
import type { PlannedOutputs } from './planned-outputs.ts';
import { PreviousOutputs } from './previous-outputs.ts';

/** The part of the build state about outputs. */
export type OutputState = Pick<
  BuildState,
  'outputs' | 'dependencies' | 'facts' | 'planned' | 'postponed' | 'outputProblems'
>;

/**
 * The state after a build, from the unchanged outputs and those that were made. An output to make that was not made, and
 * that the previous build had, is postponed. Throws RangeError if the previous build did not have it.
 */
export function nextOutputState(
  site: LoadedSite,
  planned: PlannedOutputs,
  groups: OutputGroups,
  { unchanged, replaced }: Pick<OutputChanges, 'unchanged' | 'replaced'>,
  made: readonly MadeOutputs[],
  before: OutputState | undefined,
): OutputState {
  const fresh = new Map(madeFiles(made).map((output) => [output[0].path, output]));
  const reads: OutputReads[] = Array.from(unchanged);
  const postponed: string[] = [];
  const previous = before?.outputs ?? PreviousOutputs.none;
  const postpone = (path: string): readonly [MadeFile, OutputReads] => {
    const old = replaced.get(path);
    if (old === undefined) throw new RangeError(`${path} was not made`);
    postponed.push(path);
    return [previous.at(old), old];
  };
  const outputs = previous.with(unchanged, (at) => {
    const path = planned.pathAt(at);
    const [file, ownReads] = fresh.get(path) ?? postpone(path);
    reads[at] = ownReads;
    const group = groups.numberOf(groupOf(planned.planAt(at)));
    return { ...file, plan: planned.digestAt(at), group };
  });
  const index = before?.dependencies ?? DependencyIndex.empty;
  const facts = site.facts.digest();
  return {
    ...{ outputs, facts, planned: planned.digest(), postponed },
    outputProblems: outputProblems(outputs, fresh, before?.outputProblems ?? []),
    dependencies: index.with(reads, site.facts, facts === before?.facts),
  };
}

function outputProblems(
  outputs: PreviousOutputs,
  made: ReadonlyMap<string, readonly [file: MadeFile, reads: OutputReads]>,
  before: readonly OutputProblem[],
): readonly OutputProblem[] {
  const old = before.filter(
    ([path]) => !made.has(path) && positionOf(path, outputs.paths()) !== -1,
  );
  const found = [...made.values()].flatMap(([{ path, problems = [] }]) =>
    problems.map((problem): OutputProblem => [path, problem]),
  );
  return [...old, ...found].sort(([a], [b]) => compareText(a, b));
}
