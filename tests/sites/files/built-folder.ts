import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from '../../../src/engine/build-options.ts';
import type { BuildReport } from '../../../src/engine/build-report.ts';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { compareText } from '../../../src/model/order.ts';
import { unintended } from '../html/unintended.ts';
import { testNow } from './memory-folder.ts';

/** The absolute path of the folder that contains a folder for each case. */
export const casesFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The content folder of a case. */
export function contentOf(name: string): string {
  return path.join(casesFolder, name, 'content');
}

/** A folder for one test file's builds, removed by `remove`. */
export async function scratchFolder(): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-site-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The options of a test's build: at `testNow`, in one thread, with its own cache beside `out`. */
export function testOptions(
  content: string,
  out: string,
  options: Partial<BuildOptions> = {},
): BuildOptions {
  const usual = {
    baseUrl: undefined,
    now: testNow,
    isNowOfClock: false,
    drafts: false,
    liveReload: false,
    watched: undefined,
    cards: true,
    keep: 3,
    compress: false,
  };
  return { content, out, cache: `${out}-cache`, workers: 1, ...usual, ...options };
}

/** Builds a content folder, by default at `testNow`. The content must have no problems. */
export async function buildSound(
  content: string,
  out: string,
  options: Partial<BuildOptions> = {},
): Promise<BuildReport> {
  const report = await buildToFolder(testOptions(content, out, options), () => 0);
  const problems = unintended(report.problems);
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return report;
}

/** Every file of a folder by its path in it, sorted. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort(compareText);
  const read = paths.map(async (name) => [name, await readFile(path.join(folder, name))] as const);
  return new Map(await Promise.all(read));
}

/** Paths whose bytes differ, and those that only one of two sites has: `+` the built one, `-` the other. */
export function differences(
  built: ReadonlyMap<string, Buffer>,
  clean: ReadonlyMap<string, Buffer>,
): readonly string[] {
  const extra = [...built.keys()].filter((name) => !clean.has(name)).map((name) => `+ ${name}`);
  const missing = [...clean.keys()].filter((name) => !built.has(name)).map((name) => `- ${name}`);
  const other = [...clean].flatMap(([name, bytes]) =>
    built.get(name)?.equals(bytes) === false ? [`! ${name}`] : [],
  );
  return [...extra, ...missing, ...other];
}

/** Copies a content folder file by file, the last one first, so that the order on disk is different. */
export async function copyReversed(from: string, to: string): Promise<void> {
  for (const name of [...(await filesIn(from)).keys()].reverse()) {
    await cp(path.join(from, name), path.join(to, name));
  }
}
