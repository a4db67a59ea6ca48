import path from 'node:path';
import { type Command, Option } from 'commander';
import type { BuildOptions, WatchedChanges } from '../engine/build-options.ts';
import { type BuildReport, reportLines, stageLines } from '../engine/build-report.ts';
import { buildToFolder } from '../engine/build-to-folder.ts';
import { projectFolder } from '../engine/cache/project-folder.ts';
import { cacheChunksInMemory } from '../engine/content/chunk-file.ts';
import { ContentChangedError } from '../engine/content/content-changed.ts';
import { flushState } from '../engine/dependencies/build-state-store.ts';
import { devFolder } from '../engine/dev/dev-folder.ts';
import { defaultEditor, type EditorLink, editorLink } from '../engine/dev/editor-link.ts';
import { isWritten, type Outcome, SiteBuilds } from '../engine/dev/site-builds.ts';
import type { SiteServer } from '../engine/dev/site-server.ts';
import { UnreadablePicturesError } from '../engine/pictures/unreadable-pictures-error.ts';
import { problemLine } from '../engine/problem-lines.ts';
import { readMarker } from '../engine/publish/output-marker.ts';
import { refuseUnusableFolders } from '../engine/publish/usable-folders.ts';
import { LayoutError } from '../engine/render/layout-error.ts';
import { lookFolders } from '../engine/site-folder.ts';
import type { Problem } from '../model/problem.ts';
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
  readonly editor: string;
  readonly profile?: boolean;
}

/**
 * `dateline dev`: builds with drafts and pending articles, serves the site on loopback (or `--host`),
 * and rebuilds and reloads open pages on each change of content or layouts. If an article has errors,
 * it prints them, shows them over the previous pages, and keeps serving these. It uses its own output folder, so that
 * drafts never get into the published one.
 */
export function devCommand(): Command {
  return contentCommand(
    'dev',
    'Build, serve, and rebuild on every change; shows drafts and pending articles.',
  )
    .addOption(portOption())
    .addOption(hostOption())
    .addOption(
      new Option(
        '--editor <editor>',
        'editor that links to files open: a name, or a URL with {file}',
      )
        .env('DATELINE_EDITOR')
        .default(defaultEditor),
    )
    .option('--profile', 'print how long each stage of each build took')
    .action(async (given: DevCommandOptions) => {
      const editor = editorLink(given.editor);
      cacheChunksInMemory();
      const options = devOptions(given, undefined);
      refuseUnusableFolders(options);
      const { refreshEditorFiles } = await import('../engine/editor/editor-files.ts');
      refreshEditorFiles(options.content);
      const first = await firstBuild(options);
      print(first, options, given);
      await serveAndRebuild(first, options, given, editor);
    });
}

function devOptions(given: DevCommandOptions, watched: WatchedChanges | undefined): BuildOptions {
  const resolved = resolveOptions({ ...given, drafts: true, cards: false });
  return { ...resolved, out: devFolder(resolved, given.port), liveReload: true, watched };
}

async function build(options: BuildOptions): Promise<BuildReport> {
  const started = performance.now();
  return buildToFolder(options, () => performance.now() - started);
}

/** Rejects with errors that no edit of content or layouts corrects. */
async function firstBuild(options: BuildOptions): Promise<Outcome> {
  try {
    return await build(options);
  } catch (error) {
    const kinds = [LayoutError, UnreadablePicturesError, ContentChangedError];
    if (error instanceof Error && kinds.some((kind) => error instanceof kind)) return error;
    throw error;
  }
}

