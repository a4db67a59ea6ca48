import type { LanguageCode } from '../model/language.ts';
import type { Moment } from '../model/moment.ts';
import type { EarlierText, ParsedArticle, ShownArticle } from '../model/site/article/article.ts';
import type {
  ArticleContext,
  ArticleRelations,
  ArticleSummary,
  Availability,
  CoverageFact,
} from '../model/site/article/article-facts.ts';
import type { ArticleKind } from '../model/site/article/article-kind.ts';
import type { ListedValues } from '../model/site/article/article-values.ts';
import type { Entity, PictureFact, Section, Story } from '../model/site/fact-values.ts';
import { type Desk, deskKey } from '../model/site/publication.ts';
import type { Topic } from '../model/site/topic.ts';
import type { NamingSentence } from '../model/text/body.ts';
import type { FactReader } from './fact-reader.ts';

/** An author of an article: a desk from site.yaml, or a person from the content. */
export type Author =
  | { readonly kind: 'desk'; readonly desk: Desk }
  | { readonly kind: 'person'; readonly person: Entity };

/**
 * Gives pages and formats access to an article. Each property reads only the fact that contains it, so
 * that a list of headlines depends only on headlines. A property throws RangeError if the site has no
 * such article.
 */
export class ArticleReader {
  /** Path inside the content folder. */
  readonly path: string;
  readonly #site: FactReader;
  #entityByName: ReadonlyMap<string, number> | undefined;

  constructor(path: string, site: FactReader) {
    this.path = path;
    this.#site = site;
  }

