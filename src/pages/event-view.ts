import type { EventDate, StoryEvent } from '../model/event.ts';
import { defaultLanguage } from '../model/publication.ts';
import type { Site, ToldEvent } from '../model/site.ts';
import type { ParsedStory } from '../model/story.ts';
import { storyEventsIn } from '../relate/story-events.ts';
import type { Link, Links, Words } from './links.ts';

/** Something that happened, with the article that reports it. */
export interface EventView {
  readonly id: string;
  /** Its anchor, on every page that tells it; no heading can have that id. */
  readonly anchor: string;
  readonly date: EventDate;
  readonly what: string;
  /** The language of `what` and `source`, where it is not the page's. */
  readonly lang?: Words['lang'];
  readonly place: Link | undefined;
  readonly source: string | undefined;
  readonly article: Link | undefined;
}

/** The events of a story in the order in which they happened: see `mergeStoryEvents`. */
export function storyEvents(story: ParsedStory, site: Site, links: Links): readonly EventView[] {
  return storyEventsIn(site, links.lang, story).map((told) => eventView(told, story, site, links));
}

/** A page of each article of a story may show an event: its text is read once. */
const known = new WeakMap<ToldEvent, EventView>();

/** An event as a page of its language shows it. @param told of that language */
export function eventView(
  told: ToldEvent,
  story: ParsedStory,
  site: Site,
  links: Links,
): EventView {
  const made = known.get(told) ?? makeEventView(told, story, site, links);
  known.set(told, made);
  return made;
}

function makeEventView(
  { card, article }: ToldEvent,
  story: ParsedStory,
  site: Site,
  links: Links,
): EventView {
  const events: readonly StoryEvent[] =
    article === undefined ? story.events : article.text().events;
  const event = events.find(({ id }) => id === card.id);
  if (event === undefined) throw new RangeError(`no event ${card.id} in ${story.path}`);
  const place = event.place && site.places.get(event.place.id);
  const home = defaultLanguage(site.publication);
  return {
    id: event.id,
    anchor: `event.${event.id}`,
    date: event.date,
    what: event.what,
    ...(article === undefined && home !== links.lang ? { lang: home } : {}),
    place: place && links.entity(place),
    source: event.source,
    article: article && { href: links.to(article.url), text: article.headline },
  };
}
