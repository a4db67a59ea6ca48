import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { groupBy } from '../../model/grouping.ts';
import { isUnfinished, markUsed, removeQuietly } from './cache-file.ts';
import { cacheFolders, millisecondsOfDay, type SweepRule } from './cache-folders.ts';

/** What a build knows of the files of the cache. All paths are absolute. */
export interface CacheUse {
  /** The facts of the site: see `factFile`. */
  readonly facts: string;
  /** The parsed segments that it needs, and those that it needed before the build. */
  readonly segments: readonly string[];
  readonly segmentsBefore: readonly string[];
  /** Whether it made every output, and so used whatever else the site needs. */
  readonly isWhole: boolean;
}

/**
 * Removes what has no use any more, by the rules of `cacheFolders`. Other processes may use, write and sweep
 * the same cache: what a sweep takes from them they make again.
 * @param cache absolute path of the cache folder
 * @param now milliseconds since 1970, by the clock of the disk
 */
export function sweepCache(cache: string, use: CacheUse, now: number): void {
  const needed = new Set([use.facts, ...use.segments].map(keyOf));
  markUsed(use.facts, new Date(now));
  // A site that shares the cache marks these as used again when it is built.
  const unused = new Date(now - cacheFolders.parsed.days * millisecondsOfDay);
  for (const file of use.segmentsBefore) if (!needed.has(keyOf(file))) markUsed(file, unused);
  for (const [name, rule] of Object.entries(cacheFolders)) {
    if (rule.always || use.isWhole) sweepFolder(path.join(cache, name), rule, needed, now);
  }
}

function sweepFolder(
  folder: string,
  { days, spared }: SweepRule,
  needed: ReadonlySet<string>,
  now: number,
): void {
  const files = orElse<readonly string[]>([], () => readdirSync(folder)).map((name) =>
    path.join(folder, name),
  );
  const groups = [...groupBy(files, keyOf)]
    .filter(([key]) => !needed.has(key))
    .map(([key, group]) => ({ key, group, time: Math.max(...group.map(lastUse)) }));
  const isOld = (time: number, after: number) => now - time >= after * millisecondsOfDay;
  // Left by a process that died: no file takes a day to write.
  const left = groups.filter(({ key, time }) => isUnfinished(key) && isOld(time, 1));
  const unused = groups
    // The clock of a disk elsewhere may be ahead.
    .filter(({ key, time }) => !isUnfinished(key) && (days === 0 || isOld(time, days)))
    .sort((a, b) => b.time - a.time)
    .slice(spared);
  for (const { group } of [...left, ...unused]) group.forEach(removeQuietly);
}

/** The name of a file up to its first point: facts are two files that have it in common. */
function keyOf(file: string): string {
  if (isUnfinished(file)) return file;
  const name = path.basename(file);
  return path.join(path.dirname(file), name.split('.', 1)[0] ?? '');
}

/** When a file was written or marked as used; 0 for a link to nothing, and for what has just gone. */
function lastUse(file: string): number {
  return orElse(0, () => statSync(file).mtimeMs);
}

/** What other processes may do to the cache meanwhile is no fault. */
function orElse<T>(otherwise: T, look: () => T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
