import path from 'node:path';
import { type Command, Option } from 'commander';
import { type BuildOptions, OptionError } from '../engine/build-options.ts';
import { contentReport, counted, reportLines } from '../engine/build-report.ts';
import { packageVersion } from '../engine/cache/installed-library.ts';
import { projectFolder } from '../engine/cache/project-folder.ts';
import { retryOnCacheDamage } from '../engine/cache/retry-on-cache-damage.ts';
import { scanForBuild } from '../engine/content/content-scan.ts';
import { readState, stateFile } from '../engine/dependencies/build-state-store.ts';
import { type ProblemFormat, problemFormatNames } from '../engine/problem-formats/format-names.ts';
import { withFiles } from '../engine/problem-formats/reported-problem.ts';
import { refuseOverlappingCache } from '../engine/publish/folder-overlaps.ts';
import { refuseUnusableCache, refuseUnusableContent } from '../engine/publish/usable-folders.ts';
import { type Stopwatch, stopwatch } from '../engine/stopwatch.ts';
import { hasErrors, type Problem, sortProblems } from '../model/problem.ts';
import { terminalOf } from './questions.ts';
import { type ContentCommandOptions, contentCommand, resolveOptions } from './shared-options.ts';
import { printLines, printProblems } from './terminal.ts';
import { wantedPaths } from './wanted-paths.ts';

interface CheckCommandOptions extends ContentCommandOptions {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly format: 'pretty' | ProblemFormat;
  readonly watch?: boolean;
}

/** `dateline check`: reports all problems in the content, without writing a site. Exit code 1 on any error. */
export function checkCommand(): Command {
  return contentCommand('check', 'Report all problems in the content, without building.')
    .argument('[paths...]', 'only the problems in these files and folders')
    .option('--fix', 'fix what is safe to fix; on a terminal, shows the changes first and asks')
    .option('--dry-run', 'with --fix: show the changes and make none')
    .addOption(
      new Option('--format <format>', 'how to print problems')
        .choices(['pretty', ...problemFormatNames])
        .default('pretty'),
    )
    .addOption(
      new Option('--watch', 'check again after every change, until stopped').conflicts('fix'),
    )
    .action(async (paths: readonly string[], given: CheckCommandOptions) => {
      if (given.dryRun === true && given.fix !== true) {
        throw new OptionError('--dry-run goes with --fix — add it, or leave out --dry-run');
      }
      if (given.fix === true) await fix(paths, given);
      if (given.watch === true) await checkAndWatch(paths, given);
      else await check(wantedPaths(paths, contentFolder(given)), given);
    });
}

/** The content folder, absolute path. Throws OptionError if it cannot be read. */
function contentFolder(given: CheckCommandOptions): string {
  const { content } = resolveOptions(given);
  refuseUnusableContent(content);
  return content;
}

async function fix(paths: readonly string[], given: CheckCommandOptions): Promise<void> {
  const content = contentFolder(given);
  const { fixContent } = await import('./fix-content.ts');
  const isWanted = wantedPaths(paths, content) ?? (() => true);
  // Other programs read the problems, so the changes go to the other output.
  const isPretty = given.format === 'pretty';
  const print = isPretty
    ? printLines
    : (lines: readonly string[]) => printLines(lines, process.stderr);
  await fixContent(content, isWanted, given, terminalOf(process), print);
}

async function checkAndWatch(paths: readonly string[], given: CheckCommandOptions): Promise<void> {
  const { watchFolders } = await import('../engine/dev/watch-folders.ts');
  const content = contentFolder(given);
  const isWanted = wantedPaths(paths, content);
  await watchFolders([content], async () => {
    process.exitCode = 0;
    try {
      await check(isWanted, given);
    } catch (error) {
      // A file may be gone again before it is read.
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  });
}

async function check(
  isWanted: ReturnType<typeof wantedPaths>,
  given: CheckCommandOptions,
): Promise<void> {
  const started = given.watch === true ? performance.now() : 0;
  const options = resolveOptions(given);
  refuseUnusableContent(options.content);
  refuseOverlappingCache(options);
  refuseUnusableCache(options.cache);
  const watch = stopwatch();
  const found = await findProblems(options, isWanted, watch);
  const problems = found.problems.filter((problem) => isWanted?.(problem.path) ?? true);
  if (hasErrors(problems)) process.exitCode = 1;
  if (given.format !== 'pretty') return printFor(given.format, problems, options);
  printProblems(problems, options.content);
  if (given.quiet === true) return;
  if (isWanted !== undefined) return printLines([summaryLine(problems, found.problems)]);
  const report = {
    ...contentReport(found, options.drafts),
    // No site was requested.
    written: undefined,
    milliseconds: performance.now() - started,
    stages: watch.stages(),
  };
  printLines(reportLines(report));
}

async function findProblems(
  options: BuildOptions,
  isWanted: ReturnType<typeof wantedPaths>,
  watch: Stopwatch,
) {
  const { loadSite } = await import('../engine/content/load-site.ts');
  // Reuses the state of the last build into the default folder, to read only changed files.
  const state = readState(stateFile(options));
  const { report, site } = await retryOnCacheDamage(() =>
    loadSite(scanForBuild(options, state), options, state, watch),
  );
  const { findLostArticles } = await import('../engine/content/find-lost-articles.ts');
  const lost = site === undefined ? [] : findLostArticles(site.facts, options.out, state);
  const { findStyleProblems } = await import('../engine/content/find-style-problems.ts');
  const style = findStyleProblems(options.content, isWanted ?? (() => true));
  const { stringProblems } = await import('../engine/content/string-problems.ts');
  const words = stringProblems(report.languages, options.content);
  return { ...report, problems: sortProblems([...report.problems, ...lost, ...style, ...words]) };
}

async function printFor(
  format: ProblemFormat,
  problems: readonly Problem[],
  { content }: BuildOptions,
): Promise<void> {
  const { problemFormats } = await import('../engine/problem-formats/problem-format.ts');
  const workspace = process.env.GITHUB_WORKSPACE;
  const root =
    workspace === undefined || workspace === '' ? process.cwd() : path.resolve(workspace);
  const reported = withFiles(problems, content, root);
  const text = problemFormats[format](reported, packageVersion(projectFolder));
  if (text !== '') printLines([text]);
}

function summaryLine(problems: readonly Problem[], all: readonly Problem[]): string {
  const others = all.length - problems.length;
  const more = others === 0 ? '' : `; ${counted(others, 'problem')} in other files`;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = counted(problems.length - errors, 'warning');
  return `Problems  ${counted(errors, 'error')}, ${warnings}${more}`;
}
