import { compareText } from '../../model/order.ts';
import { fileStart, type Point } from '../../model/point.ts';
import { errorAt, type Problem, warningAt } from '../../model/problem.ts';
import { type EventCard, eventCard } from '../../model/site/event-card.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';
import { type Article, type Site, storyKey } from '../../model/site/site.ts';
import type { ParsedStory } from '../../model/site/story.ts';

/** An event as one file tells it. */
interface Telling {
  readonly path: string;
  readonly card: EventCard;
  /** Where it stands in the file: asked for only where there is something to report. */
  readonly at: () => Point;
}

/**
 * Reports each event that two files of a story date or place differently, at the later one: the
 * story's own file counts as the first, then the articles by age. The words may differ, and a place
 * that only one of them gives is no disagreement. Of what article and story say, one is wrong, or
 * both are right and mean two events: only the editor knows, so the site is built meanwhile.
 * @param articles of every language, withheld ones too, newest first
 */
export function eventDisagreements(
  { stories, findPoint }: Pick<ParsedContent, 'stories' | 'findPoint'>,
  articles: readonly Article[],
): readonly Problem[] {
  const first = new Map<string, Telling>();
  const problems: Problem[] = [];
  const tell = (story: Pick<ParsedStory, 'id'>, telling: Telling): void => {
    const key = `${story.id}/${telling.card.id}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, telling);
    else problems.push(...disagreement(telling, known));
  };
  for (const story of stories) {
    for (const event of story.events) {
      const at = () => findPoint(story.path, event.at);
      tell(story, { path: story.path, card: eventCard(event), at });
    }
  }
  const oldestFirst = articles.toSorted(
    (a, b) => a.published.epoch - b.published.epoch || compareText(a.path, b.path),
  );
  for (const article of oldestFirst) {
    const { story, path, events } = article;
    if (story === undefined) continue;
    for (const card of events) tell(story, { path, card, at: placeOf(article, card) });
  }
  return problems;
}

function placeOf(article: Article, { id }: EventCard): () => Point {
  return () => {
    const told = article.text().events.find((event) => event.id === id);
    return told === undefined ? fileStart : article.pointOf(told.at);
  };
}

function disagreement({ path, card, at }: Telling, known: Telling): readonly Problem[] {
  const event = `event "${card.id}"`;
  const advice = 'correct one of the two, or give one of them another id if they are two events';
  const told: string[] = [];
  if (card.edtf !== known.card.edtf) {
    told.push(`${event} is dated ${card.edtf} here, but ${known.card.edtf} in ${known.path}`);
  }
  const isElsewhere = card.place !== undefined && known.card.place !== undefined;
  if (isElsewhere && card.place !== known.card.place) {
    told.push(
      `${event} has the place "${card.place}" here, but "${known.card.place}" in ${known.path}`,
    );
  }
  return told.map((message) => warningAt(path, at(), message, advice));
}

/**
 * Reports each `::timeline` in an article that has nothing to show.
 * @param articles withheld ones too: their own events are shown where they are
 */
export function timelineProblems(
  articles: readonly Article[],
  storyEvents: Site['storyEvents'],
): readonly Problem[] {
  return articles.flatMap((article) => {
    const { path, story, lang, hasTimeline, text } = article;
    if (!hasTimeline) return [];
    if (
      story !== undefined &&
      (article.events.length > 0 || storyEvents.has(storyKey(lang, story)))
    )
      return [];
    const { body, story: named } = text();
    const at = body.timeline ?? fileStart;
    if (named === undefined) {
      const advice = 'say in the front matter which story it belongs to, or take ::timeline away';
      return [errorAt(path, at, 'a timeline in an article without a story', advice)];
    }
    // A story that is not there is reported by itself.
    if (story === undefined) return [];
    const message = `a timeline, but nothing tells what happened in the story "${story.id}"`;
    const advice = `list what happened under "events", here or in ${story.path}, or take ::timeline away`;
    return [errorAt(path, at, message, advice)];
  });
}

/** Reports `::timeline` in a text that is no article's. */
export function misplacedTimeline(path: string, at: Point | undefined): readonly Problem[] {
  if (at === undefined) return [];
  const advice = "take it away: a story's own page shows its timeline by itself";
  return [errorAt(path, at, 'a timeline outside of an article', advice)];
}
