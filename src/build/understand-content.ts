import type { MediaFile } from '../model/content-file.ts';
import type { Problem } from '../model/problem.ts';
import { sortProblems } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildState } from './build-state.ts';
import type { ContentScan, ScannedFile } from './content-scan.ts';
import { parseContextOf, planSegments, readPublication } from './parse-content-folder.ts';
import type { SegmentJob } from './parse-segment.ts';
import { parseSegments } from './parse-segments.ts';
import type { PlannedSite } from './planned-site.ts';
import type { Shard } from './shard.ts';
import { iconProblems } from './site-icons.ts';
import { readSite, type SiteSource } from './site-source.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Content, read and understood. */
export interface UnderstoodContent {
  readonly scan: ContentScan;
  /** Undefined where there is no usable `site.yaml`. */
  readonly site: { readonly source: SiteSource; readonly planned: PlannedSite } | undefined;
  /** All problems, sorted. */
  readonly problems: readonly Problem[];
}

/**
 * Understands what was found: parses what has changed, relates and plans the whole.
 * Throws DamagedCacheError where a file of the cache turns out to be damaged.
 * @param shard where several parse at once: each begins elsewhere, and finds what others have done
 */
export async function understand(
  scan: ContentScan,
  options: BuildOptions,
  state: BuildState | undefined,
  watch: Stopwatch,
  shard?: Shard,
): Promise<UnderstoodContent> {
  const { value: publication, problems } = readPublication(scan, options);
  const before = [...scan.problems, ...iconProblems(scan.media), ...problems];
  if (publication === undefined) {
    return { scan, site: undefined, problems: sortProblems(before) };
  }
  const context = parseContextOf(publication);
  const jobs = planSegments(scan, context, options.cache, state?.segments ?? []);
  await watch.time('parse', () => parseSegments(fromShard(jobs, shard), options, context, watch));
  const source = siteSourceOf(jobs, publication, scan, options);
  const planned = await watch.time('relate', () => readSite(source));
  return {
    scan,
    site: { source, planned: planned.value },
    problems: sortProblems([...before, ...planned.problems]),
  };
}

/** Where the parsed content lies. @param jobs those by which it was parsed */
export function siteSourceOf(
  jobs: readonly SegmentJob[],
  publication: Publication,
  scan: ContentScan,
  { now, drafts }: Pick<BuildOptions, 'now' | 'drafts'>,
): SiteSource {
  const segments = jobs.map(({ file }) => file);
  return { segments, publication, media: scan.media.map(mediaFile), now, drafts };
}

function fromShard<T>(jobs: readonly T[], shard: Shard | undefined): readonly T[] {
  if (shard === undefined) return jobs;
  const start = Math.floor((jobs.length * (shard.number - 1)) / shard.of);
  return [...jobs.slice(start), ...jobs.slice(0, start)];
}

function mediaFile({ path, digest, picture, notes }: ScannedFile): MediaFile {
  return notes === undefined ? { path, digest, picture } : { path, digest, picture, notes };
}
