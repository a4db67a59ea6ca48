import type { ParseContext } from '../../parse/parse-context.ts';
import type { BuildOptions } from '../build-options.ts';
import { isInCache } from '../cache/cache-file.ts';
import { runInShares } from '../render/run-in-worker.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { makeSegment, type SegmentJob } from './parse-segment.ts';

/** With fewer files than that to parse, starting a thread costs more than it saves. */
const filesWorthAThread = 300;

/** Makes every segment that is not there yet, on all cores if that is faster. */
export async function parseSegments(
  jobs: readonly SegmentJob[],
  { content, workers }: Pick<BuildOptions, 'content' | 'workers'>,
  context: ParseContext,
  watch: Stopwatch,
): Promise<void> {
  const missing = jobs.filter(({ file }) => !isInCache(file));
  const files = missing.reduce((sum, { sources }) => sum + sources.length, 0);
  const shares = files < filesWorthAThread ? 1 : workers;
  let done = 0;
  await runInShares(
    missing,
    shares,
    (share) => ({ task: 'parse', jobs: share, content, publication: context.publication }),
    (job) => {
      makeSegment(job, content, context);
      done += job.sources.length * shares;
      watch.progress('parse', Math.min(done, files), files);
    },
  );
}
