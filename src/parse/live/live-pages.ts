import type { EarlierText, LivePages, ShownArticle } from '../../model/site/article/article.ts';
import type { LiveEntry } from '../../model/site/article/live-entry.ts';
import {
  type EarlierEntry,
  earlierPages,
  entriesPerPage,
} from '../../model/site/article/live-pages.ts';
import { joinedArticle, type SeparatedArticle } from '../article/article.ts';
import { cutBody, htmlOf, type Piece, piecesOf, wordCountOf } from './cut-body.ts';
import { footnotesIn } from './footnotes-in.ts';

/** An entry of an article with its piece of the text. */
interface WrittenEntry {
  readonly entry: LiveEntry;
  readonly piece: Piece;
}

/** Divides live coverage into the texts of its pages. Other articles, and coverage with few entries, have one page. */
export function livePages(article: SeparatedArticle): LivePages {
  const pages = earlierPages(article.entries?.length ?? 0);
  return pages === 0 ? { shown: joinedArticle(article), earlier: [] } : divide(article, pages);
}

function divide(article: SeparatedArticle, count: number): LivePages {
  const { entries = [], body, lang, figures } = article;
  const { rest } = body;
  const { summary, entries: pieces, after } = piecesOf(body);
  const sorted = entries
    .flatMap((entry, at): readonly WrittenEntry[] => {
      const piece = pieces[at];
      return piece === undefined ? [] : [{ entry, piece }];
    })
    .sort((a, b) => a.entry.time.epoch - b.entry.time.epoch);
  const withNotes = (some: readonly Piece[]): readonly Piece[] => {
    if (after.parts.length === 0) return some;
    const notes = footnotesIn(after.parts, htmlOf(some.flatMap(({ parts }) => parts)));
    return [...some, { ...after, parts: notes }];
  };
  const pages = Array.from({ length: count }, (_, at) =>
    sorted.slice(at * entriesPerPage, (at + 1) * entriesPerPage),
  );
  const earlier = pages.map((page, at): EarlierText => {
    const text = cutBody(withNotes(page.map(entryPiece)), rest);
    const quoted = new Set(text.figures.map(({ id }) => id));
    return {
      body: text,
      entries: page.map(({ entry }) => entry),
      figures: figures.filter(({ id }) => quoted.has(id)),
      isLast: at === pages.length - 1,
    };
  });
  const lists = pages.map((page, at) => ({
    number: at + 1,
    entries: page.map(earlierEntry).reverse(),
  }));
  const newest = sorted.slice(pages.length * entriesPerPage);
  const own = withNotes([summary, ...newest.map(entryPiece)]);
  const shown: ShownArticle = {
    ...article,
    body: { ...cutBody(own, rest), wordCount: wordCountOf(own, rest, lang) },
    entries: newest.map(({ entry }) => entry),
    earlier: lists.reverse(),
  };
  return { shown, earlier };
}

/** An entry between its slots. @param entry its index among those of its page */
function entryPiece({ piece: { parts, from } }: WrittenEntry, entry: number): Piece {
  return { parts: [{ slot: 'entry', index: entry }, ...parts, { slot: 'entryend' }], from };
}

function earlierEntry({ entry, piece }: WrittenEntry): EarlierEntry {
  const { time, anchor, headline, isKey } = entry;
  const ids = [...htmlOf(piece.parts).matchAll(/<h\d id="([^"]*)"/g)].flatMap(([, id]) => id ?? []);
  return { time, anchor, headline, isKey, ids: ids.filter((id) => id !== anchor) };
}
