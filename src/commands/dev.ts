import path from 'node:path';
import type { Command } from 'commander';
import type { BuildOptions, Following } from '../engine/build-options.ts';
import { type BuildReport, reportLines, stageLines } from '../engine/build-report.ts';
import { buildToFolder } from '../engine/build-to-folder.ts';
import { projectFolder } from '../engine/cache/project-folder.ts';
import { rememberSegments } from '../engine/content/segment-file.ts';
import { writeOwedState } from '../engine/dependencies/kept-state.ts';
import { readMark } from '../engine/publish/site-mark.ts';
import { refuseUnusableFolders } from '../engine/publish/usable-folders.ts';
import {
  type ContentCommandOptions,
  contentCommand,
  hostOption,
  portOption,
  resolveOptions,
  warnOfExposure,
} from './shared-options.ts';
import { printLines, printProblems } from './terminal.ts';

interface DevOptions extends ContentCommandOptions {
  readonly port: number;
  readonly host: string;
  readonly profile?: boolean;
}

/**
 * `dateline dev`: builds with drafts and pending articles, serves on loopback (`--host` opens it), and on each change
 * of content or layouts builds again and reloads open pages. While an article is broken its
 * problems are printed and the last good pages stay up. Its folder is its own, so that no draft
 * ever stands in the folder that is published.
 */
export function devCommand(): Command {
  return contentCommand(
    'dev',
    'Build, serve, and follow every change; shows drafts and pending articles.',
  )
    .addOption(portOption())
    .addOption(hostOption())
    .option('--profile', 'print where the time of each build went')
    .action(async (given: DevOptions) => {
      const once = async (follows: Following | undefined) => {
        const started = performance.now();
        const resolved = resolveOptions({ ...given, drafts: true, cards: false });
        const out = path.join(resolved.cache, `dev-${given.port}`);
        const options = { ...resolved, out, liveReload: true, follows };
        if (follows === undefined) refuseUnusableFolders(options);
        const report = await buildToFolder(options, () => performance.now() - started);
        return { options, report };
      };
      rememberSegments();
      const first = await once(undefined);
      tell(first.report, first.options, given);
      await follow(first, given, once);
    });
}

/** A build, and what it did. */
interface Built {
  readonly options: BuildOptions;
  readonly report: BuildReport;
}

async function follow(
  first: Built,
  given: DevOptions,
  once: (follows: Following | undefined) => Promise<Built>,
): Promise<void> {
  const { content, out } = first.options;
  const basePath = (await readMark(out))?.basePath ?? '/';
  const { serveFolder } = await import('../engine/dev/site-server.ts');
  const { watchFolders } = await import('../engine/dev/watch-folders.ts');
  const { port, host } = given;
  const server = await serveFolder(out, { port, host, basePath, liveReload: true });
  warnOfExposure(host, server.port, 'this site, drafts included');
  printLines([`Serving at ${server.url} — every saved change shows; stop with Ctrl-C`]);
  settleOnExit();
  const build = builderOfSaves(first.report, once);
  await watchFolders([content, path.join(projectFolder, 'layouts')], async (files) => {
    try {
      const built = await build(files);
      if (built === undefined) return;
      tell(built.report, built.options, given);
      if (built.report.written === true) server.reload();
    } catch (error) {
      // A layout that does not compile must not end the session: esbuild's message names the line.
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  });
}

/**
 * Makes the function that builds what was saved; it gives undefined where nothing was, and nothing is
 * new. What was saved while the first build ran, nobody tells of: the next one looks at everything.
 */
function builderOfSaves(
  first: BuildReport,
  once: (follows: Following | undefined) => Promise<Built>,
): (files: readonly string[]) => Promise<Built | undefined> {
  const changed = new Set<string>();
  let isKnown = false;
  return async (files) => {
    for (const file of files) changed.add(file);
    const built = await once(isKnown ? { changed } : undefined);
    if (built.report.written === true) {
      isKnown = true;
      changed.clear();
    }
    return files.length > 0 || differs(built.report, first) ? built : undefined;
  };
}

/** Whether a build has found or made anything that the one before had not. */
function differs({ files, problems }: BuildReport, before: BuildReport): boolean {
  const isSame = JSON.stringify(problems) === JSON.stringify(before.problems);
  return !isSame || (files !== undefined && files.made + files.removed > 0);
}

/** Whoever stops the server finds its site as it stands when they start it again. */
function settleOnExit(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      writeOwedState();
      process.kill(process.pid, signal);
    });
  }
}

function tell(report: BuildReport, { content }: BuildOptions, given: DevOptions): void {
  printProblems(report.problems, content);
  if (given.quiet !== true) printLines(reportLines(report));
  if (given.profile === true) printLines(stageLines(report));
}
