import type { ArticleTimeline } from '../../model/site/article/article-facts.ts';
import type { Article, ReportedEvent, Site } from '../../model/site/site.ts';
import { firstPossibleDay, storyEventsIn } from './story-events.ts';

/** An article's timeline, with its events as records. */
export interface PlannedTimeline extends Pick<ArticleTimeline, 'extent' | 'isPart'> {
  readonly events: readonly ReportedEvent[];
}

/** Articles of a story with at most this many events have no timeline unless they ask for one. */
const maxEventsWithoutTimeline = 3;
/** Maximum number of events on a compact timeline. */
const maxCompact = 7;
/** From one compact timeline of a story to the next, the events move on by this number. */
const step = 4;

/** The events of its story that an article shows. Undefined if it shows none. */
export function planTimeline(article: Article, site: Site): PlannedTimeline | undefined {
  const { story, lang, hasTimeline } = article;
  if (story === undefined) return undefined;
  const events = storyEventsIn(site, lang, story);
  if (hasTimeline) {
    return events.length === 0 ? undefined : { events, extent: 'full', isPart: false };
  }
  if (events.length <= maxEventsWithoutTimeline) return undefined;
  const shown = eventsAround(article.day, events);
  return { events: shown, extent: 'compact', isPart: shown.length < events.length };
}

/**
 * The events around a day: some before it and, if the story went on, a few after it. They move in steps,
 * so that articles from about the same time show the same picture, and a new event changes only the pages
 * of the newest articles.
 */
function eventsAround(day: string, events: readonly ReportedEvent[]): readonly ReportedEvent[] {
  const later = events.findIndex(({ record }) => firstPossibleDay(record) > day);
  const past = later === -1 ? events.length : later;
  const end = Math.min(events.length, Math.ceil(Math.max(past, 1) / step) * step);
  const start = Math.max(0, end - maxCompact);
  return events.slice(start, start + maxCompact);
}
