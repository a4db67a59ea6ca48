import type { Moment } from '../../moment.ts';

/** An entry of live coverage. */
export interface LiveEntry {
  readonly time: Moment;
  /** Its anchor on the page: `entry.20310504T0720Z`, or the id of its heading. */
  readonly anchor: string;
  /** Plain text, like `text`. */
  readonly headline: string;
  /** The text below the heading. */
  readonly text: string;
  /** Whether it is listed at the top of the page. */
  readonly isKey: boolean;
}

/** The newest of the entries; undefined if there are none. */
export function newestEntry(entries: readonly LiveEntry[]): LiveEntry | undefined {
  return entries.reduce<LiveEntry | undefined>(
    (newest, entry) =>
      newest === undefined || entry.time.epoch > newest.time.epoch ? entry : newest,
    undefined,
  );
}
