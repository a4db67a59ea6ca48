/**
 * Measures Dateline, and its peers, on a generated corpus of any size:
 *
 *   npm run bench -- --articles 5000 --runs 3 --json results.json --peers --same-pages --dev --live
 *
 * Every run is a separate process, as an operator starts it. Ctrl-C ends the benchmark and reports what
 * was measured so far. The exit code is 1 if something could not be measured, 130 after Ctrl-C.
 *
 * Two scenarios edit Dateline's own `layouts`, since sites have no other layouts. Both files are restored
 * after each round and whenever the benchmark ends.
 */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inBenchFolder } from './bench-folder.ts';
import { readBenchOptions } from './bench-options.ts';
import { FileChanges } from './file-changes.ts';
import { type Growth, growthOf, growthText } from './growth.ts';
import { type Bench, measureSite } from './measure-site.ts';
import type { BenchReport } from './report.ts';
import { reportText } from './report-text.ts';

/** Writes progress to standard error, so that standard output contains only the report. */
function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

function reportFailure(line: string): void {
  log(line);
  process.exitCode = 1;
}

/** Returns a signal that is aborted by Ctrl-C, or if the terminal or system ends the process. */
function abortOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort());
  }
  return controller.signal;
}

async function measureSizes(folder: string, bench: Bench): Promise<void> {
  const { sizes, keep } = bench.options;
  const reports: BenchReport[] = [];
  for (const articles of sizes) {
    if (bench.signal.aborted) break;
    const own = sizes.length === 1 ? folder : path.join(folder, String(articles));
    const report = await measureSite(own, articles, bench);
    if (keep === undefined) await rm(own, { recursive: true, force: true, maxRetries: 5 });
    if (report.failures.length > 0) process.exitCode = 1;
    reports.push(report);
    process.stdout.write(`${reports.length > 1 ? '\n' : ''}${reportText(report)}\n`);
    await writeResults(reports, bench.options.json);
  }
  if (sizes.length > 1) printGrowth(growthOf(reports));
}

function printGrowth(growth: readonly Growth[]): void {
  if (growth.length > 0) process.stdout.write(`\n${growthText(growth)}\n`);
}

/** Writes the results so far. Called after each size, so that a later failure does not lose them. */
async function writeResults(
  reports: readonly BenchReport[],
  file: string | undefined,
): Promise<void> {
  if (file === undefined) return;
  const results = { reports, growth: growthOf(reports) };
  await writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`);
}

const options = readBenchOptions(process.argv);
const signal = abortOnSignal();
const changes = new FileChanges((file) =>
  reportFailure(`${file} has been changed by someone else — remove the benchmark's words from it`),
);
process.on('exit', () => changes.revert());
try {
  await inBenchFolder(options.keep, (folder) =>
    measureSizes(folder, { options, changes, signal, log }),
  );
} catch (error) {
  reportFailure(error instanceof Error ? error.message : String(error));
}
if (signal.aborted) process.exitCode = 130;
