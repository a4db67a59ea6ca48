/** How long a folder of the cache keeps its files. */
export interface SweepRule {
  /** After how many days without use files are removed. */
  readonly days: number;
  /** How many of these files stay nevertheless: those that were used last. */
  readonly minFiles: number;
  /** Whether every build sweeps the folder. If not, only full builds do. */
  readonly always: boolean;
}

/** The rule for files that depend on content and code alone. */
const derived: SweepRule = { days: 30, minFiles: 0, always: false };

/** The folders of the cache, by name. */
export const cacheFolders = {
  cards: derived,
  entries: derived,
  // These are large. The newest belong to sites that share the cache, or to an edit that may be undone.
  facts: { days: 0, minFiles: 3, always: true },
  feeds: derived,
  fonts: derived,
  icons: derived,
  layouts: derived,
  maps: derived,
  // Another site that shares the cache marks its own files as used each day.
  parsed: { days: 2, minFiles: 64, always: true },
  pictures: derived,
  // An edit makes a new file of some megabytes. The last ones may be needed again: an edit may be undone.
  search: { days: 2, minFiles: 16, always: true },
  sites: derived,
  styles: derived,
  timelines: derived,
} as const satisfies Readonly<Record<string, SweepRule>>;

export type CacheFolder = keyof typeof cacheFolders;

export const millisecondsPerDay = 24 * 60 * 60 * 1000;