  get #summary(): ArticleSummary {
    return this.#site.required(`summary:${this.path}`);
  }

  get #relations(): ArticleRelations {
    return this.#site.required(`article:${this.path}`);
  }

  get #context(): ArticleContext {
    return this.#site.required(`context:${this.path}`);
  }

  get slug(): string {
    return this.#summary.slug;
  }

  get lang(): LanguageCode {
    return this.#summary.lang;
  }

  get url(): string {
    return this.#summary.url;
  }

  /** The fields that lists show: headline, standfirst, kicker, kind of work. */
  get listed(): ListedValues {
    return this.#site.required(`text:${this.path}#listed`);
  }

  get headline(): string {
    return this.listed.headline;
  }

  get standfirst(): string {
    return this.listed.standfirst;
  }

  get kicker(): string | undefined {
    return this.listed.kicker;
  }

  /** The kind of work. */
  get kind(): ArticleKind {
    return this.listed.kind;
  }

  /** When live coverage ended; undefined while it runs, and for other articles. */
  get ended(): Moment | undefined {
    return this.listed.ended;
  }

  get published(): Moment {
    return this.#summary.published;
  }

  get modified(): Moment {
    return this.#summary.modified;
  }

  get day(): string {
    return this.#summary.day;
  }

  get availability(): Availability {
    return this.#summary.availability;
  }

  get section(): Section {
    return this.#site.section(this.#summary.section);
  }

  /** The place of the dateline. */
  get place(): Entity | undefined {
    const { place } = this.#summary;
    return place === undefined ? undefined : this.#site.entity(`place/${place}`);
  }

  get story(): Story | undefined {
    const { story } = this.#relations;
    return story === undefined ? undefined : this.#site.story(story);
  }

  get byline(): readonly Author[] {
    return this.#relations.byline.flatMap((key) => authorOf(key, this.#site) ?? []);
  }

  get topics(): readonly Topic[] {
    return this.#site.topics(this.#relations.topics);
  }

  /** Every entity in the article: the place of the dateline, then in order of first mention. */
  get entities(): readonly Entity[] {
    return this.#relations.entities.flatMap((key) => this.#site.entity(key) ?? []);
  }

  /** The keys of `entities`. */
  get entityKeys(): readonly string[] {
    return this.#relations.entities;
  }

  /** The places on its lead map. */
  get mapPlaces(): readonly Entity[] {
    return this.#relations.mapPlaces.flatMap((id) => this.#site.entity(`place/${id}`) ?? []);
  }

  /** Paths of its pictures, the lead picture first. */
  get pictures(): readonly string[] {
    return this.#relations.pictures;
  }

  get hasLeadPicture(): boolean {
    return this.#relations.hasLeadPicture;
  }

  /** Its former URLs. */
  get movedFrom(): readonly string[] {
    return this.#relations.movedFrom;
  }

  /** The key of the entity that a name in its text refers to: `place/sirte`. */
  resolveName(name: string): string | undefined {
    this.#entityByName ??= new Map(this.#relations.entityByName);
    return this.#relations.entities[this.#entityByName.get(name) ?? -1];
  }

  /** Whether its text names an entity. */
  namesEntity(key: string): boolean {
    const { entities, entityByName } = this.#relations;
    return entityByName.some(([, at]) => entities[at] === key);
  }

  /** Related articles, best first. */
  related(): readonly ArticleReader[] {
    return this.#context.related.map((path) => new ArticleReader(path, this.#site));
  }

  /** The article of its story that was published before it. */
  get storyBefore(): ArticleReader | undefined {
    const { storyBefore } = this.#context;
    return storyBefore === undefined ? undefined : new ArticleReader(storyBefore, this.#site);
  }

  /** The article of its story that was published after it. */
  get storyAfter(): ArticleReader | undefined {
    const { storyAfter } = this.#context;
    return storyAfter === undefined ? undefined : new ArticleReader(storyAfter, this.#site);
  }

  get timeline(): ArticleRelations['timeline'] {
    return this.#relations.timeline;
  }

  get translation(): ArticleRelations['translation'] {
    return this.#relations.translation;
  }

  /** Whole years since publication, by the build's `now`. */
  get ageInYears(): number {
    return this.#context.ageInYears;
  }

  /** The last change, if the page shows it. */
  get updated(): Moment | undefined {
    return this.#context.updated;
  }

  /** The article as parsed from its file, without the texts of earlier entries that are on other pages. */
  text(): ShownArticle {
    return this.#site.required(`text:${this.path}`);
  }

  /** The text of a page with earlier entries. Throws RangeError if there is none with that number. */
  earlierText(number: number): EarlierText {
    return this.#site.required(`text:${this.path}#earlier/${number}`);
  }

  /** What those pages know of the article. Throws RangeError if it has no such pages. */
  get coverage(): CoverageFact {
    return this.#site.required(`coverage:${this.path}`);
  }

  /** The key of the entity that a name refers to, in an article with such pages. */
  namedIn(name: string): string | undefined {
    return this.#site.fact(`named:${this.path}/${name}`);
  }

  /** The sentences that contain names, in the order of the text. */
  sentences(): readonly NamingSentence[] {
    return this.#site.required(`text:${this.path}#sentences`);
  }

  keyPoints(): ParsedArticle['keyPoints'] {
    return this.#site.required(`text:${this.path}#keyPoints`);
  }

  figures(): ParsedArticle['figures'] {
    return this.#relations.hasFigures ? this.#site.required(`text:${this.path}#figures`) : [];
  }

  events(): ParsedArticle['events'] {
    return this.#relations.hasEvents ? this.#site.required(`text:${this.path}#events`) : [];
  }

  /** The file of its lead picture, for lists. */
  leadPictureFile(): PictureFact | undefined {
    const { leadPicture } = this.#summary;
    return leadPicture === undefined ? undefined : this.#site.fact(`picture:${leadPicture}`);
  }

  /** Its lead picture. */
  leadPicture(): ParsedArticle['lead'] {
    return this.#relations.hasLeadPicture
      ? this.#site.required(`text:${this.path}#lead`)
      : undefined;
  }
}

function authorOf(key: string, site: FactReader): Author | undefined {
  if (key.startsWith('person/')) {
    const person = site.entity(key);
    return person && { kind: 'person', person };
  }
  const desk = site.publication.desks.find((each) => deskKey(each) === key);
  return desk && { kind: 'desk', desk };
}
