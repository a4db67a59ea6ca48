import type { BuildOptions } from '../build-options.ts';
import type { LoadedSite } from '../content/load-site.ts';
import { manifestDigest } from '../publish/output-folder.ts';
import type { LastBuild } from '../publish/verify-output.ts';
import type { BuildState } from './build-state.ts';
import { changedFacts } from './changed-facts.ts';
import type { OutputGroups } from './output-groups.ts';
import type { PlannedOutputs } from './planned-outputs.ts';

/** What a build has to change in the output folder. */
export interface OutputChanges {
  /** Whether the whole site is built, into a new folder that replaces the old one. */
  readonly isFull: boolean;
  /** The numbers of the planned outputs to make, in ascending order. */
  readonly stale: readonly number[];
  /** For each planned output, its number in the previous build if it is unchanged, otherwise -1. */
  readonly unchanged: Int32Array;
  /** The numbers in the previous build of those outputs to make that it had, by path. */
  readonly replaced: ReadonlyMap<string, number>;
  /** Paths of files that the site no longer has. */
  readonly removals: readonly string[];
}

/**
 * Finds the outputs to make. An output is unchanged if its plan, its group (code, layout, style), every
 * fact that it read and its file are the same as after the previous build.
 */
export async function changedOutputs(
  site: LoadedSite,
  outputs: PlannedOutputs,
  groups: OutputGroups,
  last: LastBuild | undefined,
  { out }: Pick<BuildOptions, 'out'>,
): Promise<OutputChanges> {
  if (last === undefined || manifestDigest(out) !== last.state.manifest) {
    const stale = [...range(outputs.count)];
    const unchanged = new Int32Array(outputs.count).fill(-1);
    return { isFull: true, stale, unchanged, replaced: new Map(), removals: [] };
  }
  const isStale = await staleOutputs(site, groups, last);
  const { unchanged, before, removals } =
    outputs.digest() === last.state.planned
      ? { unchanged: range(outputs.count), before: range(outputs.count), removals: [] }
      : matchOutputs(outputs, last.state);
  const stale: number[] = [];
  const replaced = new Map<string, number>();
  unchanged.forEach((old, at) => {
    if (old !== -1 && isStale[old] !== 1) return;
    unchanged[at] = -1;
    stale.push(at);
    const same = before[at] ?? -1;
    if (same !== -1) replaced.set(outputs.pathAt(at), same);
  });
  return { isFull: false, stale, unchanged, replaced, removals };
}

function range(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, at) => at);
}

/**
 * Matches outputs to those of the previous build. Both are sorted by path.
 * @returns for each output, the number of that with the same path and plan, and of that with the same path; -1 if there is none
 */
function matchOutputs(
  outputs: PlannedOutputs,
  state: Pick<BuildState, 'outputs'>,
): Pick<OutputChanges, 'unchanged' | 'removals'> & { readonly before: Int32Array } {
  const unchanged = new Int32Array(outputs.count).fill(-1);
  const before = new Int32Array(outputs.count).fill(-1);
  const paths = state.outputs.paths();
  const removals: string[] = [];
  let old = 0;
  for (const [at, path] of outputs.paths().entries()) {
    for (let other = paths[old]; other !== undefined && other < path; other = paths[old]) {
      removals.push(other);
      old += 1;
    }
    if (paths[old] !== path) continue;
    before[at] = old;
    if (state.outputs.planAt(old).equals(outputs.digestAt(at))) unchanged[at] = old;
    old += 1;
  }
  return { unchanged, before, removals: [...removals, ...paths.slice(old)] };
}

/**
 * Returns 1 for each output of the previous build if one of its facts, its group or its file has changed, or if that build
 * postponed it.
 */
async function staleOutputs(
  site: LoadedSite,
  groups: OutputGroups,
  { state, findModified }: LastBuild,
): Promise<Uint8Array> {
  const { outputs, dependencies } = state;
  const isStale = new Uint8Array(outputs.count);
  const changed = changedFacts(site, state);
  if (changed.includes(1)) for (const at of dependencies.reads.readersOf(changed)) isStale[at] = 1;
  const otherGroups = state.groups.map(([name, digest]) => groups.digestOf(name) !== digest);
  if (otherGroups.includes(true)) {
    outputs.columns.groups.forEach((group, at) => {
      if (otherGroups[group]) isStale[at] = 1;
    });
  }
  const others = new Set([...(await findModified()), ...state.postponed]);
  if (others.size > 0) {
    outputs.paths().forEach((path, at) => {
      if (others.has(path)) isStale[at] = 1;
    });
  }
  return isStale;
}
