import type { ParseContext } from '../../parse/parse-context.ts';
import type { BuildOptions } from '../build-options.ts';
import { isInCache } from '../cache/cache-file.ts';
import { runInShares } from '../render/run-in-worker.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { type ChunkJob, makeChunk } from './parse-chunk.ts';

/** With fewer files to parse, starting a thread takes longer than it saves. */
const minFilesForThreads = 300;

/** Makes every missing chunk, in several threads if that is faster. */
export async function parseChunks(
  jobs: readonly ChunkJob[],
  { content, workers, cache }: Pick<BuildOptions, 'content' | 'workers' | 'cache'>,
  context: ParseContext,
  watch: Stopwatch,
): Promise<void> {
  const missing = jobs.filter(({ file }) => !isInCache(file));
  const files = missing.reduce((sum, { sources }) => sum + sources.length, 0);
  const shares = files < minFilesForThreads ? 1 : workers;
  let done = 0;
  await runInShares(
    missing,
    shares,
    (share) => ({
      task: 'parse',
      jobs: share,
      content,
      publication: context.publication,
      cache,
    }),
    (job) => {
      makeChunk(job, content, context);
      done += job.sources.length * shares;
      watch.progress('parse', Math.min(done, files), files);
    },
  );
}
