import type { ParsedArticle } from '../model/article.ts';
import type { MediaFile } from '../model/content-file.ts';
import type { ParsedEntity } from '../model/entity.ts';
import type { StoryEvent } from '../model/event.ts';
import type { Moment } from '../model/moment.ts';
import type { Problem } from '../model/problem.ts';
import type { Topic } from '../model/publication.ts';
import type { Article, Author, Availability } from '../model/site.ts';
import type { ParsedSection, ParsedStory } from '../model/story.ts';
import { dayOf } from './calendar.ts';
import { missingPictures } from './missing-pictures.ts';
import type { NameIndex } from './names.ts';
import { References } from './references.ts';
import { resolveMentions } from './resolve-mentions.ts';
import type { SiteUrls } from './site-urls.ts';

/** What an article's references may name, by id. */
export interface Known {
  readonly sections: ReadonlyMap<string, ParsedSection>;
  readonly stories: ReadonlyMap<string, ParsedStory>;
  readonly places: ReadonlyMap<string, ParsedEntity>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly media: ReadonlyMap<string, MediaFile>;
  readonly names: NameIndex;
  readonly unreadable: ReadonlySet<string>;
  readonly urls: SiteUrls;
  readonly timeZone: string;
  readonly now: Moment;
}

/**
 * Puts a parsed article in its place: URL, section, story, authors, entities.
 * `article` is undefined where its section does not exist; everything else that is unknown is
 * left out of the article and reported.
 */
export function relateArticle(
  parsed: ParsedArticle,
  known: Known,
): { readonly article: Article | undefined; readonly problems: readonly Problem[] } {
  const refs = new References(parsed.path, known.unreadable);
  const found = findReferences(parsed, known, refs);
  const { mentions, problems } = resolveMentions(parsed.path, parsed.body, known.names);
  const all = [
    ...refs.problems,
    ...problems,
    ...missingPictures(parsed.path, picturesOf(parsed), known.media),
  ];
  const { section, ...others } = found;
  if (section === undefined) return { article: undefined, problems: all };
  const day = dayOf(parsed.published, known.timeZone);
  const article: Article = {
    ...parsed,
    ...others,
    section,
    url: known.urls.article(parsed.lang, day, parsed.slug),
    day,
    availability: availabilityOf(parsed, known.now),
    mentions,
    entities: distinct([found.place, ...mentions.map(({ entity }) => entity)]),
  };
  return { article, problems: all };
}

function findReferences(parsed: ParsedArticle, known: Known, refs: References) {
  const section = refs.find('section', parsed.section, known.sections, addSection);
  const story = parsed.story && refs.find('story', parsed.story, known.stories, addStory);
  const place = parsed.place && refs.find('place', parsed.place, known.places, addPlace);
  const mapPlaces = (parsed.leadMap?.places ?? []).flatMap(
    (id) => refs.find('place', id, known.places, addPlace) ?? [],
  );
  const byline = parsed.byline.flatMap(
    (id) => refs.find('byline', id, known.authors, addAuthor) ?? [],
  );
  const topics = parsed.topics.flatMap(
    (id) => refs.find('topic', id, known.topics, addTopic) ?? [],
  );
  checkEventPlaces(parsed.events, refs, known);
  return { section, story, place, mapPlaces, byline, topics };
}

/** Looks up the places of events; the events keep their references. */
export function checkEventPlaces(
  events: readonly StoryEvent[],
  refs: References,
  known: Pick<Known, 'places'>,
): void {
  for (const { place } of events) {
    if (place !== undefined) refs.find('place', place, known.places, addPlace);
  }
}

const addSection = 'add it to content/sections/';
const addStory = 'add it to content/stories/';
const addPlace = 'add it to content/places/';
const addAuthor = 'add a desk to site.yaml or a person to content/people/';
const addTopic = 'add its code and label to topics in site.yaml';

function availabilityOf(article: ParsedArticle, now: Moment): Availability {
  if (article.status === 'draft') return 'draft';
  return article.published.epoch > now.epoch ? 'pending' : 'published';
}

function distinct(entities: readonly (ParsedEntity | undefined)[]): ParsedEntity[] {
  return [...new Set(entities.filter((entity) => entity !== undefined))];
}

function picturesOf({ lead, body }: ParsedArticle) {
  return lead === undefined ? body.images : [lead, ...body.images];
}
