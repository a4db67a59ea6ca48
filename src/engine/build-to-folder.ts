import { hasErrors } from '../model/problem.ts';
import { atPresent, type BuildOptions } from './build-options.ts';
import { type BuildReport, type UntimedReport, unchangedReport } from './build-report.ts';
import { retryOnCacheDamage } from './cache/retry-on-cache-damage.ts';
import { scanForBuild } from './content/content-scan.ts';
import { readState, stateFile } from './dependencies/build-state-store.ts';
import { isCurrent } from './dependencies/is-current.ts';
import { withOutputLock } from './publish/output-folder.ts';
import { verifyOutput } from './publish/verify-output.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';

/**
 * Builds a site into its output folder: makes files that are missing or out of date, removes obsolete ones,
 * and leaves the rest alone. If the content has errors, the folder is not touched. Waits for another build of
 * the same folder.
 * @param elapsed milliseconds since the command started, for the report
 * @param onWait called once, with a description of the other build, if there is one to wait for
 */
export async function buildToFolder(
  options: BuildOptions,
  elapsed: () => number,
  watch: Stopwatch = stopwatch(),
  onWait?: (other: string) => void,
): Promise<BuildReport> {
  const report = await withOutputLock(
    options,
    () => retryOnCacheDamage(() => buildOnce(atPresent(options), watch)),
    onWait,
  );
  return { ...report, milliseconds: elapsed(), stages: watch.stages() };
}

async function buildOnce(options: BuildOptions, watch: Stopwatch): Promise<UntimedReport> {
  const state = await watch.time('read state', () => readState(stateFile(options)));
  const before = state && { state, findModified: verifyOutput(state, options) };
  const scan = await watch.time('scan', () => scanForBuild(options, state));
  // If the scan refused a file, nothing opens it afterwards: reading a pipe would never end.
  const last = hasErrors(scan.problems) ? undefined : before;
  if (last !== undefined && (await watch.time('compare', () => isCurrent(last, scan, options)))) {
    return unchangedReport(last.state, options.drafts);
  }
  // Most of the code is loaded only if there is something to do.
  const { incrementalBuild } = await watch.time('load', () => import('./incremental-build.ts'));
  return incrementalBuild(scan, last, options, watch);
}
