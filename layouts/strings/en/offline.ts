import type { OfflineWords } from '../strings.ts';

export const enOffline: OfflineWords = {
  title: 'Offline',
  description: 'Without a connection, you can read only pages that you have opened before.',
  articles: 'Articles on this device',
  none: 'No articles are kept on this device yet. Each article that you open is kept, so that you can read it without a connection.',
  kept: (time) => `Kept on ${time}`,
  retry: 'Try again',
  needsScript: 'The list of articles needs JavaScript, which is off in your browser.',
};
