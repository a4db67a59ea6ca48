import { basePathOf } from '../model/address/href.ts';
import { chainAbove } from '../model/chain.ts';
import type { Language, LanguageCode } from '../model/language.ts';
import type { Moment } from '../model/moment.ts';
import type { EventSource } from '../model/site/article/article-facts.ts';
import type { EntityKind } from '../model/site/entity.ts';
import type {
  ArticleList,
  CountryNames,
  Entity,
  OtherText,
  PagedArticle,
  PictureFact,
  PublishedList,
  Section,
  Story,
  StoryFileEvent,
  TopicCount,
} from '../model/site/fact-values.ts';
import type { FrontFact } from '../model/site/front.ts';
import { defaultLanguage, type Publication } from '../model/site/publication.ts';
import type { Topic } from '../model/site/topic.ts';
import { ArticleReader } from './article-reader.ts';
import type { FactReader } from './fact-reader.ts';
import type { DerivedValue, FactSource } from './fact-source.ts';

/**
 * Gives pages and formats access to the site. It records the key of each fact that it returns, so that
 * the build knows the dependencies of each output. Each output has a reader of its own.
 */
export class SiteReader implements FactReader {
  readonly #source: FactSource;
  readonly #reads = new Set<string>();
  /** The facts that have been read. */
  readonly #values = new Map<string, unknown>();

  constructor(source: FactSource) {
    this.#source = source;
  }

  /** The keys of all facts that were read, in the order of the first read of each. */
  get reads(): ReadonlySet<string> {
    return this.#reads;
  }

  fact<T>(key: string): T | undefined {
    let value = this.#values.get(key);
    if (value === undefined && !this.#values.has(key)) {
      this.#reads.add(key);
      value = this.#source.get(key);
      this.#values.set(key, value);
    }
    // `siteFacts` decides the type of the value of each key.
    return value as T | undefined;
  }

  required<T>(key: string): T {
    const value = this.fact<T>(key);
    if (value === undefined) throw new RangeError(`the site has no fact ${key}`);
    return value;
  }

  /**
   * A value that is computed from facts and used by several outputs, such as an article's view. It is
   * computed once, and each output that uses it depends on the facts that it was computed from.
   * @param key unique to the value; it contains all inputs of `make` except facts
   */
  derived<T>(key: string, make: (site: SiteReader) => T): T {
    return this.#use(key, () => this.#derive(make));
  }

  /**
   * A derived value that is also stored for later builds. It is plain data, and is made again only if a fact that it
   * read has changed. For values of many articles that few edits change, such as the entries of feeds.
   * @param key as for `derived`
   */
  stored<T>(key: string, make: (site: SiteReader) => T): T {
    const { stored = (_, made) => made() } = this.#source;
    return this.#use(key, () => stored(key, () => this.#derive(make)));
  }

  #derive(make: (site: SiteReader) => unknown): DerivedValue {
    const site = new SiteReader(this.#source);
    return { value: make(site), reads: [...site.reads] };
  }

