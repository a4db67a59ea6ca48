import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileStatus } from './file-status.ts';

/** After so many builds in which it was not needed, a segment is dropped. */
const buildsKept = 8;

/**
 * Notes which segments were needed, and removes those that have not been for some builds: an editor
 * who takes an edit back finds the old ones still there.
 * @param used when each segment was last needed, in builds
 */
export function sweepSegments(
  needed: readonly string[],
  used: Readonly<Record<string, number>>,
  build: number,
): Readonly<Record<string, number>> {
  const now = new Map([...Object.entries(used), ...needed.map((file) => [file, build] as const)]);
  for (const [file, last] of now) {
    if (build - last < buildsKept) continue;
    rmSync(file, { recursive: true, force: true });
    now.delete(file);
  }
  return Object.fromEntries(now);
}

/** What no build notes any more goes after so long: left by a build that died, or by a site that is gone. */
const orphanMilliseconds = 30 * 24 * 60 * 60 * 1000;

/**
 * Removes what has lain in a folder of the cache for a month.
 * @param folder absolute path
 * @param noted what in it this site has needed lately: absolute paths
 * @param today milliseconds since 1970, by the clock of the disk
 */
export function sweepOrphans(
  folder: string,
  noted: Readonly<Record<string, number>>,
  today: number,
): void {
  if (fileStatus(folder)?.isDirectory() !== true) return;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (file in noted) continue;
    const age = today - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? today);
    if (age > orphanMilliseconds) rmSync(file, { recursive: true, force: true });
  }
}
