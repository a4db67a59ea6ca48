import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { groupBy } from '../../model/grouping.ts';
import { isUnfinished, markUsed, removeQuietly } from './cache-file.ts';
import { cacheFolders, millisecondsPerDay, type SweepRule } from './cache-folders.ts';

/** The cache files that a build uses. All paths are absolute. */
export interface CacheUse {
  /** The file of the site's facts: see `factFile`. */
  readonly facts: string;
  /** The parsed chunks of this build, and those of the previous build. */
  readonly chunks: readonly string[];
  readonly chunksBefore: readonly string[];
  /** Whether the build made every output, and so used every file that the site needs. */
  readonly isWhole: boolean;
}

/**
 * The names of cache files begin with a digest. Other files are not Dateline's: a cache may be in a folder with other
 * folders called `pictures` or `fonts`.
 */
const cacheFileName = /^[0-9a-f]{16}(?:\.|$)/;

/**
 * Removes unused cache files, by the rules of `cacheFolders`. Other processes may use, write and sweep the same
 * cache: if a sweep removes a file that they need, they make it again.
 * @param cache absolute path of the cache folder
 * @param now milliseconds since 1970
 */
export function sweepCache(cache: string, use: CacheUse, now: number): void {
  const needed = new Set([use.facts, ...use.chunks].map(keyOf));
  markUsed(use.facts, new Date(now));
  // These expire now, unless another site that shares the cache marks them as used again.
  const unused = new Date(now - cacheFolders.parsed.days * millisecondsPerDay);
  for (const file of use.chunksBefore) if (!needed.has(keyOf(file))) markUsed(file, unused);
  for (const [name, rule] of Object.entries(cacheFolders)) {
    if (rule.always || use.isWhole) sweepFolder(path.join(cache, name), rule, needed, now);
  }
}

function sweepFolder(
  folder: string,
  { days, minFiles }: SweepRule,
  needed: ReadonlySet<string>,
  now: number,
): void {
  const files = orElse<readonly string[]>([], () => readdirSync(folder))
    .filter((name) => cacheFileName.test(name))
    .map((name) => path.join(folder, name));
  const groups = [...groupBy(files, keyOf)]
    .filter(([key]) => !needed.has(key))
    .map(([key, group]) => ({ key, group, time: Math.max(...group.map(lastUse)) }));
  const isOld = (time: number, after: number) => now - time >= after * millisecondsPerDay;
  // Left by an interrupted process: no file takes a day to write.
  const abandoned = groups.filter(({ key, time }) => isUnfinished(key) && isOld(time, 1));
  const unused = groups
    // Without a limit, age is not compared at all: the clock of a network disk may be ahead.
    .filter(({ key, time }) => !isUnfinished(key) && (days === 0 || isOld(time, days)))
    .sort((a, b) => b.time - a.time)
    .slice(minFiles);
  for (const { group } of [...abandoned, ...unused]) group.forEach(removeQuietly);
}

/** The path of a file up to the first dot of its name, which the two files of one site's facts share. */
function keyOf(file: string): string {
  if (isUnfinished(file)) return file;
  const name = path.basename(file);
  return path.join(path.dirname(file), name.split('.', 1)[0] ?? '');
}

/** When a file was written or marked as used: milliseconds since 1970; 0 if it is gone or a broken link. */
function lastUse(file: string): number {
  return orElse(0, () => statSync(file).mtimeMs);
}

/** Reads from the file system, with a fallback: other processes may change the cache at any time. */
function orElse<T>(fallback: T, read: () => T): T {
  try {
    return read();
  } catch {
    return fallback;
  }
}
