import { hasErrors } from '../model/problem.ts';
import { lookForAltered } from './altered-files.ts';
import type { BuildOptions } from './build-options.ts';
import { type BuildReport, keptReport, type UntimedReport } from './build-report.ts';
import { lookThrough } from './content-scan.ts';
import { whileLocked } from './folder-lock.ts';
import { isCurrent } from './is-current.ts';
import { lockFile, readState, stateFile } from './kept-state.ts';
import { recover, refuseForeign } from './output-folder.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';
import { untilSound } from './until-sound.ts';

/**
 * Brings a folder to the state of its content: makes what is not there or has changed, removes
 * what is gone, and leaves the rest alone. Where the content has errors the folder stays as it is.
 * @param elapsed milliseconds since the command started, for the report
 */
export async function buildToFolder(
  options: BuildOptions,
  elapsed: () => number,
  watch: Stopwatch = stopwatch(),
): Promise<BuildReport> {
  const report = await untilSound(() => buildOnce(options, watch));
  return { ...report, milliseconds: elapsed(), stages: watch.stages() };
}

async function buildOnce(options: BuildOptions, watch: Stopwatch): Promise<UntimedReport> {
  // A build that is alive ends its own work.
  await whileLocked(lockFile(options), () => recover(options.out));
  refuseForeign(options.out);
  const state = await watch.time('read state', () => readState(stateFile(options)));
  const before = state && { state, altered: lookForAltered(state, options) };
  const scan = await watch.time('scan', () => lookThrough(options, state));
  // What the scan refuses must not be opened afterwards: reading a pipe has no end.
  const last = hasErrors(scan.problems) ? undefined : before;
  if (last !== undefined && (await watch.time('compare', () => isCurrent(last, scan, options)))) {
    return keptReport(last.state, options.drafts);
  }
  // Most of the code is loaded only where there is something to do.
  const { remakeSite } = await watch.time('load', () => import('./remake-site.ts'));
  return remakeSite(scan, last, options, watch);
}
