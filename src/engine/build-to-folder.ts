import { hasErrors } from '../model/problem.ts';
import type { BuildOptions } from './build-options.ts';
import { type BuildReport, standingReport, type UntimedReport } from './build-report.ts';
import { untilSound } from './cache/until-sound.ts';
import { lookThrough } from './content/content-scan.ts';
import { isCurrent } from './dependencies/is-current.ts';
import { readState, stateFile } from './dependencies/kept-state.ts';
import { lookForAltered } from './publish/altered-files.ts';
import { whileWriting } from './publish/output-folder.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';

/**
 * Brings a folder to the state of its content: makes what is not there or has changed, removes
 * what is gone, and leaves the rest alone. Where the content has errors the folder stays as it is.
 * Waits for another build of the same folder.
 * @param elapsed milliseconds since the command started, for the report
 * @param onWait called once if there is another build to wait for
 */
export async function buildToFolder(
  options: BuildOptions,
  elapsed: () => number,
  watch: Stopwatch = stopwatch(),
  onWait?: (other: string) => void,
): Promise<BuildReport> {
  const report = await whileWriting(
    options,
    () => untilSound(() => buildOnce(options, watch)),
    onWait,
  );
  return { ...report, milliseconds: elapsed(), stages: watch.stages() };
}

async function buildOnce(options: BuildOptions, watch: Stopwatch): Promise<UntimedReport> {
  const state = await watch.time('read state', () => readState(stateFile(options)));
  const before = state && { state, altered: lookForAltered(state, options) };
  const scan = await watch.time('scan', () => lookThrough(options, state));
  // What the scan refuses must not be opened afterwards: reading a pipe has no end.
  const last = hasErrors(scan.problems) ? undefined : before;
  if (last !== undefined && (await watch.time('compare', () => isCurrent(last, scan, options)))) {
    return standingReport(last.state, options.drafts);
  }
  // Most of the code is loaded only where there is something to do.
  const { remakeSite } = await watch.time('load', () => import('./remake-site.ts'));
  return remakeSite(scan, last, options, watch);
}
