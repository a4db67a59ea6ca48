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

interface BuildCommandOptions extends ContentCommandOptions {
  readonly json?: boolean;
  readonly profile?: boolean;
  readonly shard?: string;
  readonly merge?: readonly string[];
}

/**
 * `dateline build`: builds the site. On any error in the content, it keeps the previous site and sets
 * exit code 1.
 */
export function buildCommand(): Command {
  return contentCommand('build', 'Build the site, or only what has changed.')
    .addOption(outOption())
    .option('--no-cards', 'leave out social cards, for a quick preview')
    .addOption(
      new Option(
        '--keep <n>',
        'number of releases to keep if --out is a symbolic link, including the new one (default: 3)',
      ).argParser(parseCount),
    )
    .option('--compress', 'write compressed copies (.br, .gz) of text files beside them')
    .option('--json', 'print the report as JSON')
    .option('--profile', 'print how long each stage took')
    .addOption(new Option('--shard <i/n>', 'build only shard i of n, into its own folder'))
    .addOption(
      new Option(
        '--merge <dirs...>',
        'merge shards into the site, without reading content',
      ).conflicts('shard'),
    )
    .action(async (given: BuildCommandOptions) => {
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

async function build(given: BuildCommandOptions, options: BuildOptions): Promise<void> {
  const isSilent = given.quiet === true || given.json === true;
  const progress = progressLine(isSilent);
  const onWait = (other: string) => {
    if (!isSilent) process.stderr.write(`Waiting for another build of ${options.out} (${other})\n`);
  };
  const report = await runBuild(given.shard, options, progress, onWait);
  progress.clear();
  printProblems([...report.problems, ...report.lost], options.content);
  if (given.json === true) printLines([reportJson(report)]);
  else if (given.quiet !== true) printLines(reportLines(report));
  if (given.profile === true) printLines(stageLines(report));
  if (!report.written) process.exitCode = 1;
}

async function runBuild(
  shard: string | undefined,
  options: BuildOptions,
  progress: ProgressLine,
  onWait: (other: string) => void,
) {
  const watch = stopwatch(progress.show);
  const elapsed = () => performance.now();
  if (shard === undefined) return buildToFolder(options, elapsed, watch, onWait);
  const { buildShard } = await import('../engine/shards/build-shard.ts');
  const report = await buildShard(parseShard(shard), options, watch, onWait);
  return { ...report, milliseconds: elapsed(), stages: watch.stages() };
}

async function merge(
  folders: readonly string[],
  given: BuildCommandOptions,
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

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('write a whole number, at least 1');
}
