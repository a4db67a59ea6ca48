import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type BuildOptions, OptionError } from '../engine/build-options.ts';
import { reportJson, reportLines, stageLines } from '../engine/build-report.ts';
import { buildToFolder } from '../engine/build-to-folder.ts';
import { refuseUnusableFolders, refuseUnusableOutput } from '../engine/publish/usable-folders.ts';
import { parseShard } from '../engine/shards/shard.ts';
import { stopwatch } from '../engine/stopwatch.ts';
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
    .addOption(
      new Option(
        '--keep <n>',
        'releases to keep if --out is a symbolic link, the new one included (default: 3)',
      ).argParser(countOf),
    )
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
  const report = await run(given, options, progress);
  progress.clear();
  printProblems(report.problems, options.content);
  if (given.json === true) printLines([reportJson(report)]);
  else if (given.quiet !== true) printLines(reportLines(report));
  if (given.profile === true) printLines(stageLines(report));
  if (!report.written) process.exitCode = 1;
}

async function run(given: GivenBuildOptions, options: BuildOptions, progress: ProgressLine) {
  const { shard } = given;
  const isSilent = given.quiet === true || given.json === true;
  const onWait = (other: string) => {
    if (!isSilent) process.stderr.write(`Waiting for another build of ${options.out} (${other})\n`);
  };
  const watch = stopwatch(progress.show);
  const elapsed = () => performance.now();
  if (shard === undefined) return buildToFolder(options, elapsed, watch, onWait);
  const { buildShard } = await import('../engine/shards/build-shard.ts');
  const share = parseShard(shard);
  const report = await buildShard(share, options, watch, onWait);
  return { ...report, milliseconds: elapsed(), stages: watch.stages() };
}

async function merge(
  folders: readonly string[],
  given: GivenBuildOptions,
  options: BuildOptions,
): Promise<void> {
  const { out } = options;
  const absolute = folders.map((folder) => path.resolve(folder));
  if (absolute.includes(out)) throw new OptionError('--out is one of the folders to merge');
  const { mergeShards } = await import('../engine/shards/merge-shards.ts');
  const files = await mergeShards(absolute, options);
  if (given.json === true) printLines([JSON.stringify({ shards: folders.length, files })]);
  else if (given.quiet !== true) {
    printLines([`Merged    ${folders.length} shards, ${files} files, into ${out}`]);
  }
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('write a whole number, at least 1');
}
