import type { MediaFile } from '../content-file.ts';
import type { ByLanguage, LanguageCode } from '../language.ts';
import type { MediaEntry } from '../pictures/picture.ts';
import type { Body } from '../text/body.ts';
import type { Availability } from './article-facts.ts';
import type { ParsedEntity } from './entity.ts';
import type { TranslatedEvent } from './event.ts';
import type { ParsedSection, ParsedStory } from './story.ts';

/** What pages show of a parsed entity: no places in its file, no text. */
type Shown<Parsed> = Parsed extends ParsedEntity
  ? Omit<Parsed, 'path' | 'claims' | 'body' | 'within'> & {
      /** Id of the place that holds it, or in which it has its seat. */
      readonly within?: string;
    }
  : never;

/** A person, a place or an organisation: the fact `entity:KIND/ID`. */
export type Entity = Shown<ParsedEntity>;

export type Place = Extract<Entity, { kind: 'place' }>;
export type Organisation = Extract<Entity, { kind: 'organisation' }>;

/** A section: the fact `section:ID`. */
export type Section = Pick<ParsedSection, 'path' | 'id' | 'names' | 'descriptions'>;

/** A story without its text and its events: the fact `story:ID`. */
export type Story = Pick<ParsedStory, 'path' | 'id' | 'names' | 'descriptions'>;

/** An event that a story's own file tells: the fact `story-file:STORY/EVENT`. */
export type StoryFileEvent = Pick<TranslatedEvent, 'date' | 'what' | 'source'>;

/** A text other than an article's: the fact `other-text:LANG/SUBJECT`. */
export interface OtherText {
  readonly body: Body;
  /** For each mention of the body: the entity's key, and whether it is the first of its entity. */
  readonly mentions: readonly { readonly entity?: string; readonly first: boolean }[];
}

/** A page of content/pages without its text: the fact `static-page:LANG/SLUG`. */
export interface StaticPageFact {
  readonly title: string;
  readonly description: string;
}

/** A picture of content/media with what its media entry says: the fact `picture:PATH`. */
export interface PictureFact {
  readonly file?: MediaFile;
  readonly entry?: MediaEntry;
}

/** Articles of a list: the fact `list:LANG/SUBJECT`. */
export interface ArticleList {
  /** Paths of the newest, at most 60. */
  readonly articles: readonly string[];
  /** How many articles each month has beyond these. */
  readonly earlier: readonly PeriodCount[];
}

export type PeriodCount = readonly [period: string, count: number];

/** The articles of a day or a month: the facts `day:LANG/DAY` and `month:LANG/MONTH`. */
export interface PeriodFact {
  /** Paths, newest first. */
  readonly articles: readonly string[];
  /** The nearest earlier and later period with articles. */
  readonly earlier?: string;
  readonly later?: string;
}

/** What of a page's articles may be told to machines: the fact `published:LANG/SUBJECT`. */
export interface PublishedList {
  /** Paths of the newest published articles, at most 50. */
  readonly articles: readonly string[];
  /** When the last of all was changed, in ISO 8601 and milliseconds. */
  readonly modified: { readonly iso: string; readonly epoch: number };
  /** The month of the newest: `2016-08`. */
  readonly month: string;
}

/** What is reported of a figure in a language: the fact `figure:LANG/ID`. */
export interface FigureFact {
  /** Who gave a value for which day, by day, then by publication. */
  readonly reports: readonly { readonly article: string; readonly asOf: string }[];
  /** Ids of figures that it replaces, and of those that replace it. */
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
}

/** The list of all figures of a language: the fact `figures:LANG`. */
export interface FiguresFact {
  readonly shown: readonly {
    readonly id: string;
    /** Path of the article that gave it last. */
    readonly article: string;
    readonly articleCount: number;
    readonly replaced: boolean;
  }[];
  /** Months with articles that give further figures. */
  readonly earlier: readonly PeriodCount[];
}

/** An article in the list of all of a language: the fact `articles:LANG`. */
export type ListedArticle = readonly [path: string, url: string, availability: Availability];

/** A page of content/pages in the list of all: the fact `static-pages`. */
export type ListedStaticPage = readonly [lang: LanguageCode, slug: string, path: string];

/** In how many articles of a language an entity stands: in the fact `directory:LANG/KIND`. */
export type EntityCount = readonly [id: string, count: number];

/** Where the addresses that site.yaml names lead in an edition, by address: `own-addresses:LANG`. */
export type OwnAddresses = Readonly<
  Record<string, { readonly url: string; readonly lang: string }>
>;

/** Names of countries in a language, by ISO 3166-1 code: the fact `countries:LANG`. */
export type CountryNames = ByLanguage<string>;
