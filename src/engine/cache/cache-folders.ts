/** How long the files of a folder of the cache are kept. */
export interface SweepRule {
  /** A file that nobody has used for so many days goes, */
  readonly days: number;
  /** but the newest of those files stay: so many. */
  readonly spared: number;
  /** Whether every build sweeps the folder; else those that make every output anew. */
  readonly always: boolean;
}

/** What can be made again from content and code alone. */
const drawn: SweepRule = { days: 30, spared: 0, always: false };

/** The folders of the cache, by name. */
export const cacheFolders = {
  cards: drawn,
  // The newest belong to sites that share the cache, or to an edit that may be taken back. They are large.
  facts: { days: 0, spared: 3, always: true },
  icons: drawn,
  layouts: drawn,
  maps: drawn,
  // Another site that shares the cache marks its own each day.
  parsed: { days: 2, spared: 64, always: true },
  pictures: drawn,
  sites: drawn,
  styles: drawn,
  timelines: drawn,
} as const satisfies Readonly<Record<string, SweepRule>>;

export type CacheFolder = keyof typeof cacheFolders;

export const millisecondsOfDay = 24 * 60 * 60 * 1000;