  #use<T>(key: string, make: () => DerivedValue): T {
    const { value, reads } = this.#source.derived.get(key, make);
    for (const read of reads) this.#reads.add(read);
    return value as T;
  }

  get publication(): Publication {
    return this.required('publication');
  }

  /** The path of the base URL: `/` or `/news/`. */
  get basePath(): string {
    return basePathOf(this.publication.baseUrl);
  }

  /** The site's languages, the default one first. */
  get languages(): readonly Language[] {
    return this.publication.languages;
  }

  /** The language whose pages are at the root of the site. */
  get defaultLanguage(): LanguageCode {
    return defaultLanguage(this.publication);
  }

  /**
   * Whether a section, story or entity has a page in a language. In the default language, all have.
   * @param key `section/conflict`, `story/sirte`, `place/sirte`
   */
  hasPageIn(lang: LanguageCode, key: string): boolean {
    return lang === this.defaultLanguage || this.fact(`page:${lang}/${key}`) === true;
  }

  section(id: string): Section {
    return this.required(`section:${id}`);
  }

  story(id: string): Story {
    return this.required(`story:${id}`);
  }

  /** An event in a story's own file. Throws RangeError if there is none with that id. */
  storyFileEvent(story: string, id: string): StoryFileEvent {
    return this.required(`story-file:${story}/${id}`);
  }

  /** The ids of a story's events in a language, in chronological order. */
  storyEvents(lang: LanguageCode, story: string): readonly string[] {
    return this.fact(`events:${lang}/${story}`) ?? [];
  }

  /** An event of a story in a language. Throws RangeError if there is none with that id. */
  event(lang: LanguageCode, story: string, id: string): EventSource {
    return this.required(`event:${lang}/${story}/${id}`);
  }

  entity(key: string): Entity | undefined {
    return this.fact(`entity:${key}`);
  }

  /**
   * The language of a name of an entity that is not among its names in the language of a text; undefined if it is.
   * A text reads only this of those whom it names: otherwise another name would make all these texts again.
   */
  languageOfName(lang: LanguageCode, key: string, name: string): LanguageCode | undefined {
    return this.fact(`foreign-name:${lang}/${key}/${name}`);
  }

  /** The sections that have a page in a language, in masthead order. */
  sections(lang: LanguageCode): readonly Section[] {
    return this.#ids(`sections:${lang}`).map((id) => this.section(id));
  }

  /** The stories that have a page in a language, sorted by id. */
  stories(lang: LanguageCode): readonly Story[] {
    return this.#ids(`stories:${lang}`).map((id) => this.story(id));
  }

  /** The entities of a kind that have a page in a language, sorted by id. */
  entities(lang: LanguageCode, kind: EntityKind): readonly Entity[] {
    return this.#ids(`entities:${lang}/${kind}`).flatMap(
      (id) => this.entity(`${kind}/${id}`) ?? [],
    );
  }

  /** The places that contain an entity, from the smallest: of a district, its city, then its country. */
  ancestors(entity: Entity): readonly Entity[] {
    return chainAbove(entity, ({ within }) =>
      within === undefined ? undefined : this.entity(`place/${within}`),
    );
  }

  /** The places and organisations in a place, sorted by kind, then id. @param place its id */
  contents(place: string): readonly Entity[] {
    return this.#ids(`contents:${place}`).flatMap((key) => this.entity(key) ?? []);
  }

  /** The article with a path. If there is none, reading its properties throws RangeError. */
  article(path: string): ArticleReader {
    return new ArticleReader(path, this);
  }

  topics(codes: readonly string[]): readonly Topic[] {
    if (codes.length === 0) return [];
    const { topics } = this.publication;
    return codes.flatMap((code) => topics.find((topic) => topic.code === code) ?? []);
  }

  /** The codes of the topics that have a page in a language, sorted. */
  topicCodes(lang: LanguageCode): readonly string[] {
    return this.#ids(`topics:${lang}`);
  }

  /** The same topics, each with its number of articles. */
  topicCounts(lang: LanguageCode): readonly TopicCount[] {
    return this.fact(`topic-counts:${lang}`) ?? [];
  }

  /** The keys of those who have signed articles in a language, sorted: `desk/libya`, `person/a-reporter`. */
  authors(lang: LanguageCode): readonly string[] {
    return this.#ids(`authors:${lang}`);
  }

  /** The articles of a list, newest first. @param subject `front`, `section/conflict`, `place/sirte` */
  list(lang: LanguageCode, subject: string): ArticleList {
    return this.fact(`list:${lang}/${subject}`) ?? { articles: [], earlier: [] };
  }

  /** What an editor has chosen for a page. @param subject `front`, `section/conflict` */
  front(lang: LanguageCode, subject: string): FrontFact | undefined {
    return this.fact(`front:${lang}/${subject}`);
  }

  /** The articles of a page that feeds may list; undefined if there are none. */
  published(lang: LanguageCode, subject: string): PublishedList | undefined {
    return this.fact(`published:${lang}/${subject}`);
  }

  /**
   * When an article that names an author was last changed, if that is later than all changes of the articles by that
   * author.
   * @param key `person/a-reporter`
   */
  namedLater(lang: LanguageCode, key: string): Moment | undefined {
    return this.fact(`named-later:${lang}/${key}`);
  }

  /** Paths of the published articles with entries of live coverage, newest first. */
  liveArticles(lang: LanguageCode): readonly string[] {
    return this.#ids(`live:${lang}`);
  }

  /** The articles of a language with earlier entries of live coverage on pages of their own. */
  pagedArticles(lang: LanguageCode): readonly PagedArticle[] {
    return this.fact(`earlier:${lang}`) ?? [];
  }

  /** The text of an entity, story or static page. @param subject `place/sirte`, `page/about` */
  otherText(lang: LanguageCode, subject: string): OtherText | undefined {
    return this.fact(`other-text:${lang}/${subject}`);
  }

  /** Whether a link of a text leads to an article that is not published yet. @param href as written */
  isWithheldLink(href: string): boolean {
    return this.fact(`withheld-link:${href}`) === true;
  }

  /** Names of countries on maps, by ISO 3166-1 code. */
  countryNames(lang: LanguageCode): CountryNames {
    return this.fact(`countries:${lang}`) ?? {};
  }

  /** A picture and its media entry. @param path inside the content folder */
  picture(path: string): PictureFact {
    return this.fact(`picture:${path}`) ?? {};
  }

  #ids(key: string): readonly string[] {
    return this.fact(key) ?? [];
  }
}
