import type { MediaFile } from '../content-file.ts';
import type { ByLanguage, LanguageCode } from '../language.ts';
import type { Moment } from '../moment.ts';
import type { MediaEntry } from '../pictures/picture.ts';
import type { Body } from '../text/body.ts';
import type { Availability } from './article/article-facts.ts';
import type { ParsedEntity } from './entity.ts';
import type { TranslatedEvent } from './event.ts';
import type { ParsedSection, ParsedStory } from './story.ts';

/** What pages show of a parsed entity, without its text and file positions. */
type Shown<Parsed> = Parsed extends ParsedEntity
  ? Omit<Parsed, 'path' | 'claims' | 'body' | 'within' | 'topics' | 'worksFor'> & {
      /** Id of the place that contains it, or where it is based. */
      readonly within?: string;
      /** Id of the organisation for which a person works, or `noEmployer`. */
      readonly worksFor?: string | undefined;
      /** Codes of topics. */
      readonly topics: readonly string[];
    }
  : never;

/** A person, place or organisation: the fact `entity:KIND/ID`. */
export type Entity = Shown<ParsedEntity>;

export type Place = Extract<Entity, { kind: 'place' }>;
export type Organisation = Extract<Entity, { kind: 'organisation' }>;

/** A section: the fact `section:ID`. */
export type Section = Pick<ParsedSection, 'path' | 'id' | 'names' | 'descriptions'>;

/** A story without its text and events: the fact `story:ID`. */
export type Story = Pick<ParsedStory, 'path' | 'id' | 'names' | 'descriptions'>;

/** An event in a story's own file: the fact `story-file:STORY/EVENT`. */
export type StoryFileEvent = Pick<TranslatedEvent, 'date' | 'what' | 'source'>;

/** The text of an entity, story or static page: the fact `other-text:LANG/SUBJECT`. */
export interface OtherText {
  readonly body: Body;
  /** For each mention in the body: the entity's key, and whether it is the entity's first mention. */
  readonly mentions: readonly { readonly entity?: string; readonly first: boolean }[];
}

/** A static page without its text: the fact `static-page:LANG/SLUG`. */
export interface StaticPageFact {
  readonly title: string;
  readonly description: string;
  /** The layout of the site that shows it, in place of that of its kind. */
  readonly layout?: string;
}

/** A picture of content/media and its media entry: the fact `picture:PATH`. */
export interface PictureFact {
  readonly file?: MediaFile;
  readonly entry?: MediaEntry;
}

/** The articles of a list: the fact `list:LANG/SUBJECT`. */
export interface ArticleList {
  /** Paths of the newest articles, at most 60. */
  readonly articles: readonly string[];
  /** The number of earlier articles in each month. */
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

/** The articles of a page that feeds may list: the fact `published:LANG/SUBJECT`. */
export interface PublishedList {
  /** Paths of the newest published articles, at most 50. */
  readonly articles: readonly string[];
  /** The time of the last change of any of them. */
  readonly modified: Moment;
  /** The month of the newest article: `2016-08`. */
  readonly month: string;
}

/** The reports of a figure in a language: the fact `figure:LANG/ID`. */
export interface FigureFact {
  /** The path of each reporting article, and the day of its value; by day, then by publication. */
  readonly reports: readonly { readonly article: string; readonly asOf: string }[];
  /** Ids of the figures that it replaces, and of those that replace it. */
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
}

/** All figures of a language: the fact `figures:LANG`. */
export interface FiguresFact {
  readonly shown: readonly {
    readonly id: string;
    /** Path of the last article that reports it. */
    readonly article: string;
    readonly articleCount: number;
    readonly replaced: boolean;
  }[];
  /** Months with articles that report figures which are not shown. */
  readonly earlier: readonly PeriodCount[];
}

/** An entry of the list of all articles of a language: the fact `articles:LANG`. */
export type ListedArticle = readonly [path: string, url: string, availability: Availability];

/** An entry of the list of articles with earlier entries on pages of their own: the fact `earlier:LANG`. */
export type PagedArticle = readonly [path: string, url: string, pages: number];

/** An entry of the list of all static pages: the fact `static-pages`. */
export type ListedStaticPage = readonly [lang: LanguageCode, slug: string, path: string];

/** The number of articles of a language in which an entity appears: in `directory:LANG/KIND`. */
export type EntityCount = readonly [id: string, count: number];

/** The number of articles of a language that belong to a topic: in `topic-counts:LANG`. */
export type TopicCount = readonly [code: string, count: number];

/** The page of an edition for each internal URL in site.yaml: the fact `localised-urls:LANG`. */
export type LocalisedUrls = Readonly<
  Record<string, { readonly url: string; readonly lang: string }>
>;

/** Country names in a language, by ISO 3166-1 code: the fact `countries:LANG`. */
export type CountryNames = ByLanguage<string>;
