import type { Article, Site, ToldEvent } from '../model/site.ts';
import { beginningOf, storyEventsIn } from '../relate/story-events.ts';
import { type EventView, eventView } from './event-view.ts';
import type { Link, Links } from './links.ts';

/** What an article shows of the events of its story. */
export interface TimelineView {
  readonly story: Link;
  readonly events: readonly EventView[];
  /** `full` where the text asks for it by `::timeline`; else a compact one stands after the text. */
  readonly extent: 'full' | 'compact';
  /** Whether the story has more events than these. */
  readonly isPart: boolean;
}

/** An article's timeline before anything is read for it. */
export interface PlannedTimeline extends Pick<TimelineView, 'extent' | 'isPart'> {
  readonly events: readonly ToldEvent[];
}

/** A story with no more events than this tells them in its articles well enough. */
const fewEvents = 3;
/** A compact timeline holds at most that many events, */
const mostCompact = 7;
/** and moves along the story by so many at a time. */
const step = 4;

/** What of its story's events an article shows; undefined where none. */
export function planTimeline(article: Article, site: Site): PlannedTimeline | undefined {
  const { story, lang, hasTimeline } = article;
  if (story === undefined) return undefined;
  const events = storyEventsIn(site, lang, story);
  if (hasTimeline) {
    return events.length === 0 ? undefined : { events, extent: 'full', isPart: false };
  }
  if (events.length <= fewEvents) return undefined;
  const shown = eventsAround(article.day, events);
  return { events: shown, extent: 'compact', isPart: shown.length < events.length };
}

/**
 * The events around a day: some before it, and a few after it where the story went on. They move by
 * steps, so that articles near each other show the same drawing, and a new event changes the pages
 * of the newest articles alone, however old the story is.
 */
function eventsAround(day: string, events: readonly ToldEvent[]): readonly ToldEvent[] {
  const later = events.findIndex(({ card }) => beginningOf(card) > day);
  const past = later === -1 ? events.length : later;
  const end = Math.min(events.length, Math.ceil(Math.max(past, 1) / step) * step);
  const start = Math.max(0, end - mostCompact);
  return events.slice(start, start + mostCompact);
}

/** An article's timeline as its page shows it. */
export function timelineView(article: Article, site: Site, links: Links): TimelineView | undefined {
  const { story } = article;
  const planned = planTimeline(article, site);
  if (planned === undefined || story === undefined) return undefined;
  const { events, extent, isPart } = planned;
  return {
    story: links.story(story),
    events: events.map((told) => withoutItself(eventView(told, story, site, links), told, article)),
    extent,
    isPart,
  };
}

/** The article that a reader is in needs no link to itself. */
function withoutItself(view: EventView, told: ToldEvent, article: Article): EventView {
  return told.article === article ? { ...view, article: undefined } : view;
}
