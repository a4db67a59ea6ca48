import type { LinkElement } from '../../model/head-metadata.ts';
import { type FeedFormat, feedFiles, feedUrl } from '../../pages/feed-urls.ts';
import { absoluteUrl } from '../absolute-url.ts';
import type { PageContext } from '../head/page-context.ts';

/**
 * Links for feed autodiscovery: the page's own feeds in every format, and the site's feed in Atom
 * (https://www.rssboard.org/rss-autodiscovery).
 */
export function feedLinks(context: PageContext): readonly LinkElement[] {
  const { page, traits, input, publication, publicationName, words, links } = context;
  if (publication.leaveOut.includes('web-feeds')) return [];
  const front = links.urls.front(page.lang);
  const { colon } = input.metadataWordsOf(page.lang);
  const title = page.url === front ? publicationName : `${publicationName}${colon}${words.title}`;
  const formats =
    page.kind === 'article'
      ? (page.view.live?.feeds ?? []).map(({ format }) => format)
      : traits.feeds.formats;
  const own = formats.map((format) => feedLink(page.url, format, title, context));
  const siteFeed = page.url === front ? [] : [feedLink(front, 'atom', publicationName, context)];
  return [...own, ...siteFeed];
}

function feedLink(
  pageUrl: string,
  format: FeedFormat,
  title: string,
  { publication }: PageContext,
): LinkElement {
  const href = absoluteUrl(publication, feedUrl(pageUrl, format));
  return { rel: 'alternate', type: feedFiles[format].type, title, href };
}
