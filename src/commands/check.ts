import type { Command } from 'commander';
import { countPages, reportLines } from '../build/build-report.ts';
import { checkContent } from '../build/plan-build.ts';
import { hasErrors } from '../model/problem.ts';
import { type ContentCommandOptions, contentCommand, resolveOptions } from './shared-options.ts';
import { printLines, printProblems } from './terminal.ts';

/** `dateline check`: reports every problem of the content and writes nothing; exit code 1 on any error. */
export function checkCommand(): Command {
  return contentCommand('check', 'Report every problem of the content; write nothing.').action(
    async (given: ContentCommandOptions) => {
      const options = resolveOptions(given);
      const { planned, problems, folder } = await checkContent(options);
      printProblems(problems, folder);
      const report = {
        pageCounts: countPages(planned),
        problems,
        withheld: planned?.site.withheld ?? [],
        draftsShown: options.drafts,
        milliseconds: performance.now(),
      };
      if (!given.quiet) printLines(reportLines({ ...report, written: undefined }));
      if (hasErrors(problems)) process.exitCode = 1;
    },
  );
}
