import { rmSync } from 'node:fs';
import { DamagedCacheError } from '../content/chunk-file.ts';
import { ContentChangedError, isGone } from '../content/content-changed.ts';
import { FolderChangedError } from '../publish/folder-lock.ts';

/** If an error persists, its cause is neither a damaged cache nor a busy folder. */
const maxTries = 5;
/** If content changes again during the second try, the error is reported. */
const maxTriesOfContent = 2;

/**
 * Runs a function that reads content and cache. Runs it again if it throws DamagedCacheError (the damaged file is
 * removed first), FolderChangedError, or, once, if content changed while it was read. Rejects with the last error.
 */
export async function retryOnCacheDamage<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Error) || tries >= triesAfter(error)) throw error;
      if (error instanceof DamagedCacheError) rmSync(error.file, { recursive: true, force: true });
    }
  }
}

function triesAfter(error: Error): number {
  if (error instanceof DamagedCacheError || error instanceof FolderChangedError) return maxTries;
  const isContent = error instanceof ContentChangedError || isGone(error);
  return isContent ? maxTriesOfContent : 1;
}
