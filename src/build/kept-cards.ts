import { rmSync } from 'node:fs';
import path from 'node:path';
import { cardFolder } from '../metadata/planned-card.ts';
import { sweepOrphans } from './sweep-segments.ts';

/** Where a card is kept: absolute path. @param name its path on the site */
export function cardFileIn(cache: string, name: string): string {
  return path.join(cache, 'cards', path.basename(name));
}

/** What has changed about a site's files, by their paths on it. */
interface SiteFiles {
  /** Whether the whole site was made anew: nothing is known of what stood there before. */
  readonly whole: boolean;
  readonly removals: readonly string[];
  readonly files: readonly string[];
}

/**
 * Drops the cards that a site no longer has. After a build from nothing, those that lie there unused
 * for a month; another site may need them.
 * @param cache absolute path of the cache folder
 * @param today milliseconds since 1970, by the clock of the disk
 */
export function sweepCards(cache: string, { whole, removals, files }: SiteFiles, today: number) {
  const folder = path.join(cache, 'cards');
  for (const name of removals.filter(isCard))
    rmSync(cardFileIn(cache, name), { recursive: true, force: true });
  if (!whole) return;
  const needed = files.filter(isCard);
  const noted = Object.fromEntries(needed.map((file) => [cardFileIn(cache, file), 0]));
  sweepOrphans(folder, noted, today);
}

function isCard(name: string): boolean {
  return name.startsWith(cardFolder);
}
