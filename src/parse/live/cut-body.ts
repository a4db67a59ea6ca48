import { emptyLists, movedSlot } from '../../markdown/live/moved-slots.ts';
import { countWords } from '../../markdown/text/word-count.ts';
import type { LanguageCode } from '../../model/language.ts';
import { fileStart } from '../../model/point.ts';
import type { Body, BodyEntry, BodyPart } from '../../model/text/body.ts';
import type { Parts } from '../../model/text/split-body.ts';

/**
 * A body with some parts of another one. It has no positions, which would change with each line that is written above
 * the part. Its slots for entries count through `entries`.
 * @param parts of `from`; the slots of entries are those of the new body
 */
export function cutBody(
  from: Body,
  parts: Parts,
  entries: readonly BodyEntry[],
): Omit<Body, 'wordCount'> {
  const lists = emptyLists();
  const moved = parts.map((part): BodyPart => {
    return typeof part === 'string' ? part : movedSlot(part, from, lists);
  });
  const { mentions, pictures, maps, figures } = lists;
  return {
    parts: moved,
    mentions: mentions.map(withoutPosition),
    pictures: pictures.map(withoutPosition),
    maps: maps.map(({ places }) => ({ places: places.map(withoutPosition) })),
    figures: figures.map(withoutPosition),
    links: linksIn(htmlOf(parts), from),
    headings: [],
    entries: entries.map(withoutPosition),
  };
}

function withoutPosition<T extends { readonly at: unknown }>(each: T): T {
  return { ...each, at: fileStart };
}

/** The HTML of a text without its slots. */
export function htmlOf(parts: Parts): string {
  return parts.filter((part) => typeof part === 'string').join('');
}

/** The links of a text. In its HTML, links to pages of the site begin with the path of the site. */
function linksIn(html: string, { links }: Body): Body['links'] {
  const written = [...html.matchAll(/ href="([^"#][^"]*)"/g)].map(([, href = '']) => href);
  return links
    .filter(({ href }) => {
      const end = escaped(href.replace(/^\//, ''));
      return written.some((each) => each.endsWith(end));
    })
    .map(withoutPosition);
}

/** An address as `hast-util-to-html` writes it into an attribute. */
function escaped(href: string): string {
  return href.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;');
}

/** The number of words of a body, read from its HTML. Nearly that of the parser, which sees its Markdown. */
export function wordCountOf(body: Omit<Body, 'wordCount'>, lang: LanguageCode): number {
  return countWords(plainText(body), lang);
}

function plainText({ parts, mentions }: Pick<Body, 'parts' | 'mentions'>): string {
  return parts
    .map((part) => {
      if (typeof part !== 'string') {
        return part.slot === 'mention' ? (mentions[part.mention]?.label ?? '') : ' ';
      }
      return part.replace(/<\/?(?:p|h\d|li|td|th|blockquote|figcaption)\b[^>]*>/g, '\n');
    })
    .join('')
    .replace(/<(?:"[^"]*"|'[^']*'|[^"'>])*>|&#?\w+;/g, '');
}
