import path from 'node:path';
import type { Command } from 'commander';
import type { BuildOptions, WatchedChanges } from '../engine/build-options.ts';
import { type BuildReport, reportLines, stageLines } from '../engine/build-report.ts';
import { buildToFolder } from '../engine/build-to-folder.ts';
import { projectFolder } from '../engine/cache/project-folder.ts';
import { cacheChunksInMemory } from '../engine/content/chunk-file.ts';
import { flushState } from '../engine/dependencies/build-state-store.ts';
import { refreshEditorFiles } from '../engine/editor/editor-files.ts';
import { readMarker } from '../engine/publish/output-marker.ts';
import { refuseUnusableFolders } from '../engine/publish/usable-folders.ts';
import { lookFolders } from '../engine/site-folder.ts';
import {
  type ContentCommandOptions,
  contentCommand,
  hostOption,
  portOption,
  resolveOptions,
  warnOfExposure,
} from './shared-options.ts';
import { printLines, printProblems } from './terminal.ts';

interface DevCommandOptions extends ContentCommandOptions {
  readonly port: number;
  readonly host: string;
  readonly profile?: boolean;
}

/**
 * `dateline dev`: builds with drafts and pending articles, serves the site on loopback (or `--host`),
 * and rebuilds and reloads open pages on each change of content or layouts. If an article has errors,
 * it prints them and keeps serving the previous pages. It uses its own output folder, so that drafts
 * never get into the published one.
 */
export function devCommand(): Command {
  return contentCommand(
    'dev',
    'Build, serve, and rebuild on every change; shows drafts and pending articles.',
  )
    .addOption(portOption())
    .addOption(hostOption())
    .option('--profile', 'print how long each stage of each build took')
    .action(async (given: DevCommandOptions) => {
      const runBuild = async (watched: WatchedChanges | undefined) => {
        const started = performance.now();
        const resolved = resolveOptions({ ...given, drafts: true, cards: false });
        const out = path.join(resolved.cache, `dev-${given.port}`);
        const options = { ...resolved, out, liveReload: true, watched };
        if (watched === undefined) refuseUnusableFolders(options);
        const report = await buildToFolder(options, () => performance.now() - started);
        return { options, report };
      };
      cacheChunksInMemory();
      refreshEditorFiles(path.dirname(resolveOptions(given).content));
      const first = await runBuild(undefined);
      printReport(first.report, first.options, given);
      await serveAndRebuild(first, given, runBuild);
    });
}

/** The options and the report of a build. */
interface Built {
  readonly options: BuildOptions;
  readonly report: BuildReport;
}

async function serveAndRebuild(
  first: Built,
  given: DevCommandOptions,
  runBuild: (watched: WatchedChanges | undefined) => Promise<Built>,
): Promise<void> {
  const { content, out } = first.options;
  const basePath = (await readMarker(out))?.basePath ?? '/';
  const { serveFolder } = await import('../engine/dev/site-server.ts');
  const { watchFolders } = await import('../engine/dev/watch-folders.ts');
  const { port, host } = given;
  const server = await serveFolder(out, { port, host, basePath, liveReload: true });
  warnOfExposure(host, server.port, 'this site, drafts included');
  printLines([`Serving at ${server.url} — every saved change shows; stop with Ctrl-C`]);
  flushStateOnExit();
  const build = createRebuild(first.report, runBuild);
  const folders = [content, path.join(projectFolder, 'layouts'), ...lookFolders(content)];
  await watchFolders(folders, async (files) => {
    try {
      const built = await build(files);
      if (built === undefined) return;
      printReport(built.report, built.options, given);
      if (built.report.written === true) server.reload();
    } catch (error) {
      // A layout that does not compile must not stop the server. esbuild's message contains the line.
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  });
}

/**
 * Returns a function that rebuilds after files were saved. It returns undefined if no file was saved and
 * the build found no changes. Files saved during the first build are not reported by the watcher, so
 * the second build scans all files.
 */
function createRebuild(
  first: BuildReport,
  runBuild: (watched: WatchedChanges | undefined) => Promise<Built>,
): (files: readonly string[]) => Promise<Built | undefined> {
  const changed = new Set<string>();
  let isKnown = false;
  return async (files) => {
    for (const file of files) changed.add(file);
    const built = await runBuild(isKnown ? { changed } : undefined);
    if (built.report.written === true) {
      isKnown = true;
      changed.clear();
    }
    return files.length > 0 || hasChanged(built.report, first) ? built : undefined;
  };
}

/** Whether a build has other problems than the previous one, or changed any file. */
function hasChanged({ files, problems }: BuildReport, before: BuildReport): boolean {
  const isSame = JSON.stringify(problems) === JSON.stringify(before.problems);
  return !isSame || (files !== undefined && files.made + files.removed > 0);
}

/** Writes the build state when the server is stopped, so that the next start is an incremental build. */
function flushStateOnExit(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      flushState();
      process.kill(process.pid, signal);
    });
  }
}

function printReport(
  report: BuildReport,
  { content }: BuildOptions,
  given: DevCommandOptions,
): void {
  printProblems([...report.problems, ...report.lost], content);
  if (given.quiet !== true) printLines(reportLines(report));
  if (given.profile === true) printLines(stageLines(report));
}
