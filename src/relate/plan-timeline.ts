import type { ArticleTimeline } from '../model/site/article-facts.ts';
import type { Article, ReportedEvent, Site } from '../model/site/site.ts';
import { beginningOf, storyEventsIn } from './story-events.ts';

/** An article's timeline before anything is read for it. */
export interface PlannedTimeline extends Pick<ArticleTimeline, 'extent' | 'isPart'> {
  readonly events: readonly ReportedEvent[];
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
function eventsAround(day: string, events: readonly ReportedEvent[]): readonly ReportedEvent[] {
  const later = events.findIndex(({ record }) => beginningOf(record) > day);
  const past = later === -1 ? events.length : later;
  const end = Math.min(events.length, Math.ceil(Math.max(past, 1) / step) * step);
  const start = Math.max(0, end - mostCompact);
  return events.slice(start, start + mostCompact);
}
