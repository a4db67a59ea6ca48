import { openWorkshop } from './assets/workshop.ts';
import type { BuildOptions } from './build-options.ts';
import { contentReport, type UntimedReport } from './build-report.ts';
import type { ContentScan } from './content/content-scan.ts';
import { loadSite } from './content/load-site.ts';
import { changedOutputs } from './dependencies/changed-outputs.ts';
import { OutputGroups } from './dependencies/output-groups.ts';
import { PlannedOutputs } from './dependencies/planned-outputs.ts';
import type { LastBuild } from './publish/altered-files.ts';
import { publishChanges } from './publish/publish-changes.ts';
import { makeStale } from './render/make-stale.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * Loads the site, makes what does not stand any more and puts it in its place; if the content has
 * errors, nothing is written.
 * @param last what the last build left; undefined if there is nothing to build on
 */
export async function remakeSite(
  scan: ContentScan,
  last: LastBuild | undefined,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<UntimedReport> {
  const state = last?.state;
  const { site, report: found } = await loadSite(scan, options, state, watch);
  const report = contentReport(found, options.drafts);
  if (site === undefined) return report;
  const { basePath } = found;
  const workshop = await watch.time('layouts', () => openWorkshop(basePath, options));
  const outputs = await watch.time('plan', () => new PlannedOutputs(site.facts, workshop));
  const groups = new OutputGroups(workshop, options, state?.groups ?? []);
  const changes = await watch.time('compare', () =>
    changedOutputs(site, outputs, groups, last, options),
  );
  const making = { site, basePath, workshop };
  const made = await watch.time('make', () => makeStale(changes.stale, making, options, watch));
  const files = await watch.time('publish', () =>
    publishChanges(
      { ...making, state, scan, outputs, groups, changes, made, report: found },
      options,
    ),
  );
  return { ...report, written: true, files };
}
