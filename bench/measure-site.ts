import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import type { Contestant } from './contestant.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { dateline } from './dateline.ts';
import { measureDev } from './dev/measure-dev.ts';
import type { Failure } from './failure.ts';
import type { FileChanges } from './file-changes.ts';
import { describeMachine } from './machine.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import { datelineOfPeersPages } from './peers-pages.ts';
import { type BenchReport, type MeasuredDev, measured, ratiosOf } from './report.ts';
import { runRounds } from './run-rounds.ts';
import { scenarios } from './scenarios.ts';
import { siteSize } from './site-size.ts';

/** What measuring needs beside the options. */
export interface Bench {
  readonly options: BenchOptions;
  readonly changes: FileChanges;
  /** Ends the measuring; the report holds what was measured by then. */
  readonly signal: AbortSignal;
  /** Told what is going on, in lines for an operator. */
  readonly tell: (line: string) => void;
}

interface Field {
  /** Dateline in its forms. */
  readonly ours: readonly Contestant[];
  readonly peers: readonly Contestant[];
}

/**
 * Measures sites of one size.
 * @param folder for corpus, sites and caches, absolute path
 */
export async function measureSite(
  folder: string,
  articles: number,
  bench: Bench,
): Promise<BenchReport> {
  const { options, changes, signal, tell } = bench;
  const machine = describeMachine();
  tell(`writing a corpus of ${articles} articles`);
  const { ours, peers } = await writeField(folder, articles, bench);
  const contestants = [...ours, ...peers];
  const { series, failures } = await runRounds(contestants, {
    rounds: options.runs,
    changes,
    signal,
    progress: ({ name }, scenario, { wall }) =>
      tell(`${name}: ${scenarios[scenario]} ${wall.toFixed(2)} s`),
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
    measurements: measured(series),
    ratios: ratiosOf(
      series,
      ours.map(({ name }) => name),
    ),
    devServers: dev.devServers,
    failures: [...failures, ...dev.failures],
  };
}

async function writeField(folder: string, articles: number, bench: Bench): Promise<Field> {
  const { seed, languages, samePages, peers, cards } = bench.options;
  const corpus = { articles, seed, languages, cards };
  const content = path.join(folder, 'content');
  const plan = await writeCorpus(content, corpus);
  const ours = [dateline(folder, content, plan)];
  if (samePages) ours.push(await datelineOfPeersPages(path.join(folder, 'peers-pages'), corpus));
  if (!peers) return { ours, peers: [] };
  const rival = await hugo(path.join(folder, 'hugo'), plan);
  if (rival === undefined) bench.tell('hugo is not on the PATH and is left out');
  const plain = await eleventy(path.join(folder, 'eleventy'), plan, 'markdown-it');
  const remark = await eleventy(path.join(folder, 'eleventy-remark'), plan, 'remark');
  return { ours, peers: [...(rival === undefined ? [] : [rival]), plain, remark] };
}

/** Enough for a median that one slow save does not move. */
const devEdits = 7;

interface DevServers {
  readonly devServers: readonly MeasuredDev[];
  readonly failures: readonly Failure[];
}

const noServers: DevServers = { devServers: [], failures: [] };

async function measureDevServers(
  contestants: readonly Contestant[],
  { changes, signal, tell }: Bench,
): Promise<DevServers> {
  const devServers: MeasuredDev[] = [];
  const failures: Failure[] = [];
  for (const { name, dev } of contestants) {
    if (dev === undefined || signal.aborted) continue;
    tell(`${name}: server for editors`);
    try {
      const found = await measureDev(dev, { edits: devEdits, changes, signal });
      devServers.push({ contestant: name, ...found });
    } catch (error) {
      if (signal.aborted) continue;
      const message = error instanceof Error ? error.message : String(error);
      failures.push({ contestant: name, what: 'server for editors', message });
    }
  }
  return { devServers, failures };
}
