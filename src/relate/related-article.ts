import type { Point } from '../model/point.ts';
import type { FindPoint, Position } from '../model/position.ts';
import type { ArticleCard, FiledArticle } from '../model/site/article.ts';
import type { Availability } from '../model/site/article-facts.ts';
import type { ParsedEntity } from '../model/site/entity.ts';
import type { Article } from '../model/site/site.ts';
import type { ParsedSection } from '../model/site/story.ts';
import { dayOf } from './calendar.ts';
import type { Known } from './known.ts';
import { modifiedAt } from './modified.ts';

/**
 * What an article has of its card. A class, and every field by name, since there are as many of
 * them as articles: copies of the card with more fields cost three times as much to make, read and
 * hold.
 */
class TakenOver {
  readonly path: Article['path'];
  readonly slug: Article['slug'];
  readonly lang: Article['lang'];
  readonly listed: Article['listed'];
  readonly published: Article['published'];
  readonly status: Article['status'];
  readonly names: Article['names'];
  readonly speakers: Article['speakers'];
  readonly links: Article['links'];
  readonly pictures: Article['pictures'];
  readonly hasLeadPicture: Article['hasLeadPicture'];
  readonly events: Article['events'];
  readonly hasTimeline: Article['hasTimeline'];
  readonly movedFrom: Article['movedFrom'];
  readonly changes: Article['changes'];
  readonly version: Article['version'];
  readonly figures: Article['figures'];
  readonly text: Article['text'];
  readonly sentences: Article['sentences'];

  constructor({ card, text, sentences, listed }: FiledArticle) {
    this.path = card.path;
    this.slug = card.slug;
    this.lang = card.lang;
    this.published = card.published;
    this.status = card.status;
    this.names = card.names;
    this.speakers = card.speakers;
    this.links = card.links;
    this.pictures = card.pictures;
    this.hasLeadPicture = card.hasLeadPicture;
    this.events = card.events;
    this.hasTimeline = card.hasTimeline;
    this.movedFrom = card.movedFrom;
    this.changes = card.changes;
    this.version = card.version;
    this.figures = card.figures;
    this.text = text;
    this.sentences = sentences;
    this.listed = listed;
  }
}

/** An article in its place: what its card says, and what that leads to. */
export class RelatedArticle extends TakenOver implements Article {
  readonly section: Article['section'];
  readonly story: Article['story'];
  readonly place: Article['place'];
  readonly named: Article['named'];
  readonly entities: Article['entities'];
  readonly byline: Article['byline'];
  readonly topics: Article['topics'];
  readonly mapPlaces: Article['mapPlaces'];
  readonly bodyMapPlaces: Article['bodyMapPlaces'];
  readonly day: Article['day'];
  readonly month: Article['month'];
  readonly modified: Article['modified'];
  readonly url: Article['url'];
  readonly availability: Article['availability'];
  readonly #findPoint: FindPoint;

  /** @param section the one that its card names. All else that is unknown is left out. */
  constructor(filed: FiledArticle, section: ParsedSection, known: Known) {
    super(filed);
    const { card } = filed;
    this.section = section;
    this.story = card.story === undefined ? undefined : known.stories.get(card.story);
    this.place = card.place === undefined ? undefined : known.places.get(card.place);
    this.named = card.names.map(known.names.bearerOf);
    this.entities = distinct(this.place, this.named);
    this.byline = found(card.byline, known.authors);
    this.topics = found(card.topics, known.topics);
    this.mapPlaces = found(card.mapPlaces, known.places);
    this.bodyMapPlaces = found(card.bodyMapPlaces, known.places);
    this.day = dayOf(card.published, known.timeZone);
    this.month = known.monthOf(this.day);
    this.modified = modifiedAt(card, known.now);
    this.url = known.urls.article(card.lang, this.day, card.slug);
    this.availability = availabilityOf(card, known.now);
    this.#findPoint = known.findPoint;
  }

  pointOf(position: Position): Point {
    return this.#findPoint(this.path, position);
  }
}

const none: readonly never[] = [];

function found<T>(ids: readonly string[], known: ReadonlyMap<string, T>): readonly T[] {
  return ids.length === 0 ? none : ids.flatMap((id) => known.get(id) ?? []);
}

function distinct(
  place: ParsedEntity | undefined,
  named: readonly (ParsedEntity | undefined)[],
): readonly ParsedEntity[] {
  const entities = new Set<ParsedEntity>();
  if (place !== undefined) entities.add(place);
  for (const entity of named) if (entity !== undefined) entities.add(entity);
  return [...entities];
}

function availabilityOf(
  { status, published }: Pick<ArticleCard, 'status' | 'published'>,
  now: Known['now'],
): Availability {
  if (status === 'draft') return 'draft';
  return published.epoch > now.epoch ? 'pending' : 'published';
}
