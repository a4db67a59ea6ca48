import type { LiveEntry } from './live-entry.ts';

/** The number of entries on each page of earlier entries of live coverage. */
export const entriesPerPage = 20;

/**
 * The number of pages with earlier entries. Pages are counted from the oldest entry, and the page of the article has
 * the newest 20 to 39, so that a page of earlier entries stays as it is when others follow.
 * @param entries the number of all entries
 */
export function earlierPages(entries: number): number {
  return Math.max(0, Math.floor(entries / entriesPerPage) - 1);
}

/** The data of an earlier entry on the page of the article. */
export interface EarlierEntry extends Pick<LiveEntry, 'time' | 'anchor' | 'headline' | 'isKey'> {
  /** The ids of headings in its text, to which links may lead. */
  readonly ids: readonly string[];
}

/** A page with earlier entries, as the page of the article knows it. */
export interface EarlierPage {
  /** Counts from the oldest entries, from 1. */
  readonly number: number;
  /** Newest first. */
  readonly entries: readonly EarlierEntry[];
}
