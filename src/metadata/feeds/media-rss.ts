import { optionalText, textElement, type XmlElement, xmlElement } from '../xml.ts';
import type { FeedPicture } from './feed-model.ts';

/** Namespace of Media RSS, for pictures in feeds: https://www.rssboard.org/media-rss */
export const mediaNamespace = 'http://search.yahoo.com/mrss/';

/** Makes the `media:content` of an article's lead picture. */
export function mediaContent({ url, type, width, height, ...words }: FeedPicture): XmlElement {
  return xmlElement(
    'media:content',
    { url, type, medium: 'image', width, height },
    textElement('media:description', words.alt),
    optionalText('media:title', words.caption),
    textElement('media:credit', words.credit),
    words.licence && xmlElement('media:license', { href: words.licence.url }, words.licence.text),
  );
}
