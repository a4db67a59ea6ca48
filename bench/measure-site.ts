import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import type { Contestant } from './contestant.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { dateline } from './dateline.ts';
import { measureDev } from './dev/measure-dev.ts';
import type { Failure } from './failure.ts';
import type { FileChanges } from './file-changes.ts';
import { datelineWithLive, entryCounts } from './live-edit.ts';
import { describeMachine } from './machine.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import { datelineWithPeerPages } from './peers-pages.ts';
import {
  type BenchReport,
  entryEditsOf,
  type MeasuredDev,
  ratiosOf,
  summariseSeries,
} from './report.ts';
import { runRounds } from './run-rounds.ts';
import { scenarios } from './scenarios.ts';
import { siteSize } from './site-size.ts';

/** The options and shared state of a benchmark. */
export interface Bench {
  readonly options: BenchOptions;
  readonly changes: FileChanges;
  /** Stops measuring. The report contains what was measured until then. */
  readonly signal: AbortSignal;
  /** Prints a line of progress. */
  readonly log: (line: string) => void;
}

interface Contestants {
  /** Dateline, and if requested Dateline with only the peers' pages and with live coverage. */
  readonly ours: readonly Contestant[];
  readonly peers: readonly Contestant[];
}

/**
 * Measures all contestants on a corpus of one size.
 * @param folder for corpus, sites and caches, absolute path
 */
export async function measureSite(
  folder: string,
  articles: number,
  bench: Bench,
): Promise<BenchReport> {
  const { options, changes, signal, log } = bench;
  const machine = describeMachine();
  log(`writing a corpus of ${articles} articles`);
  const { ours, peers } = await createContestants(folder, articles, bench);
  const contestants = [...ours, ...peers];
  const { series, failures } = await runRounds(contestants, {
    rounds: options.runs,
    changes,
    signal,
    progress: ({ name }, scenario, { wall }) =>
      log(`${name}: ${scenarios[scenario]} ${wall.toFixed(2)} s`),
  });
  const made = contestants.filter(({ out }) => existsSync(out));
  const sites = await Promise.all(
    made.map(async ({ name, out }) => ({ contestant: name, ...(await siteSize(out)) })),
  );
  const dev = options.dev ? await measureDevServers(contestants, bench) : noServers;
  return {
    machine,
    corpus: {
      articles,
      seed: options.seed,
      languages: options.languages,
      cards: options.cards,
    },
    rounds: options.runs,
    sites,
    measurements: summariseSeries(series),
    ratios: ratiosOf(
      series,
      ours.map(({ name }) => name),
    ),
    entryEdits: entryEditsOf(series),
    devServers: dev.devServers,
    failures: [...failures, ...dev.failures],
  };
}

async function createContestants(
  folder: string,
  articles: number,
  bench: Bench,
): Promise<Contestants> {
  const { seed, languages, samePages, live, peers, cards } = bench.options;
  const corpus = { articles, seed, languages, cards };
  const content = path.join(folder, 'content');
  const plan = await writeCorpus(content, corpus);
  const ours = [dateline(folder, content, plan)];
  if (samePages) ours.push(await datelineWithPeerPages(path.join(folder, 'peers-pages'), corpus));
  for (const entries of live ? entryCounts : []) {
    ours.push(await datelineWithLive(path.join(folder, `live-${entries}`), corpus, entries));
  }
  if (!peers) return { ours, peers: [] };
  const hugoSite = await hugo(path.join(folder, 'hugo'), plan);
  if (hugoSite === undefined) bench.log('hugo is not on the PATH and is left out');
  const plain = await eleventy(path.join(folder, 'eleventy'), plan, 'markdown-it');
  const remark = await eleventy(path.join(folder, 'eleventy-remark'), plan, 'remark');
  return { ours, peers: [...(hugoSite === undefined ? [] : [hugoSite]), plain, remark] };
}

/** Edits per dev server: enough that one slow save does not change the median. */
const editsPerServer = 7;

interface DevServers {
  readonly devServers: readonly MeasuredDev[];
  readonly failures: readonly Failure[];
}

const noServers: DevServers = { devServers: [], failures: [] };

async function measureDevServers(
  contestants: readonly Contestant[],
  { changes, signal, log }: Bench,
): Promise<DevServers> {
  const devServers: MeasuredDev[] = [];
  const failures: Failure[] = [];
  for (const { name, dev } of contestants) {
    if (dev === undefined || signal.aborted) continue;
    log(`${name}: server for editors`);
    try {
      const found = await measureDev(dev, { edits: editsPerServer, changes, signal });
      devServers.push({ contestant: name, ...found });
    } catch (error) {
      if (signal.aborted) continue;
      const message = error instanceof Error ? error.message : String(error);
      failures.push({ contestant: name, what: 'server for editors', message });
    }
  }
  return { devServers, failures };
}
