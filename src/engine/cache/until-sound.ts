import { rmSync } from 'node:fs';
import { ContentChangedError } from '../content/content-changed.ts';
import { DamagedCacheError } from '../content/segment-file.ts';
import { FolderChangedError } from '../publish/folder-lock.ts';
import { errorCode } from './error-code.ts';

/** A fault that goes on and on is another than a damaged cache or a busy folder. */
const mostTries = 5;
/** Content that changes all the time is for its editor to settle. */
const mostTriesOfContent = 2;

/**
 * Runs something that reads content and cache, and again from the start if a file of the cache turns out
 * to be damaged (it is removed then), the folder was changed by another program, or, once, if content
 * was changed meanwhile.
 */
export async function untilSound<T>(run: () => Promise<T>): Promise<T> {
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
  if (error instanceof DamagedCacheError || error instanceof FolderChangedError) return mostTries;
  const isContent = error instanceof ContentChangedError || errorCode(error) === 'ENOENT';
  return isContent ? mostTriesOfContent : 1;
}
