import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { groupBy } from '../model/grouping.ts';
import { isUnfinished, markUsed, removeQuietly } from './cache-file.ts';
import { cacheFolders, millisecondsOfDay, type SweepRule } from './cache-folders.ts';
import { isValuesFile } from './fact-file.ts';

/** What a build knows of the files of the cache. All paths are absolute. */
export interface CacheUse {
  /** The facts of the site: see `factFile`. */
  readonly facts: string;
  /** The parsed segments that it needs, and those that it needed before the build. */
  readonly segments: readonly string[];
  readonly segmentsBefore: readonly string[];
  /** Whether the build made every output, and so used whatever else the site needs. */
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
  const isOld = (time: number, after: number) => now - time >= after * millisecondsOfDay;
  const files = filesIn(folder);
  // Left by a process that died: no file takes a day to write.
  const left = files.filter((file) => isUnfinished(file) && isOld(lastUse(file), 1));
  const groups = groupBy(
    files.filter((file) => !isUnfinished(file)),
    keyOf,
  );
  const replaced = [...groups.values()].flatMap(replacedValues);
  const unused = [...groups]
    .filter(([key]) => !needed.has(key))
    .map(([, group]) => ({ group, time: Math.max(...group.map(lastUse)) }))
    // The clock of a disk elsewhere may be ahead.
    .filter(({ time }) => days === 0 || isOld(time, days))
    .sort((a, b) => b.time - a.time)
    .slice(spared);
  for (const file of [...left, ...replaced, ...unused.flatMap(({ group }) => group)]) {
    removeQuietly(file);
  }
}

/** If facts were made again as time passed: all their files of values but the newest. */
function replacedValues(group: readonly string[]): readonly string[] {
  if (group.length < 3) return [];
  const values = group.filter(isValuesFile).map((file) => ({ file, time: lastUse(file) }));
  return values
    .sort((a, b) => b.time - a.time)
    .slice(1)
    .map(({ file }) => file);
}

/** The name of a file up to its first point: the files of facts, which go together, have it in common. */
function keyOf(file: string): string {
  const name = path.basename(file);
  return path.join(path.dirname(file), name.split('.', 1)[0] ?? '');
}

/** What stands in a folder: absolute paths. None if there is no such folder. */
function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

/** When a file was written or marked as used; 0 for a link to nothing, and for what has just gone. */
function lastUse(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}
