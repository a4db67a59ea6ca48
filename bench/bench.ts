/**
 * Measures Dateline on a corpus of any size, and its peers beside it:
 *
 *   npm run bench -- --articles 5000 --runs 3 --json results.json --peers
 *
 * Every run is a process of its own, as an operator starts it.
 */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Contestant } from './contestant.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { dateline } from './dateline.ts';
import { describeMachine } from './machine.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import { measured, ratiosOf, reportText } from './report.ts';
import { runRounds } from './run-rounds.ts';
import { scenarios } from './scenarios.ts';
import { siteSize } from './site-size.ts';

interface BenchOptions {
  readonly articles: number;
  readonly runs: number;
  readonly seed: number;
  readonly json?: string;
  readonly peers?: boolean;
  readonly keep?: string;
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('write a whole number, 1 or more');
}

const options = new Command('bench')
  .description('Measure builds of a generated site: time, processor time, memory.')
  .option('--articles <number>', 'how many articles the site has', countOf, 1000)
  .option('--runs <number>', 'how many rounds are measured', countOf, 3)
  .option('--seed <number>', 'which corpus of that size', countOf, 1)
  .option('--json <file>', 'write all measurements to a file too')
  .option('--peers', 'measure Hugo, if it is on the PATH, and Eleventy beside it')
  .option(
    '--keep <folder>',
    'put corpus and sites into this new folder and leave them (default: removed)',
  )
  .parse()
  .opts<BenchOptions>();

/** Progress goes to standard error, so that standard output is the report alone. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function contestantsIn(folder: string): Promise<readonly Contestant[]> {
  const content = path.join(folder, 'content');
  const { articles, seed } = options;
  const plan = await writeCorpus(content, { articles, seed, languages: ['en'] });
  const own = dateline(folder, content, plan);
  if (options.peers !== true) return [own];
  const rival = await hugo(path.join(folder, 'hugo'), plan);
  if (rival === undefined) tell('hugo is not on the PATH and is left out');
  const plain = await eleventy(path.join(folder, 'eleventy'), plan, 'markdown-it');
  const remark = await eleventy(path.join(folder, 'eleventy-remark'), plan, 'remark');
  return [own, ...(rival === undefined ? [] : [rival]), plain, remark];
}

async function bench(folder: string): Promise<void> {
  const machine = describeMachine();
  tell(`writing a corpus of ${options.articles} articles`);
  const contestants = await contestantsIn(folder);
  const series = await runRounds(contestants, options.runs, ({ name }, scenario, { wall }) =>
    tell(`${name}: ${scenarios[scenario]} ${wall.toFixed(2)} s`),
  );
  const sites = await Promise.all(
    contestants.map(async ({ name, out }) => ({ contestant: name, ...(await siteSize(out)) })),
  );
  const report = {
    machine,
    corpus: { articles: options.articles, seed: options.seed },
    rounds: options.runs,
    sites,
    measurements: measured(series),
    ratios: ratiosOf(series, contestants[0]?.name ?? ''),
  };
  process.stdout.write(`${reportText(report)}\n`);
  if (options.json !== undefined) {
    await writeFile(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
  }
}

/** The folder that `--keep` names, which must be empty or not there yet; else one that is removed in the end, whatever happens. */
async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  if (options.keep !== undefined) {
    const folder = path.resolve(options.keep);
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) {
      throw new Error(`${folder} is not empty — name a new folder with --keep`);
    }
    await run(folder);
    return;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-bench-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  await inFolder(bench);
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
