/** The format of a web feed. */
export type FeedFormat = 'atom' | 'rss' | 'json';

/** The file name and media type of each format. A feed's file is in the folder of its page. */
export const feedFiles: Readonly<
  Record<FeedFormat, { readonly file: string; readonly type: string }>
> = {
  atom: { file: 'feed.atom', type: 'application/atom+xml' },
  rss: { file: 'feed.rss', type: 'application/rss+xml' },
  json: { file: 'feed.json', type: 'application/feed+json' },
};

/** The URL of the list of all feeds, which feed readers import: https://opml.org/spec2.opml */
export const opmlUrl = '/feeds.opml';

/** The feeds of a page. */
export interface PageFeeds {
  readonly formats: readonly FeedFormat[];
  /** Whether they have the full text of articles, or standfirsts only. */
  readonly fullText: boolean;
}

export const fullArticles: PageFeeds = { formats: ['atom', 'rss', 'json'], fullText: true };
export const standfirstsOnly: PageFeeds = { formats: ['atom'], fullText: false };
export const noFeeds: PageFeeds = { formats: [], fullText: false };

/**
 * The URL of a page's feed.
 * @param pageUrl from the root of the site: `/places/sirte/` gives `/places/sirte/feed.atom`
 */
export function feedUrl(pageUrl: string, format: FeedFormat): string {
  return pageUrl + feedFiles[format].file;
}
