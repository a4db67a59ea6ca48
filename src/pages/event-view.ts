import type { EventDate } from '../model/event.ts';
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
  readonly place: Link | undefined;
  readonly source: Words | undefined;
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
  const place = card.place === undefined ? undefined : site.places.get(card.place);
  return {
    id: card.id,
    anchor: `event.${card.id}`,
    ...(article === undefined
      ? toldByStory(card.id, story, links)
      : toldByArticle(card.id, article)),
    place: place && links.entity(place),
    article: article && { href: links.to(article.url), text: article.headline },
  };
}

type Telling = Pick<EventView, 'date' | 'what' | 'source'>;

/** An event of the story's file in the words of the page's language. */
function toldByStory(id: string, story: ParsedStory, links: Links): Telling {
  const event = story.events.find((each) => each.id === id);
  const what = event?.what[links.lang];
  if (event === undefined || what === undefined)
    throw new RangeError(`no event ${id} in ${story.path}`);
  return { date: event.date, what, source: event.source && links.name(event.source) };
}

function toldByArticle(id: string, article: NonNullable<ToldEvent['article']>): Telling {
  const event = article.text().events.find((each) => each.id === id);
  if (event === undefined) throw new RangeError(`no event ${id} in ${article.path}`);
  const { date, what, source } = event;
  return { date, what, source: source === undefined ? undefined : { text: source } };
}
