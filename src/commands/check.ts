import type { Command } from 'commander';
import { contentReport, reportLines } from '../engine/build-report.ts';
import { retryOnCacheDamage } from '../engine/cache/retry-on-cache-damage.ts';
import { scanForBuild } from '../engine/content/content-scan.ts';
import { readState, stateFile } from '../engine/dependencies/build-state-store.ts';
import { refuseUnusableCache, refuseUnusableContent } from '../engine/publish/usable-folders.ts';
import { stopwatch } from '../engine/stopwatch.ts';
import { hasErrors } from '../model/problem.ts';
import { type ContentCommandOptions, contentCommand, resolveOptions } from './shared-options.ts';
import { printLines, printProblems } from './terminal.ts';

/** `dateline check`: reports all problems in the content, without writing a site. Exit code 1 on any error. */
export function checkCommand(): Command {
  return contentCommand('check', 'Report all problems in the content, without building.').action(
    async (given: ContentCommandOptions) => {
      const options = resolveOptions(given);
      refuseUnusableContent(options.content);
      refuseUnusableCache(options.cache);
      const watch = stopwatch();
      const { loadSite } = await import('../engine/content/load-site.ts');
      // Reuses the state of the last build into the default folder, to read only changed files.
      const state = readState(stateFile(options));
      const { report: found } = await retryOnCacheDamage(() =>
        loadSite(scanForBuild(options, state), options, state, watch),
      );
      const { stringProblems } = await import('../engine/content/string-problems.ts');
      const words = stringProblems(found.languages, options.content);
      const problems = [...found.problems, ...words];
      printProblems(problems, options.content);
      const report = {
        ...contentReport({ ...found, problems }, options.drafts),
        // No site was requested.
        written: undefined,
        milliseconds: performance.now(),
        stages: watch.stages(),
      };
      if (!given.quiet) printLines(reportLines(report));
      if (hasErrors(problems)) process.exitCode = 1;
    },
  );
}
