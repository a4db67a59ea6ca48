import { emptyLists, type Lists, movedSlot } from '../../markdown/live/moved-slots.ts';
import type { SeparatedBody } from '../../markdown/live/separated-body.ts';
import { countWords } from '../../markdown/text/word-count.ts';
import type { LanguageCode } from '../../model/language.ts';
import { fileStart } from '../../model/point.ts';
import type { Body, BodyPart } from '../../model/text/body.ts';
import { type Parts, splitBody } from '../../model/text/split-body.ts';

/** A piece of a body, and the text with the lists to which its slots point: the rest of the body, or one entry. */
export interface Piece {
  readonly parts: Parts;
  readonly from: Lists & Pick<Body, 'links' | 'wordCount'>;
}

/** The pieces of a body: the text above the first entry, each entry in the order of the file, the footnotes. */
export interface BodyPieces {
  readonly summary: Piece;
  readonly entries: readonly Piece[];
  readonly after: Piece;
}

/** Splits a body at its entries. */
export function piecesOf({ rest, runs }: SeparatedBody): BodyPieces {
  const { summary, entries, after } = splitBody(rest);
  const first = rest.parts.flatMap((part) =>
    typeof part !== 'string' && part.slot === 'entry' ? [part.index] : [],
  );
  return {
    summary: { parts: summary, from: rest },
    entries: entries.flatMap((parts, at): readonly Piece[] => {
      const run = runs.get(first[at] ?? -1);
      return run === undefined
        ? [{ parts, from: rest }]
        : run.map((entry) => ({ parts: withoutBlanks(entry.parts), from: entry }));
    }),
    after: { parts: after, from: rest },
  };
}

function withoutBlanks(parts: Parts): Parts {
  return parts.filter((part) => typeof part !== 'string' || part.trim() !== '');
}

/**
 * A body of some pieces of another one. It has no positions, which would change with each line that is written above
 * the pieces.
 * @param rest the body from which the pieces are that are no entry rendered alone
 */
export function cutBody(pieces: readonly Piece[], rest: Body): Omit<Body, 'wordCount'> {
  const lists = emptyLists();
  const parts = pieces.flatMap(({ parts: own, from }) =>
    own.map((part): BodyPart => (typeof part === 'string' ? part : movedSlot(part, from, lists))),
  );
  const alone = pieces.filter(({ from }) => from !== rest);
  const links = [
    ...linksIn(htmlOf(partsFrom(rest, pieces)), rest),
    ...alone.flatMap(({ from }) => from.links),
  ];
  const { mentions, pictures, maps, figures } = lists;
  return {
    parts,
    mentions: mentions.map(withoutPosition),
    pictures: pictures.map(withoutPosition),
    maps: maps.map(({ places }) => ({ places: places.map(withoutPosition) })),
    figures: figures.map(withoutPosition),
    links: links.map(withoutPosition),
    headings: [],
  };
}

function partsFrom(body: Body, pieces: readonly Piece[]): Parts {
  return pieces.filter(({ from }) => from === body).flatMap(({ parts }) => parts);
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
  return links.filter(({ href }) => {
    const end = escaped(href.replace(/^\//, ''));
    return written.some((each) => each.endsWith(end));
  });
}

/** An address as `hast-util-to-html` writes it into an attribute. */
function escaped(href: string): string {
  return href.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;');
}

/**
 * The number of words of some pieces. Those of `rest` are read from their HTML, which gives nearly the number of the
 * parser, which sees the Markdown.
 */
export function wordCountOf(pieces: readonly Piece[], rest: Body, lang: LanguageCode): number {
  const alone = pieces.filter(({ from }) => from !== rest);
  const counted = alone.reduce((sum, { from }) => sum + from.wordCount, 0);
  return counted + countWords(plainText(partsFrom(rest, pieces), rest), lang);
}

function plainText(parts: Parts, { mentions }: Body): string {
  return parts
    .map((part) => {
      if (typeof part !== 'string') {
        return part.slot === 'mention' ? (mentions[part.index]?.label ?? '') : ' ';
      }
      return part.replace(/<\/?(?:p|h\d|li|td|th|blockquote|figcaption)\b[^>]*>/g, '\n');
    })
    .join('')
    .replace(/<(?:"[^"]*"|'[^']*'|[^"'>])*>|&#?\w+;/g, '');
}
