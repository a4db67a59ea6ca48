/** A format in which a feed is written. */
export type FeedFormat = 'atom' | 'rss' | 'json';

/** The file of each format beside the page whose news it brings, and its media type. */
export const feedFiles: Readonly<
  Record<FeedFormat, { readonly file: string; readonly type: string }>
> = {
  atom: { file: 'feed.atom', type: 'application/atom+xml' },
  rss: { file: 'feed.rss', type: 'application/rss+xml' },
  json: { file: 'feed.json', type: 'application/feed+json' },
};

/** The list of every feed, for feed readers to take them all: https://opml.org/spec2.opml */
export const opmlUrl = '/feeds.opml';

/** The feeds beside a page. */
export interface PageFeeds {
  /** None if empty. */
  readonly formats: readonly FeedFormat[];
  /** Whether they hold whole articles, or standfirsts only. */
  readonly whole: boolean;
}

export const fullArticles: PageFeeds = { formats: ['atom', 'rss', 'json'], whole: true };
export const standfirstsOnly: PageFeeds = { formats: ['atom'], whole: false };
export const noFeeds: PageFeeds = { formats: [], whole: false };

/**
 * Where a page's feed stands.
 * @param pageUrl from the root of the site: `/places/sirte/` gives `/places/sirte/feed.atom`
 */
export function feedUrl(pageUrl: string, format: FeedFormat): string {
  return pageUrl + feedFiles[format].file;
}
