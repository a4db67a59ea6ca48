import type { Point } from '../model/point.ts';
import type { FindPoint, Position } from '../model/position.ts';
import type { ArticleRecord, StoredArticle } from '../model/site/article.ts';
import type { Availability } from '../model/site/article-facts.ts';
import type { ParsedEntity } from '../model/site/entity.ts';
import type { Article } from '../model/site/site.ts';
import type { ParsedSection } from '../model/site/story.ts';
import { dayOf } from './calendar.ts';
import type { Known } from './known.ts';
import { modifiedAt } from './modified.ts';

/**
 * What an article has of its record. A class, and every field by name, since there are as many of
 * them as articles: copies of the record with more fields cost three times as much to make, read and
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

  constructor({ record, text, sentences, listed }: StoredArticle) {
    this.path = record.path;
    this.slug = record.slug;
    this.lang = record.lang;
    this.published = record.published;
    this.status = record.status;
    this.names = record.names;
    this.speakers = record.speakers;
    this.links = record.links;
    this.pictures = record.pictures;
    this.hasLeadPicture = record.hasLeadPicture;
    this.events = record.events;
    this.hasTimeline = record.hasTimeline;
    this.movedFrom = record.movedFrom;
    this.changes = record.changes;
    this.version = record.version;
    this.figures = record.figures;
    this.text = text;
    this.sentences = sentences;
    this.listed = listed;
  }
}

/** An article in its place: what its record says, and what that leads to. */
export class RelatedArticle extends TakenOver implements Article {
  readonly section: Article['section'];
  readonly story: Article['story'];
  readonly place: Article['place'];
  readonly namedEntities: Article['namedEntities'];
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

  /** @param section the one that its record names. All else that is unknown is left out. */
  constructor(filed: StoredArticle, section: ParsedSection, known: Known) {
    super(filed);
    const { record } = filed;
    this.section = section;
    this.story = record.story === undefined ? undefined : known.stories.get(record.story);
    this.place = record.place === undefined ? undefined : known.places.get(record.place);
    this.namedEntities = record.names.map(known.names.resolveName);
    this.entities = distinct(this.place, this.namedEntities);
    this.byline = found(record.byline, known.authors);
    this.topics = found(record.topics, known.topics);
    this.mapPlaces = found(record.mapPlaces, known.places);
    this.bodyMapPlaces = found(record.bodyMapPlaces, known.places);
    this.day = dayOf(record.published, known.timeZone);
    this.month = known.monthOf(this.day);
    this.modified = modifiedAt(record, known.now);
    this.url = known.urls.article(record.lang, this.day, record.slug);
    this.availability = availabilityOf(record, known.now);
    this.#findPoint = known.findPoint;
  }

  findPoint(position: Position): Point {
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
  { status, published }: Pick<ArticleRecord, 'status' | 'published'>,
  now: Known['now'],
): Availability {
  if (status === 'draft') return 'draft';
  return published.epoch > now.epoch ? 'pending' : 'published';
}
