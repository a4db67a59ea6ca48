import type { Feed, FeedEntry } from './feed-model.ts';

/** Writes a feed as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrls.json,
    description: feed.subtitle || undefined,
    language: feed.language,
    authors: [feed.publisher],
    items: feed.entries.map(item),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function item(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.headline,
    summary: entry.standfirst,
    ...(entry.contentHtml === undefined
      ? { content_text: entry.standfirst }
      : { content_html: entry.contentHtml }),
    image: entry.picture?.url,
    date_published: entry.published,
    date_modified: entry.updated,
    authors: entry.authors,
    tags: entry.categories.map(({ label }) => label),
    language: entry.language,
  };
}
