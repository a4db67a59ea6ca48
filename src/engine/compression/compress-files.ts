import type { WrittenFile } from '../dependencies/previous-outputs.ts';
import { runInShares } from '../render/run-in-worker.ts';
import { type CompressionSource, compressFile } from './compress-file.ts';

/** Bytes that take as long to compress as a thread takes to start. */
const bytesPerThread = 100_000;

/**
 * Writes compressed copies of files, in several threads if that is faster. A copy that is not smaller than its source is
 * not written.
 * @param into absolute path of a folder, which gets the copies under their paths in the site
 * @param done called with the number of files that this thread has compressed, and how many it compresses
 */
export async function compressFiles(
  sources: readonly CompressionSource[],
  into: string,
  workers: number,
  done: (count: number, all: number) => void = () => {},
): Promise<readonly WrittenFile[]> {
  const bytes = sources.reduce((sum, { size }) => sum + size, 0);
  const shares = Math.max(1, Math.min(workers, Math.floor(bytes / bytesPerThread)));
  const written: WrittenFile[] = [];
  const own = Math.ceil(sources.length / shares);
  let count = 0;
  const others = await runInShares(
    inEqualShares(sources, shares),
    shares,
    (share) => ({ task: 'compress', sources: share, into }),
    (source) => {
      written.push(...compressFile(source, into));
      count += 1;
      done(count, own);
    },
  );
  return [...written, ...others.flatMap(({ compressed = [] }) => compressed)];
}

/** Orders files so that each of some equally long stretches has about the same number of bytes. */
function inEqualShares(
  sources: readonly CompressionSource[],
  shares: number,
): readonly CompressionSource[] {
  const bySize = sources.toSorted((a, b) => b.size - a.size);
  return Array.from({ length: shares }, (_, share) =>
    bySize.filter((_, at) => at % shares === share),
  ).flat();
}
