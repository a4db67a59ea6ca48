import path from 'node:path';
import type { FactTable } from '../../facts/fact-table.ts';
import { type Problem, sortProblems } from '../../model/problem.ts';
import { plainLook } from '../../model/site/look.ts';
import type { Publication } from '../../model/site/publication.ts';
import { pointFinder } from '../../parse/yaml/point-finder.ts';
import { lookDrawingProblems } from '../assets/site-icons.ts';
import { typefaceProblems } from '../assets/typeface-problems.ts';
import type { BuildOptions } from '../build-options.ts';
import { factFile } from '../cache/fact-file.ts';
import { fileStatus } from '../cache/file-status.ts';
import type { BuildState } from '../dependencies/build-state.ts';
import { bundleKinds } from '../page-kinds/load-page-kinds.ts';
import { fromShard, type Shard } from '../shards/shard.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { type ChunkDigests, chunkDigests, type SiteChunks } from './chunk-content.ts';
import type { ContentScan } from './content-scan.ts';
import { ownStringProblems } from './own-string-problems.ts';
import { parseChunks } from './parse-chunks.ts';
import { parseContextOf, planChunks, readPublication } from './parse-content-folder.ts';
import {
  factsKey,
  readerOf,
  relateSite,
  reportOf,
  type SiteReport,
  storedFacts,
} from './relate-site.ts';

/** A site without errors, which can be built. */
export interface LoadedSite {
  /** All facts except the texts of articles. */
  readonly facts: FactTable;
  /** The cache file of the facts: absolute path. */
  readonly file: string;
  readonly chunks: SiteChunks;
}

/** Content that has been parsed and related. */
export interface LoadedContent {
  readonly report: SiteReport;
  /** Undefined if the content has errors. */
  readonly site: LoadedSite | undefined;
}

/**
 * Loads the site of a content folder: parses the changed files, and relates and plans the site if more
 * than the texts of articles has changed. Throws DamagedCacheError if a cache file is damaged, and LayoutError if the
 * site adds page kinds and its layouts do not compile.
 * @param shard if several processes parse at once. Each begins at a different chunk and skips those that
 *   others have finished.
 */
export async function loadSite(
  scan: ContentScan,
  options: BuildOptions,
  state: BuildState | undefined,
  watch: Stopwatch,
  shard?: Shard,
): Promise<LoadedContent> {
  const { value: publication, problems } = readPublication(scan, options);
  const bytesOf = (name: string) => fileStatus(path.join(options.content, name))?.size;
  const drawings = lookDrawingProblems(scan.media, publication?.look ?? plainLook, bytesOf);
  const words = publication === undefined ? [] : wordProblems(publication, scan, options);
  const earlierProblems = [...scan.problems, ...drawings, ...words, ...problems];
  if (publication === undefined) return { report: errorReport(earlierProblems), site: undefined };
  const context = parseContextOf(publication, options.cache);
  const previous = state?.chunks.files ?? [];
  const { jobs, articleChunks } = planChunks(scan, context, options.cache, previous);
  await watch.time('parse', () => parseChunks(fromShard(jobs, shard), options, context, watch));
  return watch.time('relate', async () => {
    const files = jobs.map(({ file }) => file);
    const chunks = { files, digests: digestsOf(files, state), articleChunks };
    const kinds = await bundleKinds(options);
    const key = factsKey(publication, chunks, scan, options, kinds);
    const file = factFile(options.cache, key);
    const stored = storedFacts(file, scan, options);
    if (stored !== undefined) {
      return { report: reportOf(stored), site: { facts: stored, file, chunks } };
    }
    const content = { publication, context, earlierProblems, chunks, scan, options, kinds, file };
    const { report, facts } = relateSite(content);
    return { report, site: facts && { facts, file, chunks } };
  });
}

/** The problems of the words and the typefaces in site.yaml. */
function wordProblems(
  publication: Publication,
  scan: ContentScan,
  { content }: BuildOptions,
): readonly Problem[] {
  const { strings, look } = publication;
  if (Object.keys(strings).length === 0 && look.typefaces === undefined) return [];
  const findPoint = pointFinder(readerOf(scan, content));
  return [
    ...ownStringProblems(publication, findPoint),
    ...typefaceProblems(publication, content, findPoint),
  ];
}

/** The digests of each chunk. Those of chunks of the previous build come from its state. */
function digestsOf(
  files: readonly string[],
  state: BuildState | undefined,
): readonly ChunkDigests[] {
  const before = state?.chunks;
  const known = new Map(before?.files.map((file, at) => [file, before.digests[at]]));
  return files.map((file) => known.get(file) ?? chunkDigests(file));
}

function errorReport(problems: readonly Problem[]): SiteReport {
  return {
    ...{ problems: sortProblems(problems), withheld: [], pageCounts: [], basePath: '/' },
    parser: 'remark',
    look: plainLook,
    languages: [],
    ...{ validFrom: 0, validUntil: 0, reported: [] },
  };
}
