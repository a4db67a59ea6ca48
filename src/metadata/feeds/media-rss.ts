import { optionalText, textElement, type XmlElement, xmlElement } from '../xml.ts';
import type { FeedImage } from './feed-model.ts';

/** Media RSS, for pictures in feeds: https://www.rssboard.org/media-rss */
export const mediaNamespace = 'http://search.yahoo.com/mrss/';

/** An article's picture as `media:content`. */
export function mediaContent({ url, type, width, height, ...words }: FeedImage): XmlElement {
  return xmlElement(
    'media:content',
    { url, type, medium: 'image', width, height },
    textElement('media:description', words.alt),
    ...optionalText('media:title', words.caption),
    textElement('media:credit', words.credit),
    ...(words.licence === undefined
      ? []
      : [xmlElement('media:license', { href: words.licence.url }, words.licence.text)]),
  );
}
