import type { ArticleCard, FiledArticle } from '../model/article.ts';
import type { ParsedEntity } from '../model/entity.ts';
import type { Moment } from '../model/moment.ts';
import type { Problem } from '../model/problem.ts';
import type { Article, Availability } from '../model/site.ts';
import { articleProblems } from './article-problems.ts';
import { dayOf } from './calendar.ts';
import type { Known } from './known.ts';
import { isLocated } from './map-problems.ts';
import { modifiedAt } from './modified.ts';
import { isSoundPicture } from './picture-problems.ts';

/**
 * Puts an article in its place: URL, section, story, authors, entities.
 * `article` is undefined where its section does not exist; everything else that is unknown is
 * left out of the article and reported. The text is read only where there is something to report.
 */
export function relateArticle(
  { card, text, sentences }: FiledArticle,
  known: Known,
): { readonly article: Article | undefined; readonly problems: readonly Problem[] } {
  const problems = known.reported || isSound(card, known) ? [] : articleProblems(text(), known);
  const section = known.sections.get(card.section);
  if (section === undefined) return { article: undefined, problems };
  const day = dayOf(card.published, known.timeZone);
  const place = card.place === undefined ? undefined : known.places.get(card.place);
  const named = card.names.map(known.names.bearerOf);
  const article: Article = {
    ...card,
    section,
    place,
    named,
    text,
    sentences,
    day,
    month: known.monthOf(day),
    modified: modifiedAt(card, known.now),
    story: card.story === undefined ? undefined : known.stories.get(card.story),
    byline: present(card.byline, known.authors),
    topics: present(card.topics, known.topics),
    mapPlaces: present(card.mapPlaces, known.places),
    bodyMapPlaces: present(card.bodyMapPlaces, known.places),
    url: known.urls.article(card.lang, day, card.slug),
    availability: availabilityOf(card, known.now),
    entities: distinct([place, ...named]),
  };
  return { article, problems };
}

/** Whether everything that the card refers to is there, so that there is nothing to report. */
function isSound(card: ArticleCard, known: Known): boolean {
  const { sections, stories, places, authors, topics, names } = known;
  return (
    sections.has(card.section) &&
    (card.story === undefined || stories.has(card.story)) &&
    (card.place === undefined || places.has(card.place)) &&
    [...card.mapPlaces, ...card.bodyMapPlaces].every((id) => isLocated(id, places)) &&
    card.events.every(({ place }) => place === undefined || places.has(place)) &&
    card.byline.every((id) => authors.has(id)) &&
    card.topics.every((id) => topics.has(id)) &&
    card.pictures.every((picture) => isSoundPicture(picture, card.lang, known)) &&
    card.names.every((name) => {
      const bearers = names.find(name).length;
      return bearers === 1 || (bearers === 0 && card.speakers.includes(name));
    })
  );
}

const none: readonly never[] = [];

function present<T>(ids: readonly string[], known: ReadonlyMap<string, T>): readonly T[] {
  return ids.length === 0 ? none : ids.flatMap((id) => known.get(id) ?? []);
}

function availabilityOf(
  { status, published }: Pick<ArticleCard, 'status' | 'published'>,
  now: Moment,
): Availability {
  if (status === 'draft') return 'draft';
  return published.epoch > now.epoch ? 'pending' : 'published';
}

function distinct(entities: readonly (ParsedEntity | undefined)[]): ParsedEntity[] {
  return [...new Set(entities.filter((entity) => entity !== undefined))];
}
