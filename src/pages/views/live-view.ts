import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { Href } from '../../model/address/href.ts';
import type { Moment } from '../../model/moment.ts';
import type { ParsedArticle } from '../../model/site/article/article.ts';
import type { LiveEntry } from '../../model/site/article/live-entry.ts';
import type { Publication } from '../../model/site/publication.ts';
import { dayOf } from '../../relate/calendar.ts';
import { type FeedFormat, feedUrl, fullArticles } from '../feed-urls.ts';
import {
  type BodyBlock,
  blocksOfEntries,
  bodyBlocks,
  type QuotedFigure,
  quotedFigures,
} from './body-blocks.ts';
import type { BodyView } from './body-view.ts';
import type { Links } from './links.ts';
import { type Parts, splitBody } from './split-body.ts';

/** Live coverage, as its page shows it. */
export interface LiveView {
  /** When it ended; undefined while it runs. */
  readonly ended: Moment | undefined;
  /** Seconds after which browsers load the page again; undefined if they do not, or after the end. */
  readonly refresh: number | undefined;
  /** Newest first. */
  readonly entries: readonly LiveEntryView[];
  /** What follows the entries: the footnotes. */
  readonly after: BodyView;
  readonly afterBlocks: readonly BodyBlock[];
  /** The feeds of its entries; empty unless the article is published. */
  readonly feeds: readonly { readonly format: FeedFormat; readonly href: Href }[];
}

export interface LiveEntryView extends LiveEntry {
  readonly body: BodyView;
  readonly blocks: readonly BodyBlock[];
  /** Its day, `YYYY-MM-DD`, if the entry above it is of another day. */
  readonly newDay: string | undefined;
}

/** The text of an article as its page shows it. Of live coverage, `body` is the summary. */
export interface TextView {
  readonly body: BodyView;
  /** The blocks of `body`. */
  readonly blocks: readonly BodyBlock[];
  /** The figures that the text quotes, in the order of their numbers. */
  readonly quotedFigures: readonly QuotedFigure[];
  /** Undefined for an article without entries. */
  readonly live: LiveView | undefined;
}

/** The text of an article, and where its feeds are. */
type ShownText = Pick<ParsedArticle, 'body' | 'entries' | 'ended' | 'refresh'> &
  Pick<ArticleReader, 'availability' | 'url'>;

/**
 * Makes the view of a text, with the entries of live coverage apart, newest first.
 * @param show makes the view of parts of the text
 */
export function textViewOf(
  article: ShownText,
  { publication }: Pick<SiteReader, 'publication'>,
  links: Pick<Links, 'to'>,
  show: (parts: Parts) => BodyView,
): TextView {
  const { entries = [], ended, refresh, body: text } = article;
  if (entries.length === 0) {
    const body = show(text.parts);
    const blocks = bodyBlocks(body);
    return { body, blocks, quotedFigures: quotedFigures(blocks), live: undefined };
  }
  const parts = splitBody(text);
  const sorted = sortedEntries(entries, parts.entries.map(show), publication.timeZone);
  const [body, after] = [show(parts.summary), show(parts.after)];
  const blocks = blocksOfEntries([body, ...sorted.map((entry) => entry.body), after]);
  const live = {
    ended,
    refresh: ended === undefined ? refresh : undefined,
    entries: sorted.map((entry, at) => ({ ...entry, blocks: blocks[at + 1] ?? [] })),
    after,
    afterBlocks: blocks.at(-1) ?? [],
    feeds: feedsOf(article, publication, links),
  };
  return { body, blocks: blocks[0] ?? [], quotedFigures: quotedFigures(blocks.flat()), live };
}

function feedsOf(
  { availability, url }: Pick<ArticleReader, 'availability' | 'url'>,
  { leaveOut }: Publication,
  { to }: Pick<Links, 'to'>,
): LiveView['feeds'] {
  if (availability !== 'published' || leaveOut.includes('web-feeds')) return [];
  return fullArticles.formats.map((format) => ({ format, href: to(feedUrl(url, format)) }));
}

function sortedEntries(
  entries: readonly LiveEntry[],
  bodies: readonly BodyView[],
  timeZone: string,
): readonly Omit<LiveEntryView, 'blocks'>[] {
  const sorted = entries
    .map((entry, at) => ({ entry, body: bodies[at] ?? [], day: dayOf(entry.time, timeZone) }))
    .sort((a, b) => b.entry.time.epoch - a.entry.time.epoch);
  const isOneDay = sorted.every(({ day }) => day === sorted[0]?.day);
  return sorted.map(({ entry, body, day }, index) => {
    const isNew = !isOneDay && sorted[index - 1]?.day !== day;
    return { ...entry, body, newDay: isNew ? day : undefined };
  });
}
