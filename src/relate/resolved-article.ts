import type { Point } from '../model/point.ts';
import type { FindPoint, Position } from '../model/position.ts';
import type { StoredArticle } from '../model/site/article/article.ts';
import type { ParsedEntity } from '../model/site/entity.ts';
import type { Article } from '../model/site/site.ts';
import type { ParsedSection } from '../model/site/story.ts';
import { availabilityOf } from './availability.ts';
import { dayOf } from './calendar.ts';
import type { ContentIndex } from './content-index.ts';
import { modifiedAt } from './modified.ts';

/**
 * The fields that an article has from its record. A class with every field by name, because objects that
 * spread the record take three times as much time and memory, and a large site has a million.
 */
class RecordFields {
  readonly path: Article['path'];
  readonly slug: Article['slug'];
  readonly lang: Article['lang'];
  readonly listed: Article['listed'];
  readonly published: Article['published'];
  readonly until: Article['until'];
  readonly status: Article['status'];
  readonly republish: Article['republish'];
  readonly names: Article['names'];
  readonly speakers: Article['speakers'];
  readonly links: Article['links'];
  readonly pictures: Article['pictures'];
  readonly hasLeadPicture: Article['hasLeadPicture'];
  readonly events: Article['events'];
  readonly hasTimeline: Article['hasTimeline'];
  readonly entryCount: Article['entryCount'];
  readonly movedFrom: Article['movedFrom'];
  readonly changes: Article['changes'];
  readonly version: Article['version'];
  readonly figures: Article['figures'];
  readonly text: Article['text'];
  readonly shown: Article['shown'];
  readonly earlier: Article['earlier'];
  readonly sentences: Article['sentences'];

  constructor({ record, text, shown, earlier, sentences, listed }: StoredArticle) {
    this.path = record.path;
    this.slug = record.slug;
    this.lang = record.lang;
    this.published = record.published;
    this.until = record.until;
    this.status = record.status;
    this.republish = record.republish;
    this.names = record.names;
    this.speakers = record.speakers;
    this.links = record.links;
    this.pictures = record.pictures;
    this.hasLeadPicture = record.hasLeadPicture;
    this.events = record.events;
    this.hasTimeline = record.hasTimeline;
    this.entryCount = record.entryCount;
    this.movedFrom = record.movedFrom;
    this.changes = record.changes;
    this.version = record.version;
    this.figures = record.figures;
    this.text = text;
    this.shown = shown;
    this.earlier = earlier;
    this.sentences = sentences;
    this.listed = listed;
  }
}

/** An article with its references resolved. */
export class ResolvedArticle extends RecordFields implements Article {
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

  /** Leaves out unknown references. @param section the section of the record */
  constructor(stored: StoredArticle, section: ParsedSection, index: ContentIndex) {
    super(stored);
    const { record } = stored;
    this.section = section;
    this.story = record.story === undefined ? undefined : index.stories.get(record.story);
    this.place = record.place === undefined ? undefined : index.places.get(record.place);
    this.namedEntities = record.names.map(index.names.resolveName);
    this.entities = distinctEntities(this.place, this.namedEntities);
    this.byline = itemsOf(record.byline, index.authors);
    this.topics = itemsOf(record.topics, index.topics);
    this.mapPlaces = itemsOf(record.mapPlaces, index.places);
    this.bodyMapPlaces = itemsOf(record.bodyMapPlaces, index.places);
    this.day = dayOf(record.published, index.timeZone);
    this.month = this.day.slice(0, 7);
    this.modified = modifiedAt(record, index.now);
    this.url = index.urls.article(record.lang, this.day, record.slug);
    this.availability = availabilityOf(record, index.now);
    this.#findPoint = index.findPoint;
  }

  findPoint(position: Position): Point {
    return this.#findPoint(this.path, position);
  }
}

const none: readonly never[] = [];

function itemsOf<T>(ids: readonly string[], index: ReadonlyMap<string, T>): readonly T[] {
  return ids.length === 0 ? none : ids.flatMap((id) => index.get(id) ?? []);
}

function distinctEntities(
  place: ParsedEntity | undefined,
  named: readonly (ParsedEntity | undefined)[],
): readonly ParsedEntity[] {
  const entities = new Set<ParsedEntity>();
  if (place !== undefined) entities.add(place);
  for (const entity of named) if (entity !== undefined) entities.add(entity);
  return [...entities];
}
