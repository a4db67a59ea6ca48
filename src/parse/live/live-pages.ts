import type {
  EarlierText,
  LivePages,
  ParsedArticle,
  ShownArticle,
} from '../../model/site/article/article.ts';
import type { LiveEntry } from '../../model/site/article/live-entry.ts';
import {
  type EarlierEntry,
  earlierPages,
  entriesPerPage,
} from '../../model/site/article/live-pages.ts';
import type { Body } from '../../model/text/body.ts';
import { type Parts, splitBody } from '../../model/text/split-body.ts';
import { cutBody, htmlOf, wordCountOf } from './cut-body.ts';
import { footnotesIn } from './footnotes-in.ts';

/** An entry of an article with its part of the text. */
interface WrittenEntry {
  readonly entry: LiveEntry;
  readonly written: NonNullable<Body['entries']>[number] | undefined;
  readonly parts: Parts;
}

/** Divides live coverage into the texts of its pages. Other articles, and coverage with few entries, have one page. */
export function livePages(article: ParsedArticle): LivePages {
  const pages = earlierPages(article.entries?.length ?? 0);
  return pages === 0 ? { shown: article, earlier: [] } : divide(article, pages);
}

function divide(article: ParsedArticle, count: number): LivePages {
  const { entries = [], body, lang, figures } = article;
  const { summary, entries: texts, after } = splitBody(body);
  const sorted = entries
    .map((entry, at): WrittenEntry => {
      return { entry, written: body.entries?.[at], parts: texts[at] ?? [] };
    })
    .sort((a, b) => a.entry.time.epoch - b.entry.time.epoch);
  const bodyOf = (some: readonly WrittenEntry[], above: Parts) => {
    const parts = [...above, ...some.flatMap(partsOf)];
    const notes = footnotesIn(after, htmlOf(parts));
    const written = some.flatMap((each) => each.written ?? []);
    return cutBody(body, [...parts, ...notes], written);
  };
  const pages = Array.from({ length: count }, (_, at) =>
    sorted.slice(at * entriesPerPage, (at + 1) * entriesPerPage),
  );
  const newest = sorted.slice(pages.length * entriesPerPage);
  const earlier = pages.map((page, at): EarlierText => {
    const text = bodyOf(page, []);
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
  const text = bodyOf(newest, summary);
  const shown: ShownArticle = {
    ...article,
    body: { ...text, wordCount: wordCountOf(text, lang) },
    entries: newest.map(({ entry }) => entry),
    earlier: lists.reverse(),
  };
  return { shown, earlier };
}

/** The parts of an entry between its slots. @param entry its index among those of its page */
function partsOf({ parts }: WrittenEntry, entry: number): Parts {
  return [{ slot: 'entry', entry }, ...parts, { slot: 'entryend' }];
}

function earlierEntry({ entry, parts }: WrittenEntry): EarlierEntry {
  const { time, anchor, headline, isKey } = entry;
  const ids = [...htmlOf(parts).matchAll(/<h\d id="([^"]*)"/g)].flatMap(([, id]) => id ?? []);
  return { time, anchor, headline, isKey, ids: ids.filter((id) => id !== anchor) };
}
