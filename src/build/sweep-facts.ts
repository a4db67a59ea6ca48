import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileStatus } from './file-status.ts';

/** How many sites' facts are kept: an edit that is taken back finds the old ones still there. */
const mostKept = 4;

/**
 * Marks the facts of a site as used now, and removes those that were used longest ago.
 * @param folder that of facts in the cache: absolute path
 * @param key of the facts that are in use
 */
export function sweepFacts(folder: string, key: string): void {
  const own = path.join(folder, `${key}.facts`);
  if (fileStatus(own)?.isFile() !== true) return;
  const now = new Date();
  utimesSync(own, now, now);
  const used = readdirSync(folder).map((name) => {
    const file = path.join(folder, name);
    return { file, time: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  used.sort((a, b) => b.time - a.time);
  for (const { file } of used.slice(mostKept)) {
    if (file !== own) rmSync(file, { recursive: true, force: true });
  }
}
