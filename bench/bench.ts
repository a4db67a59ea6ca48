/**
 * Measures Dateline on a corpus of any size, and its peers beside it:
 *
 *   npm run bench -- --articles 5000 --runs 3 --json results.json --peers --same-pages --dev
 *
 * Every run is a process of its own, as an operator starts it. Ctrl-C ends it with what was measured
 * so far. The exit code is 1 where something could not be measured, 130 after Ctrl-C.
 *
 * Two scenarios edit Dateline's own `layouts`, since a site has no others; both files are put back
 * after each round, and when the benchmark ends, however it ends.
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

/** Progress goes to standard error, so that standard output is the report alone. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function fail(line: string): void {
  tell(line);
  process.exitCode = 1;
}

/** Aborted by Ctrl-C, and where the terminal or the system ends the process. */
function interruption(): AbortSignal {
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

/** Written after each size, so that a later one cannot lose it. */
async function writeResults(
  reports: readonly BenchReport[],
  file: string | undefined,
): Promise<void> {
  if (file === undefined) return;
  const results = { reports, growth: growthOf(reports) };
  await writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`);
}

const options = readBenchOptions(process.argv);
const signal = interruption();
const changes = new FileChanges((file) =>
  fail(`${file} was changed by somebody else meanwhile: take the benchmark's words out of it`),
);
process.on('exit', () => changes.takeBack());
try {
  await inBenchFolder(options.keep, (folder) =>
    measureSizes(folder, { options, changes, signal, tell }),
  );
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
if (signal.aborted) process.exitCode = 130;
