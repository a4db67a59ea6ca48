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

const formatsByKind = new Map<string, readonly FeedFormat[]>([
  ['front', ['atom', 'rss', 'json']],
  ['section', ['atom', 'rss', 'json']],
  ['story', ['atom', 'rss', 'json']],
  ['person', ['atom']],
  ['place', ['atom']],
  ['organisation', ['atom']],
]);

/**
 * The feeds that a page has: whole articles in every format for the front page, sections and
 * stories, standfirsts in Atom for people, places and organisations, none for other pages.
 * @param kind the page's kind
 */
export function feedFormatsOf(kind: string): readonly FeedFormat[] {
  return formatsByKind.get(kind) ?? [];
}

/** Whether a page's feeds hold whole articles; else they hold standfirsts. */
export function hasWholeArticles(kind: string): boolean {
  return feedFormatsOf(kind).length > 1;
}

/**
 * Where a page's feed stands.
 * @param pageUrl from the root of the site: `/places/sirte/` gives `/places/sirte/feed.atom`
 */
export function feedUrl(pageUrl: string, format: FeedFormat): string {
  return pageUrl + feedFiles[format].file;
}
