import type { BuildOptions } from '../build-options.ts';
import type { LoadedSite } from '../content/load-site.ts';
import { manifestDigest } from '../publish/output-folder.ts';
import type { LastBuild } from '../publish/verify-output.ts';
import type { BuildState } from './build-state.ts';
import { changedFacts } from './changed-facts.ts';
import type { OutputGroups } from './output-groups.ts';
import type { OutputPlan } from './output-plan.ts';
import type { PlannedOutputs } from './planned-outputs.ts';

/** What a build has to do to a folder. */
export interface OutputChanges {
  /** Whether everything is made anew, into a folder that takes the place of the old one. */
  readonly whole: boolean;
  /** Outputs to make, by path. */
  readonly stale: readonly OutputPlan[];
  /** Of each planned output: its number in the last build if it stands as it is, else -1. */
  readonly standing: Int32Array;
  /** Paths of files that the site no longer has. */
  readonly removals: readonly string[];
}

/**
 * Finds which outputs stand: those of which the plan, the group (code, layout, style), every fact that
 * they read and the file itself are as the last build left them. All others are to be made.
 */
export async function changedOutputs(
  site: LoadedSite,
  outputs: PlannedOutputs,
  groups: OutputGroups,
  last: LastBuild | undefined,
  { out }: Pick<BuildOptions, 'out'>,
): Promise<OutputChanges> {
  if (last === undefined || manifestDigest(out) !== last.state.manifest) {
    const stale = Array.from({ length: outputs.count }, (_, at) => outputs.planAt(at));
    const standing = new Int32Array(outputs.count).fill(-1);
    return { whole: true, stale, standing, removals: [] };
  }
  const isStale = await staleOutputs(site, groups, last);
  const { standing, removals } =
    outputs.digest() === last.state.planned
      ? { standing: numbersTo(outputs.count), removals: [] }
      : matched(outputs, last.state);
  const stale: OutputPlan[] = [];
  standing.forEach((old, at) => {
    if (old !== -1 && isStale[old] !== 1) return;
    standing[at] = -1;
    stale.push(outputs.planAt(at));
  });
  return { whole: false, stale, standing, removals };
}

function numbersTo(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, at) => at);
}

/** Finds for each output the one of the last build with the same path and plan. Both are in order. */
function matched(
  outputs: PlannedOutputs,
  state: Pick<BuildState, 'outputs'>,
): Pick<OutputChanges, 'standing' | 'removals'> {
  const standing = new Int32Array(outputs.count).fill(-1);
  const before = state.outputs.paths();
  const removals: string[] = [];
  let old = 0;
  for (let at = 0; at < outputs.count; at += 1) {
    const path = outputs.pathAt(at);
    for (let other = before[old]; other !== undefined && other < path; other = before[old]) {
      removals.push(other);
      old += 1;
    }
    if (before[old] !== path) continue;
    if (state.outputs.planAt(old).equals(outputs.digestAt(at))) standing[at] = old;
    old += 1;
  }
  return { standing, removals: [...removals, ...before.slice(old)] };
}

/** 1 for each output of the last build of which a fact, the group or the file has changed. */
async function staleOutputs(
  site: LoadedSite,
  groups: OutputGroups,
  { state, findModified }: LastBuild,
): Promise<Uint8Array> {
  const { outputs, dependencies } = state;
  const isStale = new Uint8Array(outputs.count);
  const changed = changedFacts(site, state);
  if (changed.includes(1)) for (const at of dependencies.readersOf(changed)) isStale[at] = 1;
  const otherGroups = state.groups.map(([name, digest]) => groups.digestOf(name) !== digest);
  if (otherGroups.includes(true)) {
    outputs.columns.groups.forEach((group, at) => {
      if (otherGroups[group]) isStale[at] = 1;
    });
  }
  const touched = await findModified();
  if (touched.size > 0) {
    outputs.paths().forEach((path, at) => {
      if (touched.has(path)) isStale[at] = 1;
    });
  }
  return isStale;
}
