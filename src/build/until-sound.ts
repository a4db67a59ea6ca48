import { rmSync } from 'node:fs';
import { FolderChangedError } from './folder-lock.ts';
import { DamagedCacheError } from './segment-file.ts';

/** A fault that goes on and on is another than a damaged cache or a busy folder. */
const mostTries = 5;

/**
 * Runs something that reads the cache, and again from the start where a file of the cache turns
 * out to be damaged or out of date (it is removed then), or another build was in between.
 */
export async function untilSound<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      const mayRetry = error instanceof DamagedCacheError || error instanceof FolderChangedError;
      if (!mayRetry || tries === mostTries) throw error;
      if (error instanceof DamagedCacheError) rmSync(error.file, { force: true });
    }
  }
}