async function serveAndRebuild(
  first: Outcome,
  options: BuildOptions,
  given: DevCommandOptions,
  editor: EditorLink,
): Promise<void> {
  const { content, out } = options;
  const basePath = (await readMarker(out))?.basePath ?? '/';
  const { serveFolder } = await import('../engine/dev/site-server.ts');
  const { watchFolders } = await import('../engine/dev/watch-folders.ts');
  const { port, host } = given;
  let problems = problemsOf(first);
  const desk = async () => {
    const { renderDesk } = await import('../engine/dev/desk/render-desk.ts');
    return renderDesk(options, problems, editor);
  };
  const builds = new SiteBuilds(
    (watched) => buildOrError(devOptions(given, watched)),
    async (outcome) => {
      const before = problems;
      problems = problemsOf(outcome);
      if (isWritten(outcome)) printRest(outcome, before, options, given);
      else {
        print(outcome, options, given);
        await showProblems(outcome, options, editor, server);
      }
    },
  );
  const whenCurrent = (file: string) => builds.whenCurrent(file);
  const server = await serveFolder(out, {
    ...{ port, host, basePath, liveReload: true, desk, whenCurrent },
  });
  if (!isWritten(first)) await showProblems(first, options, editor, server);
  warnOfExposure(host, server.port, 'this site, drafts included');
  printLines([
    `Serving at ${server.url} — every saved change shows; stop with Ctrl-C`,
    `Desk at    ${new URL('/_desk/', server.url)} — what is still to do`,
  ]);
  flushStateOnExit();
  const folders = [content, path.join(projectFolder, 'layouts'), ...lookFolders(content)];
  await watchFolders(folders, async (files) => {
    const outcome = await builds.saved(files);
    if (files.length === 0 && !hasChanged(outcome, first)) return;
    print(outcome, options, given);
    problems = problemsOf(outcome);
    if (isWritten(outcome)) server.reload((await readMarker(out))?.basePath);
    else await showProblems(outcome, options, editor, server);
  });
}

function problemsOf(outcome: Outcome): readonly Problem[] {
  return outcome instanceof Error ? [] : outcome.problems;
}

async function showProblems(
  outcome: Outcome,
  { content }: BuildOptions,
  editor: EditorLink,
  server: SiteServer,
): Promise<void> {
  // Loaded only if there is something to show.
  const { problemPages } = await import('../engine/dev/problems/problem-pages.tsx');
  const { shownError, shownProblems } = await import('../engine/dev/problems/shown-problem.ts');
  const shown =
    outcome instanceof Error
      ? shownError(outcome, content, editor)
      : shownProblems(outcome.problems, content, editor);
  server.showProblems(problemPages(shown));
}

/** Builds. An error, for example of a layout that does not compile, must not stop the server. */
async function buildOrError(options: BuildOptions): Promise<Outcome> {
  try {
    return await build(options);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Whether a build has other problems than the previous one, or changed any file. */
function hasChanged(outcome: Outcome, before: Outcome): boolean {
  const problemsIn = (each: Outcome) =>
    each instanceof Error ? each.message : JSON.stringify(each.problems);
  if (problemsIn(outcome) !== problemsIn(before)) return true;
  const files = outcome instanceof Error ? undefined : outcome.files;
  return files !== undefined && files.made + files.removed > 0;
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

function print(outcome: Outcome, { content }: BuildOptions, given: DevCommandOptions): void {
  if (outcome instanceof Error) {
    process.stderr.write(`${outcome.message}\n`);
    return;
  }
  printProblems([...outcome.problems, ...outcome.lost], content);
  if (given.quiet !== true) printLines(reportLines(outcome));
  if (given.profile === true) printLines(stageLines(outcome));
}

/**
 * Prints what a build of postponed outputs has found, and that the site is up to date when it has made the last of them.
 * @param before the problems that were printed
 */
function printRest(
  report: BuildReport,
  before: readonly Problem[],
  { content }: BuildOptions,
  given: DevCommandOptions,
): void {
  const { files, postponed, problems } = report;
  const printed = new Set(before.map(problemLine));
  printProblems(
    problems.filter((problem) => !printed.has(problemLine(problem))),
    content,
  );
  if (files === undefined || postponed !== undefined || given.quiet === true) return;
  printLines([`Files     all ${files.made + files.kept} up to date`]);
  if (given.profile === true) printLines(stageLines(report));
}
