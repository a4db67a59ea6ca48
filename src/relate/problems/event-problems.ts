import { fileStart, type Point } from '../../model/point.ts';
import { errorAt, type Problem, warningAt } from '../../model/problem.ts';
import { isUnpublished } from '../../model/site/article/article-facts.ts';
import { type EventRecord, eventRecord } from '../../model/site/event-record.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';
import {
  type Article,
  type LeftOutArticle,
  oldestFirst,
  type Site,
  storyKey,
} from '../../model/site/site.ts';
import type { ParsedStory } from '../../model/site/story.ts';

/** An event in one file. */
interface EventReport {
  readonly path: string;
  readonly record: EventRecord;
  /** Its position. Called only for problems, because it parses the file again. */
  readonly at: () => Point;
}

/**
 * Warns of each event that two files of one story give different dates or places. The warning is at the
 * later file: the file of the story comes first, then the articles by age. Descriptions may differ, and a
 * place may be missing in one of them. These are warnings, because the files may mean two events.
 * @param articles in all languages, including unpublished ones, newest first
 */
export function eventDisagreements(
  { stories, findPoint }: Pick<ParsedContent, 'stories' | 'findPoint'>,
  articles: readonly Article[],
): readonly Problem[] {
  const first = new Map<string, EventReport>();
  const problems: Problem[] = [];
  const add = (story: Pick<ParsedStory, 'id'>, report: EventReport): void => {
    const key = `${story.id}/${report.record.id}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, report);
    else problems.push(...disagreementsOf(report, known));
  };
  for (const story of stories) {
    for (const event of story.events) {
      const at = () => findPoint(story.path, event.at);
      add(story, { path: story.path, record: eventRecord(event), at });
    }
  }
  for (const article of articles.toSorted(oldestFirst)) {
    const { story, path, events } = article;
    if (story === undefined) continue;
    for (const record of events) add(story, { path, record, at: eventPoint(article, record) });
  }
  return problems;
}

function eventPoint(article: Article, { id }: EventRecord): () => Point {
  return () => {
    const found = article.text().events.find((event) => event.id === id);
    return found === undefined ? fileStart : article.findPoint(found.at);
  };
}

function disagreementsOf(
  { path, record, at }: EventReport,
  known: EventReport,
): readonly Problem[] {
  const event = `event "${record.id}"`;
  const advice = 'correct one of the two, or give one of them another id if they are two events';
  const messages: string[] = [];
  if (record.edtf !== known.record.edtf) {
    messages.push(
      `${event} is dated ${record.edtf} here, but ${known.record.edtf} in ${known.path}`,
    );
  }
  const bothHavePlaces = record.place !== undefined && known.record.place !== undefined;
  if (bothHavePlaces && record.place !== known.record.place) {
    messages.push(
      `${event} has the place "${record.place}" here, but "${known.record.place}" in ${known.path}`,
    );
  }
  return messages.map((message) => warningAt(path, at(), message, advice));
}

/**
 * Reports each `::timeline` in an article that has no events to show. It is only a warning if an
 * unpublished article may have some.
 * @param articles including unpublished ones, whose pages show their own events
 */
export function timelineProblems(
  articles: readonly Article[],
  storyEvents: Site['storyEvents'],
  leftOut: readonly LeftOutArticle[],
): readonly Problem[] {
  const isExpected = (id: string) =>
    leftOut.some((article) => article.story === id) ||
    articles.some(
      ({ availability, story, events }) =>
        isUnpublished(availability) && story?.id === id && events.length > 0,
    );
  return articles.flatMap((article) => {
    const { story, lang, hasTimeline } = article;
    if (!hasTimeline) return [];
    if (
      story !== undefined &&
      (article.events.length > 0 || storyEvents.has(storyKey(lang, story)))
    )
      return [];
    return emptyTimeline(article, isExpected) ?? [];
  });
}

/** @param isExpected whether a story may have events in an unpublished article */
function emptyTimeline(
  { path, story, text }: Article,
  isExpected: (id: string) => boolean,
): Problem | undefined {
  // This is reported with the front matter.
  if (story === undefined) return undefined;
  const at = text().body.timeline ?? fileStart;
  if (isExpected(story.id)) {
    const message = `the timeline is empty until an article of "${story.id}" with events is published`;
    return warningAt(path, at, message, 'publish it, or remove ::timeline until then');
  }
  const message = `the timeline is empty: the story "${story.id}" has no events`;
  const advice = `list what happened under "events", here or in ${story.path}, or remove ::timeline`;
  return errorAt(path, at, message, advice);
}

/** Reports `::timeline` in a text that is not an article. */
export function misplacedTimeline(path: string, at: Point | undefined): readonly Problem[] {
  if (at === undefined) return [];
  const advice = "remove it: a story's page shows its timeline anyway";
  return [errorAt(path, at, 'a timeline outside an article', advice)];
}
