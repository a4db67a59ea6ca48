import type { EventDate, StoryEvent } from '../model/event.ts';
import { compareText } from '../model/order.ts';
import type { Article, Site } from '../model/site.ts';
import type { ParsedStory } from '../model/story.ts';
import type { Link, Links } from './links.ts';

/** Something that happened, with the article that reports it. */
export interface EventView {
  readonly id: string;
  readonly date: EventDate;
  readonly what: string;
  readonly place: Link | undefined;
  readonly source: string | undefined;
  readonly article: Link | undefined;
}

/**
 * The events of a story in the order in which they happened, each once: from the story's own file
 * and from its articles. An event told twice is shown as its oldest article tells it.
 * @param articles the story's articles in one language, newest first
 */
export function storyEvents(
  story: ParsedStory,
  articles: readonly Article[],
  site: Site,
  links: Links,
): readonly EventView[] {
  const views = new Map<string, EventView>();
  for (const event of story.events) views.set(event.id, eventView(event, undefined, site, links));
  for (const article of articles.toReversed()) {
    if (article.eventsDigest === '') continue;
    for (const event of article.text().events) {
      if (!views.has(event.id)) views.set(event.id, eventView(event, article, site, links));
    }
  }
  return [...views.values()].sort(
    (a, b) =>
      compareText(a.date.first ?? a.date.last, b.date.first ?? b.date.last) ||
      compareText(b.date.last, a.date.last) ||
      compareText(a.id, b.id),
  );
}

function eventView(
  event: StoryEvent,
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
