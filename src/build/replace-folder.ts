import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { markName } from './site-mark.ts';

/** Raised where the output folder holds something that no build wrote. */
export class ForeignFolderError extends Error {}

/**
 * Fills a folder as a whole: `fill` writes into a new folder beside it, mark included, which takes its
 * place only once it is complete. Whatever goes wrong before that, the old folder stands as it was.
 * Throws ForeignFolderError where the folder holds files that no build wrote.
 * @param folder absolute path
 */
export async function replaceFolder(
  folder: string,
  fill: (newFolder: string) => Promise<void>,
): Promise<void> {
  await refuseForeign(folder);
  const fresh = `${folder}.new-${process.pid}`;
  const old = `${folder}.old-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    await fill(fresh);
    if (existsSync(folder)) await rename(folder, old);
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

async function refuseForeign(folder: string): Promise<void> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  if (names.length > 0 && !names.includes(markName)) {
    throw new ForeignFolderError(
      `${folder} holds files that no build wrote — choose another --out, or empty it`,
    );
  }
}
