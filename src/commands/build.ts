import type { Command } from 'commander';
import { reportLines } from '../build/build-report.ts';
import { buildToFolder } from '../build/build-to-folder.ts';
import {
  type ContentCommandOptions,
  contentCommand,
  outOption,
  resolveOptions,
} from './shared-options.ts';
import { printLines, printProblems } from './terminal.ts';

/** `dateline build`: makes the site; exit code 1, and the last good site untouched, on any error. */
export function buildCommand(): Command {
  return contentCommand('build', 'Make the site.')
    .addOption(outOption())
    .action(async (given: ContentCommandOptions) => {
      const { report, folder } = await buildToFolder(resolveOptions(given), () =>
        performance.now(),
      );
      printProblems(report.problems, folder);
      if (!given.quiet) printLines(reportLines(report));
      if (!report.written) process.exitCode = 1;
    });
}
