import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { EventDate } from '../../model/site/event.ts';
import { type Link, type Links, linksIn, type Words } from './links.ts';

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

/** Events of a story as the pages of a language show them. */
export function eventViews(
  story: string,
  ids: readonly string[],
  site: SiteReader,
  links: Links,
): readonly EventView[] {
  return ids.map((id) => eventView(story, id, site, links));
}

/** The pages of all articles of a story may show an event: its text is read once. */
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
    ...(article === undefined ? toldByStory(story, id, site, links) : toldByArticle(id, article)),
    place: place && links.entity(place),
    article: article && { href: links.to(article.url), text: article.headline },
  };
}

type Telling = Pick<EventView, 'date' | 'what' | 'source'>;

/** An event of the story's file in the words of the page's language. */
function toldByStory(story: string, id: string, site: SiteReader, links: Links): Telling {
  const { date, what, source } = site.storyFileEvent(story, id);
  const told = what[links.lang];
  if (told === undefined) throw new RangeError(`event ${id} of ${story} is not in ${links.lang}`);
  return { date, what: told, source: source && links.name(source) };
}

function toldByArticle(id: string, article: ArticleReader): Telling {
  const event = article.events().find((each) => each.id === id);
  if (event === undefined) throw new RangeError(`no event ${id} in ${article.path}`);
  const { date, what, source } = event;
  return { date, what, source: source === undefined ? undefined : { text: source } };
}
