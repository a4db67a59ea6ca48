import { rmSync } from 'node:fs';

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
    rmSync(file, { force: true });
    now.delete(file);
  }
  return Object.fromEntries(now);
}
