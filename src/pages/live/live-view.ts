import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { Href } from '../../model/address/href.ts';
import type { Moment } from '../../model/moment.ts';
import type { ShownArticle } from '../../model/site/article/article.ts';
import type { LiveEntry } from '../../model/site/article/live-entry.ts';
import type { Publication } from '../../model/site/publication.ts';
import { type Parts, splitBody } from '../../model/text/split-body.ts';
import { dayOf } from '../../relate/calendar.ts';
import { type FeedFormat, feedUrl, fullArticles } from '../feed-urls.ts';
import {
  type BodyBlock,
  blocksOfEntries,
  bodyBlocks,
  type QuotedFigure,
  quotedFigures,
} from '../views/body-blocks.ts';
import type { BodyView } from '../views/body-view.ts';
import type { Links } from '../views/links.ts';

/** Live coverage, as its page shows it. */
export interface LiveView {
  /** When it ended; undefined while it runs. */
  readonly ended: Moment | undefined;
  /** Seconds after which browsers load the page again; undefined if they do not, or after the end. */
  readonly refresh: number | undefined;
  /** The entries on its page, newest first. */
  readonly entries: readonly LiveEntryView[];
  /** Whether all entries, also the earlier ones, are of one day. */
  readonly isOneDay: boolean;
  readonly keyEntries: readonly EntryLink[];
  /** The pages with earlier entries, newest first. */
  readonly earlier: readonly EarlierPageView[];
  /** What follows the entries: the footnotes. */
  readonly after: BodyView;
  readonly afterBlocks: readonly BodyBlock[];
  /** The feeds of its entries; empty unless the article is published. */
  readonly feeds: readonly { readonly format: FeedFormat; readonly href: Href }[];
}

/** A link to an entry, on its page or on a page with earlier entries. */
export interface EntryLink extends Pick<LiveEntry, 'time' | 'headline' | 'anchor'> {
  readonly href: Href;
  /** Other anchors in its text. */
  readonly ids: readonly string[];
}

/** A page with earlier entries, as the page of the article lists it. */
export interface EarlierPageView extends TimeSpan {
  readonly number: number;
  readonly href: Href;
  /** Newest first. */
  readonly entries: readonly EntryLink[];
}

/** The times of the oldest and the newest of several entries. */
export interface TimeSpan {
  readonly from: Moment;
  readonly to: Moment;
  /** The day of both, `YYYY-MM-DD`; undefined if they are of different days. */
  readonly day: string | undefined;
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
type ShownText = Pick<ShownArticle, 'body' | 'entries' | 'earlier' | 'ended' | 'refresh'> &
  Pick<ArticleReader, 'availability' | 'url'>;

/**
 * Makes the view of a text, with the entries of live coverage apart, newest first.
 * @param show makes the view of parts of the text
 */
export function textViewOf(
  article: ShownText,
  { publication }: Pick<SiteReader, 'publication'>,
  links: Pick<Links, 'to' | 'urls'>,
  show: (parts: Parts) => BodyView,
): TextView {
  const { entries = [], ended, refresh, body: text } = article;
  if (entries.length === 0) {
    const body = show(text.parts);
    const blocks = bodyBlocks(body);
    return { body, blocks, quotedFigures: quotedFigures(blocks), live: undefined };
  }
  const parts = splitBody(text);
  const { timeZone } = publication;
  const earlier = earlierPageViews(article, timeZone, links);
  const isOneDay = [...earlier, timeSpan(entries, timeZone)].every(
    ({ day }, _, [first]) => day !== undefined && day === first?.day,
  );
  const sorted = sortedEntries(entries, parts.entries.map(show), timeZone, isOneDay);
  const [body, after] = [show(parts.summary), show(parts.after)];
  const blocks = blocksOfEntries([body, ...sorted.map((entry) => entry.body), after]);
  const live = {
    ended,
    refresh: ended === undefined ? refresh : undefined,
    entries: sorted.map((entry, at) => ({ ...entry, blocks: blocks[at + 1] ?? [] })),
    isOneDay,
    keyEntries: keyEntries(sorted, article.earlier, earlier, links),
    earlier,
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

/**
 * Sorts entries, newest first.
 * @param bodies their texts, in the order of `entries`
 * @param isOneDay whether readers know the day: otherwise it is above the first entry of each day
 */
export function sortedEntries(
  entries: readonly LiveEntry[],
  bodies: readonly BodyView[],
  timeZone: string,
  isOneDay: boolean,
): readonly Omit<LiveEntryView, 'blocks'>[] {
  const sorted = entries
    .map((entry, at) => ({ entry, body: bodies[at] ?? [], day: dayOf(entry.time, timeZone) }))
    .sort((a, b) => b.entry.time.epoch - a.entry.time.epoch);
  return sorted.map(({ entry, body, day }, index) => {
    const isNew = !isOneDay && sorted[index - 1]?.day !== day;
    return { ...entry, body, newDay: isNew ? day : undefined };
  });
}

/** The times of the oldest and the newest of entries in any order. Throws RangeError if there are none. */
export function timeSpan(entries: readonly Pick<LiveEntry, 'time'>[], timeZone: string): TimeSpan {
  const times = entries.map(({ time }) => time).sort((a, b) => a.epoch - b.epoch);
  const [from, to] = [times[0], times.at(-1)];
  if (from === undefined || to === undefined) throw new RangeError('a page without entries');
  const day = dayOf(from, timeZone);
  return { from, to, day: day === dayOf(to, timeZone) ? day : undefined };
}

function earlierPageViews(
  { earlier = [], url }: ShownText,
  timeZone: string,
  { to, urls }: Pick<Links, 'to' | 'urls'>,
): readonly EarlierPageView[] {
  return earlier.map(({ number, entries }) => {
    const page = urls.earlier(url, number);
    return {
      number,
      href: to(page),
      ...timeSpan(entries, timeZone),
      entries: entries.map(({ time, headline, anchor, ids }) => {
        return { time, headline, anchor, ids, href: to(`${page}#${anchor}`) };
      }),
    };
  });
}

/** Links to the key entries, newest first. */
function keyEntries(
  entries: readonly LiveEntry[],
  earlier: ShownText['earlier'] = [],
  pages: readonly EarlierPageView[],
  { to }: Pick<Links, 'to'>,
): readonly EntryLink[] {
  const own = entries
    .filter(({ isKey }) => isKey)
    .map(({ time, headline, anchor }): EntryLink => {
      return { time, headline, anchor, ids: [], href: to(`#${anchor}`) };
    });
  const others = pages.flatMap((page, at) =>
    page.entries.filter((_, index) => earlier[at]?.entries[index]?.isKey === true),
  );
  return [...own, ...others];
}
