import type { EventDate, StoryEvent, TranslatedEvent } from '../model/event.ts';
import { compareText } from '../model/order.ts';
import type { Article, Site } from '../model/site.ts';
import type { ParsedStory } from '../model/story.ts';
import type { Link, Links, Words } from './links.ts';

/** Something that happened, with the article that reports it. */
export interface EventView {
  readonly id: string;
  readonly date: EventDate;
  readonly what: string;
  readonly place: Link | undefined;
  readonly source: Words | undefined;
  readonly article: Link | undefined;
}

/**
 * The events of a story in the order in which they happened, each once: from the story's own file
 * and from its articles. An event told twice is shown as its oldest article tells it; one of the
 * story's file that is not told in the language of the page is left out.
 * @param articles the story's articles in one language, newest first
 */
export function storyEvents(
  story: ParsedStory,
  articles: readonly Article[],
  site: Site,
  links: Links,
): readonly EventView[] {
  const views = new Map<string, EventView>();
  const add = (event: ToldEvent, article?: Article): void => {
    if (!views.has(event.id)) views.set(event.id, eventView(event, article, site, links));
  };
  for (const event of story.events.flatMap((each) => toldIn(each, links) ?? [])) add(event);
  for (const article of articles.toReversed()) {
    if (article.eventsDigest === '') continue;
    for (const event of article.text().events) add(toldBy(event), article);
  }
  return [...views.values()].sort(
    (a, b) =>
      compareText(a.date.first ?? a.date.last, b.date.first ?? b.date.last) ||
      compareText(b.date.last, a.date.last) ||
      compareText(a.id, b.id),
  );
}

/** An event in the words of one language. */
interface ToldEvent extends Omit<StoryEvent, 'source'> {
  readonly source: Words | undefined;
}

/** An event as an article tells it. */
function toldBy({ source, ...event }: StoryEvent): ToldEvent {
  return { ...event, source: source === undefined ? undefined : { text: source } };
}

/** An event of the story's file in the language of the page; undefined where it is not told in it. */
function toldIn({ what, source, ...event }: TranslatedEvent, links: Links): ToldEvent | undefined {
  const told = what[links.lang];
  return told === undefined
    ? undefined
    : { ...event, what: told, source: source && links.name(source) };
}

function eventView(
  event: ToldEvent,
  article: Article | undefined,
  site: Site,
  links: Links,
): EventView {
  const place = event.place && site.places.get(event.place.id);
  return {
    id: event.id,
    date: event.date,
    what: event.what,
    place: place && links.entity(place),
    source: event.source,
    article: article && { href: links.to(article.url), text: article.headline },
  };
}
