import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { EventDate } from '../../model/site/event.ts';
import { type Link, type Links, linksIn, type Words } from './links.ts';

/** An event of a story, with the article that reports it. */
export interface EventView {
  readonly id: string;
  /** Its id on every page that lists it. Ids of headings never have a dot. */
  readonly anchor: string;
  readonly date: EventDate;
  readonly what: string;
  readonly place: Link | undefined;
  readonly source: Words | undefined;
  readonly article: Link | undefined;
}

/** Events of a story as the pages of a language show them. */
export function eventViews(
  story: string,
  ids: readonly string[],
  site: SiteReader,
  links: Links,
): readonly EventView[] {
  return ids.map((id) => eventView(story, id, site, links));
}

/** Cached, because the pages of all articles of a story may show an event. */
function eventView(story: string, id: string, site: SiteReader, links: Links): EventView {
  const { lang } = links;
  return site.derived(`event-view:${lang}/${story}/${id}`, (own) =>
    makeEventView(story, id, own, linksIn(own, lang)),
  );
}

function makeEventView(story: string, id: string, site: SiteReader, links: Links): EventView {
  const { article: path, place: placeId } = site.event(links.lang, story, id);
  const article = path === undefined ? undefined : site.article(path);
  const place = placeId === undefined ? undefined : site.entity(`place/${placeId}`);
  return {
    id,
    anchor: `event.${id}`,
    ...(article === undefined
      ? storyEventText(story, id, site, links)
      : articleEventText(id, article)),
    place: place && links.entity(place),
    article: article && links.article(article),
  };
}

type EventText = Pick<EventView, 'date' | 'what' | 'source'>;

/** An event that the story's file lists, in the page's language. Throws RangeError if it is not in it. */
function storyEventText(story: string, id: string, site: SiteReader, links: Links): EventText {
  const { date, what, source } = site.storyFileEvent(story, id);
  const text = what[links.lang];
  if (text === undefined) throw new RangeError(`event ${id} of ${story} is not in ${links.lang}`);
  return { date, what: text, source: source && links.name(source) };
}

function articleEventText(id: string, article: ArticleReader): EventText {
  const event = article.events().find((each) => each.id === id);
  if (event === undefined) throw new RangeError(`no event ${id} in ${article.path}`);
  const { date, what, source } = event;
  return { date, what, source: source === undefined ? undefined : { text: source } };
}
