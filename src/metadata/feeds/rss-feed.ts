import { optionalText, textElement, type XmlElement, xmlDocument, xmlElement } from '../xml.ts';
import type { Feed, FeedEntry } from './feed-model.ts';
import { mediaContent, mediaNamespace } from './media-rss.ts';
import { rfc822 } from './rfc822.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': mediaNamespace,
};

/**
 * Writes a feed as RSS 2.0 (https://www.rssboard.org/rss-specification), with the full text in
 * `content:encoded`. Authors are in `dc:creator`, because RSS's own `author` is an e-mail address.
 */
export function rssFeed(feed: Feed): string {
  const self = { rel: 'self', type: 'application/rss+xml', href: feed.selfUrls.rss };
  const channel = xmlElement(
    'channel',
    {},
    textElement('title', feed.title),
    textElement('link', feed.homeUrl),
    textElement('description', feed.subtitle || feed.title),
    textElement('language', feed.language),
    optionalText('copyright', feed.rights),
    optionalText('lastBuildDate', feed.updated && rfc822(feed.updated)),
    textElement('generator', 'Dateline'),
    textElement('docs', 'https://www.rssboard.org/rss-specification'),
    xmlElement('atom:link', self),
    ...feed.entries.map(item),
  );
  return xmlDocument(xmlElement('rss', { version: '2.0', ...namespaces }, channel));
}

function item(entry: FeedEntry): XmlElement {
  const { contentHtml: content, picture } = entry;
  return xmlElement(
    'item',
    {},
    textElement('title', entry.headline),
    textElement('link', entry.url),
    xmlElement('guid', { isPermaLink: 'false' }, entry.id),
    textElement('pubDate', rfc822(entry.published)),
    textElement('atom:updated', entry.updated),
    ...entry.authors.map(({ name }) => textElement('dc:creator', name)),
    ...entry.categories.map(({ label, scheme }) =>
      xmlElement('category', { domain: scheme }, label),
    ),
    textElement('description', entry.standfirst),
    content === undefined ? undefined : textElement('content:encoded', content),
    picture && mediaContent(picture),
  );
}
