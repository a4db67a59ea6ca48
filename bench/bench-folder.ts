import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Calls `run` with a folder for corpora and sites.
 * @param keep a folder to use and keep. Throws an Error if it exists and is not empty. If undefined, uses
 *   a temporary folder and always removes it at the end
 */
export async function inBenchFolder(
  keep: string | undefined,
  run: (folder: string) => Promise<void>,
): Promise<void> {
  if (keep !== undefined) {
    const folder = path.resolve(keep);
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) {
      throw new Error(`${folder} is not empty — name a new folder with --keep`);
    }
    await run(folder);
    return;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-bench-'));
  try {
    await run(folder);
  } finally {
    // A process that has just been stopped may still be writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
