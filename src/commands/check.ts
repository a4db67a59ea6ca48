import type { Command } from 'commander';
import { contentReport, reportLines } from '../build/build-report.ts';
import { lookThrough } from '../build/content-scan.ts';
import { readState, stateFile } from '../build/kept-state.ts';
import { stopwatch } from '../build/stopwatch.ts';
import { untilSound } from '../build/until-sound.ts';
import { refuseUnusableCache, refuseUnusableContent } from '../build/usable-folders.ts';
import { hasErrors } from '../model/problem.ts';
import { type ContentCommandOptions, contentCommand, resolveOptions } from './shared-options.ts';
import { printLines, printProblems } from './terminal.ts';

/** `dateline check`: reports every problem of the content and writes nothing; exit code 1 on any error. */
export function checkCommand(): Command {
  return contentCommand('check', 'Report every problem of the content; write nothing.').action(
    async (given: ContentCommandOptions) => {
      const options = resolveOptions(given);
      refuseUnusableContent(options.content);
      refuseUnusableCache(options.cache);
      const watch = stopwatch();
      const { understand } = await import('../build/understand-content.ts');
      // What the last build into the usual folder found need not be read again.
      const state = readState(stateFile(options));
      const understood = await untilSound(() =>
        understand(lookThrough(options, state), options, state, watch),
      );
      const { site } = understood;
      const { stringProblems } = await import('../build/string-problems.ts');
      const codes = site?.planned.site.languages.map(({ code }) => code) ?? [];
      const problems = [...understood.problems, ...stringProblems(codes, options.content)];
      printProblems(problems, options.content);
      const report = {
        ...contentReport(site?.planned, problems, options.drafts),
        // None is asked for.
        written: undefined,
        milliseconds: performance.now(),
        stages: watch.stages(),
      };
      if (!given.quiet) printLines(reportLines(report));
      if (hasErrors(problems)) process.exitCode = 1;
    },
  );
}
