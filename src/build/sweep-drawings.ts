import path from 'node:path';
import { pictureFolder } from '../model/picture.ts';
import { sweepOrphans } from './sweep-segments.ts';

/** What is drawn again in no time where it is wanted after all. */
const drawings = ['maps', 'timelines', 'styles'];

/**
 * Drops drawings and encoded pictures that have lain in the cache for a month: after a build from
 * nothing, which is rare enough and knows all that the site needs. Pictures take long to encode:
 * those that the site has stay.
 * @param cache absolute path of the cache folder
 * @param files paths of the site's files on it
 * @param today milliseconds since 1970, by the clock of the disk
 */
export function sweepDrawings(cache: string, files: readonly string[], today: number): void {
  const encoded = path.join(cache, 'pictures');
  const needed = files
    .filter((file) => file.startsWith(pictureFolder))
    .flatMap((file) => file.match(/[0-9a-f]{16}/g) ?? []);
  const noted = Object.fromEntries(needed.map((digest) => [path.join(encoded, digest), 0]));
  for (const folder of [...drawings.map((name) => path.join(cache, name)), encoded]) {
    sweepOrphans(folder, noted, today);
  }
}
