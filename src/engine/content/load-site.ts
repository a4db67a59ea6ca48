import type { FactTable } from '../../facts/fact-table.ts';
import { hasErrors, type Problem, sortProblems } from '../../model/problem.ts';
import { iconProblems } from '../assets/site-icons.ts';
import type { BuildOptions } from '../build-options.ts';
import { factFile, readFacts } from '../cache/fact-file.ts';
import type { BuildState } from '../dependencies/build-state.ts';
import { relateInWorker } from '../render/run-in-worker.ts';
import type { Shard } from '../shards/shard.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { ContentScan } from './content-scan.ts';
import { parseContextOf, planSegments, readPublication } from './parse-content-folder.ts';
import { parseSegments } from './parse-segments.ts';
import {
  type ContentToRelate,
  factsKey,
  relateSite,
  reportOf,
  type SiteReport,
  storedFacts,
} from './related-facts.ts';
import { type SegmentDigests, type SiteSegments, segmentDigests } from './segment-content.ts';

/** A site that can be made. */
export interface LoadedSite {
  /** All of its facts but the texts of articles. */
  readonly facts: FactTable;
  /** Where they lie in the cache: absolute path. */
  readonly file: string;
  readonly segments: SiteSegments;
}

/** Content, read and related. */
export interface LoadedContent {
  readonly report: SiteReport;
  /** Undefined if the content has errors. */
  readonly site: LoadedSite | undefined;
}

/**
 * Loads the site that a content folder holds: parses what has changed, and relates and plans the whole
 * if more than the texts of articles has changed since that was done.
 * Throws DamagedCacheError if a file of the cache turns out to be damaged.
 * @param shard if several parse at once: each begins elsewhere, and finds what others have done
 */
export async function loadSite(
  scan: ContentScan,
  options: BuildOptions,
  state: BuildState | undefined,
  watch: Stopwatch,
  shard?: Shard,
): Promise<LoadedContent> {
  const { value: publication, problems } = readPublication(scan, options);
  const before = [...scan.problems, ...iconProblems(scan.media), ...problems];
  if (publication === undefined) return { report: faultyReport(before), site: undefined };
  const context = parseContextOf(publication);
  const previous = state?.segments.files ?? [];
  const { jobs, articleSegments } = planSegments(scan, context, options.cache, previous);
  await watch.time('parse', () => parseSegments(fromShard(jobs, shard), options, context, watch));
  return watch.time('relate', async () => {
    const files = jobs.map(({ file }) => file);
    const segments = { files, digests: digestsOf(files, state), articleSegments };
    const key = factsKey(publication, segments, scan, options);
    const file = factFile(options.cache, key);
    const stored = storedFacts(file, scan, options);
    if (stored !== undefined) {
      return { report: reportOf(stored), site: { facts: stored, file, segments } };
    }
    const content = { publication, before, segments, scan, options, file };
    const { report, facts } = await related(content, articleSegments);
    return { report, site: facts && { facts, file, segments } };
  });
}

/** With fewer segments of articles, to start a thread costs more than it saves. */
const segmentsWorthAThread = 32;

async function related(
  content: ContentToRelate,
  articleSegments: number,
): Promise<ReturnType<typeof relateSite>> {
  if (articleSegments < segmentsWorthAThread || content.options.workers < 2) {
    return relateSite(content);
  }
  const report = await relateInWorker(content);
  return { report, facts: hasErrors(report.problems) ? undefined : readFacts(content.file) };
}

/** The digests of each segment; of those that the last build had, they are known. */
function digestsOf(
  files: readonly string[],
  state: BuildState | undefined,
): readonly SegmentDigests[] {
  const before = state?.segments;
  const known = new Map(before?.files.map((file, at) => [file, before.digests[at]]));
  return files.map((file) => known.get(file) ?? segmentDigests(file));
}

function faultyReport(problems: readonly Problem[]): SiteReport {
  return {
    ...{ problems: sortProblems(problems), withheld: [], pageCounts: [], basePath: '/' },
    parser: 'remark',
    languages: [],
    ...{ validFrom: 0, validUntil: 0, told: [] },
  };
}

function fromShard<T>(jobs: readonly T[], shard: Shard | undefined): readonly T[] {
  if (shard === undefined) return jobs;
  const start = Math.floor((jobs.length * (shard.number - 1)) / shard.of);
  return [...jobs.slice(start), ...jobs.slice(0, start)];
}
