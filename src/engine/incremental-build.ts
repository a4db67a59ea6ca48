import { isArticlePage } from '../checks/lost-articles.ts';
import { loadTheme } from './assets/theme.ts';
import type { BuildOptions } from './build-options.ts';
import { contentReport, type UntimedReport, withProblems } from './build-report.ts';
import { compressSite, type SiteToCompress } from './compression/compress-site.ts';
import type { ContentScan } from './content/content-scan.ts';
import { findLostArticles } from './content/find-lost-articles.ts';
import { loadSite } from './content/load-site.ts';
import type { BuildState } from './dependencies/build-state.ts';
import { changedOutputs, type OutputChanges } from './dependencies/changed-outputs.ts';
import type { MadeOutputs } from './dependencies/made-outputs.ts';
import { OutputGroups } from './dependencies/output-groups.ts';
import { inOrder } from './dependencies/output-order.ts';
import { nextOutputState } from './dependencies/output-state.ts';
import { PlannedOutputs } from './dependencies/planned-outputs.ts';
import { publishChanges } from './publish/publish-changes.ts';
import type { LastBuild } from './publish/verify-output.ts';
import { makeChangedOutputs } from './render/make-changed-outputs.ts';
import { searchForBuild } from './search/search-for-build.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * Loads the site, makes every output that is missing or out of date, and publishes the result. If the content
 * has errors, nothing is written.
 * @param last the previous build; undefined if there is none, which makes this a full build
 */
export async function incrementalBuild(
  scan: ContentScan,
  last: LastBuild | undefined,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<UntimedReport> {
  const state = last?.state;
  const { site, report: found } = await loadSite(scan, options, state, watch);
  const report = contentReport(found, options.drafts);
  if (site === undefined) return report;
  const { basePath, look } = found;
  const theme = await watch.time('layouts', () => loadTheme(found, options));
  const search = await watch.time('search', () => searchForBuild(site, scan, options));
  const outputs = await watch.time(
    'plan',
    () => new PlannedOutputs(site.facts, theme, search.outputs),
  );
  const groups = new OutputGroups(theme, options, state?.groups ?? []);
  const changes = await watch.time('compare', () =>
    changedOutputs(site, outputs, groups, last, options),
  );
  // A build that removes nothing loses nothing.
  const mayLose = changes.isFull || changes.removals.some(isArticlePage);
  const lost = mayLose ? findLostArticles(site.facts, options.out, state) : [];
  const making = { site, basePath, look, theme, search, planned: outputs };
  const made = await watch.time('make', () =>
    makeChangedOutputs(inOrder(changes, outputs, options.watched?.order), making, options, watch),
  );
  const after = nextOutputState(site, outputs, groups, changes, made, state);
  const compressed = await watch.time('compress', async () =>
    compressSite(await toCompress(after, changes, made, last), options, watch),
  );
  const { files, outputProblems, foreign } = await watch.time('publish', () =>
    publishChanges(
      { ...making, state, scan, groups, changes, made, report: found, after, compressed },
      options,
    ),
  );
  const { postponed } = after;
  return {
    ...withProblems(report, outputProblems),
    ...{ lost: [...lost, ...foreign], written: true, files },
    ...(postponed.length === 0 ? {} : { postponed }),
  };
}

async function toCompress(
  { outputs }: Pick<BuildState, 'outputs'>,
  { isFull, removals }: OutputChanges,
  made: readonly MadeOutputs[],
  last: LastBuild | undefined,
): Promise<SiteToCompress> {
  return {
    ...{ outputs, removals },
    made: made.flatMap(({ files }) => files),
    before: isFull ? undefined : last?.state,
    modified: (await last?.findModified()) ?? new Set(),
  };
}
