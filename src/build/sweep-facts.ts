import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileStatus } from './file-status.ts';

/** How many sites' facts are kept: an edit that is taken back finds the old ones still there. */
const mostKept = 4;

/**
 * Marks the facts of a site as used now, and removes those that were used longest ago.
 * @param file of the facts that are in use: see `factFile`
 */
export function sweepFacts(file: string): void {
  if (fileStatus(file)?.isFile() !== true) return;
  const now = new Date();
  utimesSync(file, now, now);
  const folder = path.dirname(file);
  const used = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    const time = statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    used.set(keyOf(name), Math.max(time, used.get(keyOf(name)) ?? 0));
  }
  const newest = [...used].sort(([, a], [, b]) => b - a).map(([key]) => key);
  const kept = new Set([keyOf(path.basename(file)), ...newest.slice(0, mostKept)]);
  for (const name of readdirSync(folder)) {
    if (!kept.has(keyOf(name))) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** The key of facts, by the name of one of their files. */
function keyOf(name: string): string {
  return name.split('.', 1)[0] ?? '';
}
