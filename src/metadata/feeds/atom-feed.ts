import { optionalText, textElement, type XmlElement, xmlDocument, xmlElement } from '../xml.ts';
import type { Feed, FeedAuthor, FeedEntry } from './feed-model.ts';
import { mediaContent, mediaNamespace } from './media-rss.ts';

/** Atom requires `updated` even in a feed without articles (RFC 4287, section 4.1.1): the Unix epoch. */
const neverUpdated = '1970-01-01T00:00:00Z';

/** Writes a feed as Atom 1.0: https://www.rfc-editor.org/rfc/rfc4287 */
export function atomFeed(feed: Feed): string {
  const self = { rel: 'self', type: 'application/atom+xml', href: feed.selfUrls.atom };
  const home = { rel: 'alternate', type: 'text/html', href: feed.homeUrl };
  return xmlDocument(
    xmlElement(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:media': mediaNamespace,
        'xml:lang': feed.language,
      },
      textElement('id', feed.id),
      textElement('title', feed.title),
      optionalText('subtitle', feed.subtitle),
      textElement('updated', feed.updated ?? neverUpdated),
      xmlElement('link', self),
      xmlElement('link', home),
      licenceLink(feed),
      person(feed.publisher),
      optionalText('rights', feed.rights),
      textElement('generator', 'Dateline'),
      ...feed.entries.map(entryElement),
    ),
  );
}

/** https://www.rfc-editor.org/rfc/rfc4946 */
function licenceLink({ licence }: Feed): XmlElement | undefined {
  return licence === undefined ? undefined : xmlElement('link', { rel: 'license', href: licence });
}

function entryElement(entry: FeedEntry): XmlElement {
  const { url, categories, contentHtml: content, picture } = entry;
  return xmlElement(
    'entry',
    {},
    textElement('id', entry.id),
    textElement('title', entry.headline),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: url }),
    textElement('published', entry.published),
    textElement('updated', entry.updated),
    ...entry.authors.map(person),
    ...categories.map(({ term, label, scheme }) => xmlElement('category', { term, scheme, label })),
    textElement('summary', entry.standfirst),
    content === undefined ? undefined : xmlElement('content', { type: 'html' }, content),
    picture && mediaContent(picture),
  );
}

function person({ name, url }: FeedAuthor): XmlElement {
  return xmlElement('author', {}, textElement('name', name), textElement('uri', url));
}
