import type { MediaFile } from '../content-file.ts';
import type { Language, LanguageCode } from '../language.ts';
import type { Moment } from '../moment.ts';
import type { MediaEntry } from '../pictures/picture.ts';
import type { Point } from '../point.ts';
import type { FindPoint, Position } from '../position.ts';
import type { Body, ResolvedMention } from '../text/body.ts';
import type { ArticleRecord, ArticleText } from './article.ts';
import type { Availability, TranslationState } from './article-facts.ts';
import type { ParsedEntity } from './entity.ts';
import type { EventRecord } from './event-record.ts';
import type { FigureRecord } from './figure.ts';
import { type Desk, defaultLanguage, type Publication, type Topic } from './publication.ts';
import type { ParsedSection, ParsedStaticPage, ParsedStory } from './story.ts';
import type { TranslatedText } from './translation.ts';

/** Who signs an article: a desk of site.yaml, or a person of the content. */
export type Author =
  | { readonly kind: 'desk'; readonly desk: Desk }
  | { readonly kind: 'person'; readonly person: ParsedEntity };

/** What an article's record refers to by name or id, which is found when the site is put together. */
type ReferenceField =
  | 'section'
  | 'story'
  | 'place'
  | 'byline'
  | 'topics'
  | 'mapPlaces'
  | 'bodyMapPlaces';

/** An article with its place in the site. */
export interface Article extends Omit<ArticleRecord, ReferenceField>, ArticleText {
  /** From the root of the site: `/2016/08/03/us-planes-strike-sirte/`. */
  readonly url: string;
  /** The day it was published, in the publication's zone: `2016-08-03`. */
  readonly day: string;
  /** The month of that day: `2016-08`. */
  readonly month: string;
  /** When it was last changed, by the build's `now`: see `modifiedAt`. */
  readonly modified: Moment;
  readonly availability: Availability;
  readonly section: ParsedSection;
  readonly story: ParsedStory | undefined;
  readonly place: ParsedEntity | undefined;
  /** The places of the map that leads it; empty where none does. */
  readonly mapPlaces: readonly ParsedEntity[];
  /** The places of the maps in its text. */
  readonly bodyMapPlaces: readonly ParsedEntity[];
  readonly byline: readonly Author[];
  readonly topics: readonly Topic[];
  /** The entity behind each of `names`; undefined for a quoted speaker whom the site does not know. */
  readonly namedEntities: readonly (ParsedEntity | undefined)[];
  /** Every entity the article is about: the dateline's place, then by first mention. */
  readonly entities: readonly ParsedEntity[];
  /** Line and column of something in the article's file, which may be read again: only for problems. */
  readonly findPoint: (position: Position) => Point;
}

/** An event of a story on the pages of one language, and whose words tell it. */
export interface ReportedEvent {
  readonly record: EventRecord;
  /** The article that reports it; undefined where the story's own file tells it. */
  readonly article: Article | undefined;
}

/** A figure as an article gives it. */
export interface FigureReport {
  readonly article: Article;
  readonly figure: FigureRecord;
}

/** An article that is written but not shown. */
export interface UnpublishedArticle {
  readonly path: string;
  readonly headline: string;
  readonly availability: 'draft' | 'pending';
  readonly published: Moment;
  readonly url: string;
  /** The old addresses that will lead to it. */
  readonly movedFrom: readonly string[];
}

/** Figures by id, in that order: what was reported of each, by day, then by publication. */
export type FigureLedger = ReadonlyMap<string, readonly FigureReport[]>;

/** Everything the pages are made from: each thing in its place, each list sorted. */
export interface Site {
  readonly publication: Publication;
  readonly now: Moment;
  readonly languages: readonly Language[];
  /** Newest first. */
  readonly articles: readonly Article[];
  /** By kind, then id. */
  readonly entities: readonly ParsedEntity[];
  /** The places among the entities, by id. */
  readonly places: ReadonlyMap<string, ParsedEntity>;
  readonly stories: readonly ParsedStory[];
  /** In the order of the masthead. */
  readonly sections: readonly ParsedSection[];
  readonly staticPages: readonly ParsedStaticPage[];
  /** The files of content/media by path. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** What is said of pictures, by the picture's path. */
  readonly mediaEntries: ReadonlyMap<string, MediaEntry>;
  /** The articles in which each entity stands, by `entityKey`: newest first. */
  readonly appearances: ReadonlyMap<string, readonly Article[]>;
  /** The figures that articles of each language give. */
  readonly figures: ReadonlyMap<LanguageCode, FigureLedger>;
  /** Finds who or what bears a name: undefined where that is nobody, or more than one. */
  readonly resolveName: (name: string) => ParsedEntity | undefined;
  /** By article URL: what else to read, best first; found when it is asked for. */
  readonly relatedCoverage: {
    readonly get: (url: string) => readonly Article[] | undefined;
  };
  /** What happened in each story, each event once, in order: by `storyKey`; of those with events. */
  readonly storyEvents: ReadonlyMap<string, readonly ReportedEvent[]>;
  /** By the path of the file that holds them: mentions in texts other than articles. */
  readonly otherMentions: ReadonlyMap<string, readonly ResolvedMention<ParsedEntity>[]>;
  /** By article URL, where there is something to say of its versions in other languages. */
  readonly translations: ReadonlyMap<string, TranslationState>;
  /** What has a page of its own in each edition but the default one: paths of content files. */
  readonly pagesIn: ReadonlyMap<LanguageCode, ReadonlySet<string>>;
  /** Texts of entities and stories in languages other than the default one, by `textKey`. */
  readonly texts: ReadonlyMap<string, TranslatedText>;
  readonly withheld: readonly UnpublishedArticle[];
  /** When each article, withheld ones too, is published and was changed, in no order. */
  readonly articleDates: readonly Pick<ArticleRecord, 'published' | 'changes'>[];
  readonly findPoint: FindPoint;
}

/** The articles of one language, newest first. */
export function articlesIn(site: Site, lang: LanguageCode): readonly Article[] {
  return site.articles.filter((article) => article.lang === lang);
}

/** The key of a story in one of the site's languages. */
export function storyKey(lang: LanguageCode, story: Pick<ParsedStory, 'id'>): string {
  return `${lang}/${story.id}`;
}

/** The figures that articles of one language give; none without a report. */
export function figuresIn({ figures }: Site, lang: LanguageCode): FigureLedger {
  return figures.get(lang) ?? new Map();
}

/** A key that no two entities of the site share. */
export function entityKey(entity: ParsedEntity): string {
  return `${entity.kind}/${entity.id}`;
}

/**
 * Whether a section, a story or an entity has a page of its own in a language: in the default one,
 * everything has.
 */
export function hasPageIn(
  { pagesIn }: Pick<Site, 'pagesIn'>,
  { path }: { readonly path: string },
  lang: LanguageCode,
): boolean {
  return pagesIn.get(lang)?.has(path) ?? true;
}

/** A key that no two translated texts share. @param original path of the file that is translated */
export function textKey(original: string, lang: LanguageCode): string {
  return `${original} ${lang}`;
}

/**
 * The text of an entity or a story in a language, with the path of its file; undefined where it has
 * none in that language.
 */
export function textIn(
  { texts, publication }: Pick<Site, 'texts' | 'publication'>,
  thing: { readonly path: string; readonly body: Body },
  lang: LanguageCode,
): { readonly path: string; readonly body: Body } | undefined {
  return lang === defaultLanguage(publication) ? thing : texts.get(textKey(thing.path, lang));
}
