import { groupByEach } from '../../model/grouping.ts';
import type { LanguageCode } from '../../model/language.ts';
import { compareText } from '../../model/order.ts';
import { type EventRecord, eventRecord } from '../../model/site/event-record.ts';
import type { Publication } from '../../model/site/publication.ts';
import { type Article, type ReportedEvent, type Site, storyKey } from '../../model/site/site.ts';
import type { ParsedStory } from '../../model/site/story.ts';

/**
 * The events of each story in each language, in chronological order: those of the story's file and of its
 * articles. If several have the same id, the one in the story's file counts, otherwise the one in the
 * oldest article. Events of the file without a description in the language are left out.
 * @param articles newest first
 */
export function mergeStoryEvents(
  stories: readonly ParsedStory[],
  articles: readonly Article[],
  publication: Publication,
): Site['storyEvents'] {
  const withEvents = articlesByStory(articles);
  const merged = new Map<string, readonly ReportedEvent[]>();
  for (const story of stories) {
    const records = story.events.map((event) => ({ record: eventRecord(event), what: event.what }));
    for (const { code } of publication.languages) {
      const key = storyKey(code, story);
      // Each language has its own objects, because pages cache values by object.
      const own = records
        .filter(({ what }) => Object.hasOwn(what, code))
        .map(({ record }): ReportedEvent => ({ record, article: undefined }));
      const events = [...own, ...(withEvents.get(key) ?? []).toReversed().flatMap(reportedBy)];
      if (events.length > 0) merged.set(key, distinctEvents(events).sort(byTime));
    }
  }
  return merged;
}

/** The articles with events, by story and language, in their order. */
function articlesByStory(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  return groupByEach(articles, ({ lang, story, events }) =>
    story === undefined || events.length === 0 ? [] : [storyKey(lang, story)],
  );
}

function reportedBy(article: Article): readonly ReportedEvent[] {
  return article.events.map((record) => ({ record, article }));
}

function distinctEvents(events: readonly ReportedEvent[]): ReportedEvent[] {
  const byId = new Map<string, ReportedEvent>();
  for (const event of events) {
    if (!byId.has(event.record.id)) byId.set(event.record.id, event);
  }
  return [...byId.values()];
}

/** Sorts by first day, then by last day, latest first. */
function byTime({ record: a }: ReportedEvent, { record: b }: ReportedEvent): number {
  return (
    compareText(firstPossibleDay(a), firstPossibleDay(b)) ||
    compareText(b.last, a.last) ||
    compareText(a.id, b.id)
  );
}

/** The first day on which an event can have begun. If only the end is known, the end. */
export function firstPossibleDay({ first, last }: Pick<EventRecord, 'first' | 'last'>): string {
  return first ?? last;
}

/** The events of a story on the pages of a language. */
export function storyEventsIn(
  site: Pick<Site, 'storyEvents'>,
  lang: LanguageCode,
  story: Pick<ParsedStory, 'id'>,
): readonly ReportedEvent[] {
  return site.storyEvents.get(storyKey(lang, story)) ?? [];
}
