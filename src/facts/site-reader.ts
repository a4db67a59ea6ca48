import { basePathOf } from '../model/address/href.ts';
import type { Language, LanguageCode } from '../model/language.ts';
import type { EventSource } from '../model/site/article-facts.ts';
import type { EntityKind } from '../model/site/entity.ts';
import type {
  ArticleList,
  CountryNames,
  Entity,
  OtherText,
  PictureFact,
  PublishedList,
  Section,
  Story,
  StoryFileEvent,
} from '../model/site/fact-values.ts';
import { defaultLanguage, type Publication } from '../model/site/publication.ts';
import { ArticleFacts } from './article-facts.ts';
import type { FactReader } from './fact-reader.ts';
import type { FactSource } from './fact-source.ts';
import { entityOf, publicationOf, sectionOf, storyOf } from './thing-reads.ts';

/**
 * The only way from a page or a format to the site. It notes the key of each fact that it returns, so
 * that the build knows what an output was made from. Each output has a reader of its own.
 */
export class SiteReader implements FactReader {
  readonly #source: FactSource;
  readonly #reads = new Set<string>();
  /** What was read, for what is read again. */
  readonly #values = new Map<string, unknown>();
  #publication: Publication | undefined;
  #basePath: string | undefined;

  constructor(source: FactSource) {
    this.#source = source;
  }

  /** The keys of all facts that were read, in the order of their first reading. */
  get reads(): ReadonlySet<string> {
    return this.#reads;
  }

  fact<T>(key: string): T | undefined {
    let value = this.#values.get(key);
    if (value === undefined) {
      this.#reads.add(key);
      value = this.#source.get(key);
      this.#values.set(key, value);
    }
    // What stands under a key is decided where facts are made: `src/facts/site-facts.ts`.
    return value as T | undefined;
  }

  required<T>(key: string): T {
    const value = this.fact<T>(key);
    if (value === undefined) throw new RangeError(`the site has no fact ${key}`);
    return value;
  }

  /**
   * A value that is made of facts and asked for by several outputs, such as an article's view. It is made
   * once, and whoever asks for it depends on what it was made from.
   * @param key tells it from all other values; what decides about it besides facts must be in it
   */
  derived<T>(key: string, make: (site: SiteReader) => T): T {
    const found = this.#source.derived.get(key, () => {
      const site = new SiteReader(this.#source);
      const value = make(site);
      return { value, reads: [...site.reads] };
    });
    for (const each of found.reads) this.#reads.add(each);
    return found.value as T;
  }

  get publication(): Publication {
    this.#publication ??= publicationOf(this);
    return this.#publication;
  }

  /** Path of the base URL: `/` or `/news/`. */
  get basePath(): string {
    this.#basePath ??= basePathOf(this.publication.baseUrl);
    return this.#basePath;
  }

  /** The site's languages, the default one first. */
  get languages(): readonly Language[] {
    return this.publication.languages;
  }

  /** The language whose pages stand at the root. */
  get home(): LanguageCode {
    return defaultLanguage(this.publication);
  }

  /**
   * Whether something has a page of its own in a language: in the default one, everything has.
   * @param key `section/conflict`, `story/sirte`, `place/sirte`
   */
  hasPageIn(lang: LanguageCode, key: string): boolean {
    return lang === this.home || this.fact(`page:${lang}/${key}`) === true;
  }

  /** A section by its id. Throws RangeError if there is none. */
  section(id: string): Section {
    return sectionOf(id, this);
  }

  /** A story by its id. Throws RangeError if there is none. */
  story(id: string): Story {
    return storyOf(id, this);
  }

  /** An event as the story's own file tells it. Throws RangeError if the file does not. */
  storyFileEvent(story: string, id: string): StoryFileEvent {
    return this.required(`story-file:${story}/${id}`);
  }

  /** The ids of all events of a story on the pages of a language, in the order in which they happened. */
  storyEvents(lang: LanguageCode, story: string): readonly string[] {
    return this.fact(`events:${lang}/${story}`) ?? [];
  }

  /** An event of a story on the pages of a language. Throws RangeError if there is none. */
  event(lang: LanguageCode, story: string, id: string): EventSource {
    return this.required(`event:${lang}/${story}/${id}`);
  }

  /** An entity by its key, `place/sirte`; undefined if there is none. */
  entity(key: string): Entity | undefined {
    return entityOf(key, this);
  }

  /** The sections that have a page in a language, in the order of the masthead. */
  sections(lang: LanguageCode): readonly Section[] {
    return this.#ids(`sections:${lang}`).map((id) => this.section(id));
  }

  /** The stories that have a page in a language, by id. */
  stories(lang: LanguageCode): readonly Story[] {
    return this.#ids(`stories:${lang}`).map((id) => this.story(id));
  }

  /** The entities of a kind that have a page in a language, by id. */
  entities(lang: LanguageCode, kind: EntityKind): readonly Entity[] {
    return this.#ids(`entities:${lang}/${kind}`).flatMap(
      (id) => this.entity(`${kind}/${id}`) ?? [],
    );
  }

  /** The places that hold an entity, nearest first: the district's city, then its country. */
  ancestors({ within }: Entity): readonly Entity[] {
    const found: Entity[] = [];
    const ids = new Set<string>();
    let next = within;
    while (next !== undefined && !ids.has(next)) {
      ids.add(next);
      const place = this.entity(`place/${next}`);
      if (place === undefined) break;
      found.push(place);
      next = place.within;
    }
    return found;
  }

  /** The places and organisations that lie in a place, by kind and id. */
  contents(place: string): readonly Entity[] {
    return this.#ids(`contents:${place}`).flatMap((key) => this.entity(key) ?? []);
  }

  /** An article by its path. That it is there is found out when something of it is read. */
  article(path: string): ArticleFacts {
    return new ArticleFacts(path, this);
  }

  /** The newest articles of a list. @param subject `front`, `section/conflict`, `place/sirte` */
  list(lang: LanguageCode, subject: string): ArticleList {
    return this.fact(`list:${lang}/${subject}`) ?? { articles: [], earlier: [] };
  }

  /** What of a page's articles may be told to machines; undefined if it has none. */
  published(lang: LanguageCode, subject: string): PublishedList | undefined {
    return this.fact(`published:${lang}/${subject}`);
  }

  /** A text other than an article's, in a language. @param subject `place/sirte`, `page/about` */
  otherText(lang: LanguageCode, subject: string): OtherText | undefined {
    return this.fact(`other-text:${lang}/${subject}`);
  }

  /** What maps call countries in a language, by ISO 3166-1 code. */
  countryNames(lang: LanguageCode): CountryNames {
    return this.fact(`countries:${lang}`) ?? {};
  }

  /** A picture by its path in the content folder, with what its media entry says. */
  picture(path: string): PictureFact {
    return this.fact(`picture:${path}`) ?? {};
  }

  #ids(key: string): readonly string[] {
    return this.fact(key) ?? [];
  }
}
