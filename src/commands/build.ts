import path from 'node:path';
import { type Command, Option } from 'commander';
import { type BuildOptions, OptionError } from '../build/build-options.ts';
import { reportJson, reportLines, stageLines } from '../build/build-report.ts';
import { buildToFolder } from '../build/build-to-folder.ts';
import { parseShard } from '../build/shard.ts';
import { stopwatch } from '../build/stopwatch.ts';
import { untilSound } from '../build/until-sound.ts';
import { refuseUnusableFolders, refuseUnusableOutput } from '../build/usable-folders.ts';
import { type ProgressLine, progressLine } from './progress-line.ts';
import {
  type ContentCommandOptions,
  contentCommand,
  outOption,
  resolveOptions,
} from './shared-options.ts';
import { printLines, printProblems } from './terminal.ts';

interface GivenBuildOptions extends ContentCommandOptions {
  readonly json?: boolean;
  readonly profile?: boolean;
  readonly shard?: string;
  readonly merge?: readonly string[];
}

/** `dateline build`: makes the site; exit code 1, and the last good site untouched, on any error. */
export function buildCommand(): Command {
  return contentCommand('build', 'Make the site, or what has changed of it.')
    .addOption(outOption())
    .option('--no-cards', 'leave out the pictures for other sites, for a quick look')
    .option('--json', 'print the report as JSON')
    .option('--profile', 'print where the time went')
    .addOption(
      new Option('--shard <i/n>', 'make only the i-th of n shares, into a folder of its own'),
    )
    .addOption(
      new Option('--merge <dirs...>', 'unite shares into the site; reads no content').conflicts(
        'shard',
      ),
    )
    .action(async (given: GivenBuildOptions) => {
      const options = resolveOptions(given);
      if (given.merge === undefined) {
        refuseUnusableFolders(options);
        await build(given, options);
      } else {
        refuseUnusableOutput('--out', options.out);
        await merge(given.merge, given, options);
      }
    });
}

async function build(given: GivenBuildOptions, options: BuildOptions): Promise<void> {
  const progress = progressLine(given.quiet === true || given.json === true);
  const report = await run(given.shard, options, progress);
  progress.clear();
  printProblems(report.problems, options.content);
  if (given.json === true) printLines([reportJson(report)]);
  else if (given.quiet !== true) printLines(reportLines(report));
  if (given.profile === true) printLines(stageLines(report));
  if (!report.written) process.exitCode = 1;
}

async function run(shard: string | undefined, options: BuildOptions, progress: ProgressLine) {
  const watch = stopwatch(progress.show);
  const elapsed = () => performance.now();
  if (shard === undefined) return buildToFolder(options, elapsed, watch);
  const { buildShard } = await import('../build/build-shard.ts');
  const share = parseShard(shard);
  const report = await untilSound(() => buildShard(share, options, watch));
  return { ...report, milliseconds: elapsed(), stages: watch.stages() };
}

async function merge(
  folders: readonly string[],
  given: GivenBuildOptions,
  { out }: BuildOptions,
): Promise<void> {
  const absolute = folders.map((folder) => path.resolve(folder));
  if (absolute.includes(out)) throw new OptionError('--out is one of the folders to merge');
  const { mergeShards } = await import('../build/merge-shards.ts');
  const files = await mergeShards(absolute, out);
  if (given.json === true) printLines([JSON.stringify({ shards: folders.length, files })]);
  else if (given.quiet !== true) {
    printLines([`Merged    ${folders.length} shards, ${files} files, into ${out}`]);
  }
}
