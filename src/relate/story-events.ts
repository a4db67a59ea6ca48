import type { LanguageCode } from '../model/language.ts';
import { compareText } from '../model/order.ts';
import { type EventRecord, eventRecord } from '../model/site/event-record.ts';
import type { Publication } from '../model/site/publication.ts';
import { type Article, type ReportedEvent, type Site, storyKey } from '../model/site/site.ts';
import type { ParsedStory } from '../model/site/story.ts';

/**
 * What happened in each story, in each language: the events of its own file and of its articles,
 * each once, in the order in which they happened. One that is told twice stands as the story's file
 * tells it, else as its oldest article does; one of the file that is not told in the language is
 * left out.
 * @param articles newest first
 */
export function mergeStoryEvents(
  stories: readonly ParsedStory[],
  articles: readonly Article[],
  publication: Publication,
): Site['storyEvents'] {
  const telling = articlesByStory(articles);
  const merged = new Map<string, readonly ReportedEvent[]>();
  for (const story of stories) {
    const records = story.events.map((event) => ({ record: eventRecord(event), what: event.what }));
    for (const { code } of publication.languages) {
      const key = storyKey(code, story);
      // Each language has objects of its own: pages keep what they make of them.
      const own = records
        .filter(({ what }) => Object.hasOwn(what, code))
        .map(({ record }): ReportedEvent => ({ record, article: undefined }));
      const events = [...own, ...(telling.get(key) ?? []).toReversed().flatMap(reportedBy)];
      if (events.length > 0) merged.set(key, eachOnce(events).sort(byTime));
    }
  }
  return merged;
}

/** The articles that tell of events, by story and language, in their order. */
function articlesByStory(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const byStory = new Map<string, Article[]>();
  for (const article of articles) {
    if (article.story === undefined || article.events.length === 0) continue;
    const key = storyKey(article.lang, article.story);
    const known = byStory.get(key);
    if (known === undefined) byStory.set(key, [article]);
    else known.push(article);
  }
  return byStory;
}

function reportedBy(article: Article): readonly ReportedEvent[] {
  return article.events.map((record) => ({ record, article }));
}

function eachOnce(events: readonly ReportedEvent[]): ReportedEvent[] {
  const byId = new Map<string, ReportedEvent>();
  for (const event of events) {
    if (!byId.has(event.record.id)) byId.set(event.record.id, event);
  }
  return [...byId.values()];
}

/** What began earlier comes first; of what began on one day, what may have lasted longest. */
function byTime({ record: a }: ReportedEvent, { record: b }: ReportedEvent): number {
  return (
    compareText(beginningOf(a), beginningOf(b)) ||
    compareText(b.last, a.last) ||
    compareText(a.id, b.id)
  );
}

/** The first day that an event may have been on; of what is known only by its end, that end. */
export function beginningOf({ first, last }: Pick<EventRecord, 'first' | 'last'>): string {
  return first ?? last;
}

/** The events of a story on the pages of a language; empty where there are none. */
export function storyEventsIn(
  site: Pick<Site, 'storyEvents'>,
  lang: LanguageCode,
  story: Pick<ParsedStory, 'id'>,
): readonly ReportedEvent[] {
  return site.storyEvents.get(storyKey(lang, story)) ?? [];
}
