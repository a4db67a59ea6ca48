import type { MediaFile } from '../content-file.ts';
import type { Language, LanguageCode } from '../language.ts';
import type { Moment } from '../moment.ts';
import { compareText } from '../order.ts';
import type { MediaEntry } from '../pictures/picture.ts';
import type { Point } from '../point.ts';
import type { FindPoint, Position } from '../position.ts';
import type { Body, ResolvedMention } from '../text/body.ts';
import type { ArticleRecord, ArticleText, StoredArticle } from './article/article.ts';
import type { Availability, TranslationState } from './article/article-facts.ts';
import type { FaultyArticle } from './article/faulty-article.ts';
import type { TranslatedText } from './article/translation.ts';
import type { ParsedEntity } from './entity.ts';
import type { EventRecord } from './event-record.ts';
import type { FigureRecord } from './figure.ts';
import type { FrontFact } from './front.ts';
import { type Desk, defaultLanguage, deskKey, type Publication } from './publication.ts';
import type { ParsedSection, ParsedStaticPage, ParsedStory } from './story.ts';
import type { Topic } from './topic.ts';

/** An author of an article: a desk from site.yaml, or a person from the content. */
export type RelatedAuthor =
  | { readonly kind: 'desk'; readonly desk: Desk }
  | { readonly kind: 'person'; readonly person: ParsedEntity };

/** The fields of an article's record that hold ids. `Article` has the referenced objects instead. */
type ReferenceField =
  | 'section'
  | 'story'
  | 'place'
  | 'byline'
  | 'topics'
  | 'mapPlaces'
  | 'bodyMapPlaces';

/** An article with its URL and its references resolved. */
export interface Article extends Omit<ArticleRecord, ReferenceField>, ArticleText {
  readonly text: StoredArticle['text'];
  /** From the site root: `/2016/08/03/us-planes-strike-sirte/`. */
  readonly url: string;
  /** The day of publication, in the publication's time zone: `2016-08-03`. */
  readonly day: string;
  /** The month of that day: `2016-08`. */
  readonly month: string;
  /** The last change up to the build's `now`: see `modifiedAt`. */
  readonly modified: Moment;
  readonly availability: Availability;
  readonly section: ParsedSection;
  readonly story: ParsedStory | undefined;
  readonly place: ParsedEntity | undefined;
  /** The places on its lead map; empty if it has none. */
  readonly mapPlaces: readonly ParsedEntity[];
  /** The places on the maps in its text. */
  readonly bodyMapPlaces: readonly ParsedEntity[];
  readonly byline: readonly RelatedAuthor[];
  readonly topics: readonly Topic[];
  /** The entity of each of `names`; undefined for a quoted speaker whom the site does not know. */
  readonly namedEntities: readonly (ParsedEntity | undefined)[];
  /** Every entity in the article: the place of the dateline, then in order of first mention. */
  readonly entities: readonly ParsedEntity[];
  /** Finds the line and column of a position in the article's file, see `FindPoint`. */
  readonly findPoint: (position: Position) => Point;
}

/** An event of a story in one language, and the article that reports it. */
export interface ReportedEvent {
  readonly record: EventRecord;
  /** Undefined if the event is in the story's own file. */
  readonly article: Article | undefined;
}

/** A figure that an article reports. */
export interface FigureReport {
  readonly article: Article;
  readonly figure: FigureRecord;
}

/** A draft, or an article whose time of publication has not come yet. */
export interface UnpublishedArticle {
  readonly path: string;
  readonly headline: string;
  readonly availability: 'draft' | 'pending';
  readonly published: Moment;
  readonly url: string;
  /** The former URLs that will redirect to it. */
  readonly movedFrom: readonly string[];
}

/** A draft or pending article with errors that keep it off the site, even if the build shows drafts. */
export interface LeftOutArticle extends FaultyArticle {
  readonly availability: 'draft' | 'pending';
  /** Undefined if it has no valid time of publication. */
  readonly url: string | undefined;
}

/** An article that the report names as not published. */
export interface WithheldArticle
  extends Pick<UnpublishedArticle, 'path' | 'availability'>,
    Partial<Pick<UnpublishedArticle, 'headline' | 'published' | 'url' | 'movedFrom'>> {
  /** The number of errors for which it is left out even if drafts are shown. */
  readonly errors?: number;
}

/** The reports of each figure, by id in sorted order. Reports are sorted by day, then by publication. */
export type FigureLedger = ReadonlyMap<string, readonly FigureReport[]>;

/** The times at which an article changes by itself. */
export type ArticleDates = Pick<
  Article,
  'path' | 'published' | 'until' | 'changes' | 'availability'
>;

/** The content of the site, with references resolved and lists sorted. */
export interface Site {
  readonly publication: Publication;
  readonly now: Moment;
  readonly languages: readonly Language[];
  /** Newest first. */
  readonly articles: readonly Article[];
  /** Sorted by kind, then id. */
  readonly entities: readonly ParsedEntity[];
  /** Places by id. */
  readonly places: ReadonlyMap<string, ParsedEntity>;
  readonly stories: readonly ParsedStory[];
  /** In masthead order. */
  readonly sections: readonly ParsedSection[];
  readonly staticPages: readonly ParsedStaticPage[];
  /** The files of content/media by path. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** The metadata of pictures, by path of the picture. */
  readonly mediaEntries: ReadonlyMap<string, MediaEntry>;
  /** The articles in which each entity appears, by `entityKey`, newest first. */
  readonly appearances: ReadonlyMap<string, readonly Article[]>;
  /** The figures that articles of each language report. */
  readonly figures: ReadonlyMap<LanguageCode, FigureLedger>;
  /** The entity with a name or alias; undefined if there is none, or more than one. */
  readonly resolveName: (name: string) => ParsedEntity | undefined;
  /** Related articles by article URL, best first. Computed on demand. */
  readonly relatedCoverage: {
    readonly get: (url: string) => readonly Article[] | undefined;
  };
  /** The articles before and after each article of a story, by its URL. Computed on demand. */
  readonly storyNeighbours: {
    readonly get: (
      url: string,
    ) => { readonly before: Article | undefined; readonly after: Article | undefined } | undefined;
  };
  /** The events of each story that has any, by `storyKey`. Each event once, in chronological order. */
  readonly storyEvents: ReadonlyMap<string, readonly ReportedEvent[]>;
  /** The mentions in texts other than articles, by path of the file. */
  readonly otherMentions: ReadonlyMap<string, readonly ResolvedMention<ParsedEntity>[]>;
  /** By article URL, if there is something to say about its versions in other languages. */
  readonly translations: ReadonlyMap<string, TranslationState>;
  /** The content files that have a page in each edition except the default one: their paths. */
  readonly pagesIn: ReadonlyMap<LanguageCode, ReadonlySet<string>>;
  /** Texts of entities and stories in languages other than the default, by `textKey`. */
  readonly texts: ReadonlyMap<string, TranslatedText>;
  /** Drafts and pending articles. */
  readonly unpublished: readonly UnpublishedArticle[];
  /** Drafts and pending articles that cannot be shown. */
  readonly leftOut: readonly LeftOutArticle[];
  /** Whether the page of a URL may be missing only because its file has errors, which are reported. */
  readonly isFaulty: (url: string) => boolean;
  /** The times at which all articles, unpublished ones included, change by themselves; unsorted. */
  readonly articleDates: readonly ArticleDates[];
  /** What editors have chosen for pages, by `LANG/SUBJECT`. */
  readonly fronts: ReadonlyMap<string, FrontFact>;
  /** The times at which choices for pages end. */
  readonly choiceEnds: readonly Moment[];
  readonly findPoint: FindPoint;
}

/** Whether lists, feeds and sitemaps have an article: all but expired ones. */
export function isListed({ availability }: Pick<Article, 'availability'>): boolean {
  return availability !== 'expired';
}

/** Compares articles for lists with the newest first. */
export function newestFirst(a: Article, b: Article): number {
  return b.published.epoch - a.published.epoch || compareText(a.url, b.url);
}

/** Compares articles by time of publication, then by path, so that the order does not depend on the disk. */
export function oldestFirst(a: Article, b: Article): number {
  return a.published.epoch - b.published.epoch || compareText(a.path, b.path);
}

/** The articles of one language, newest first. */
export function articlesIn(site: Site, lang: LanguageCode): readonly Article[] {
  return site.articles.filter((article) => article.lang === lang);
}

/** The key of a story in one language. */
export function storyKey(lang: LanguageCode, story: Pick<ParsedStory, 'id'>): string {
  return `${lang}/${story.id}`;
}

/** The figures that articles of one language report. */
export function figuresIn({ figures }: Site, lang: LanguageCode): FigureLedger {
  return figures.get(lang) ?? new Map();
}

/** The unique key of an entity: `place/sirte`. */
export function entityKey(entity: ParsedEntity): string {
  return `${entity.kind}/${entity.id}`;
}

/** The key of an author: `desk/libya`, `person/a-reporter`. */
export function authorKey(author: RelatedAuthor): string {
  return author.kind === 'desk' ? deskKey(author.desk) : entityKey(author.person);
}

/** Whether a section, story or entity has a page in a language. In the default language, all have. */
export function hasPageIn(
  { pagesIn }: Pick<Site, 'pagesIn'>,
  { path }: { readonly path: string },
  lang: LanguageCode,
): boolean {
  return pagesIn.get(lang)?.has(path) ?? true;
}

/** The unique key of a translated text. @param original path of the file that is translated */
export function translatedTextKey(original: string, lang: LanguageCode): string {
  return `${original} ${lang}`;
}

/**
 * The text of an entity or story in a language, with the path of its file; undefined if there is none
 * in that language.
 */
export function textInLanguage(
  { texts, publication }: Pick<Site, 'texts' | 'publication'>,
  thing: { readonly path: string; readonly body: Body },
  lang: LanguageCode,
): { readonly path: string; readonly body: Body } | undefined {
  return lang === defaultLanguage(publication)
    ? thing
    : texts.get(translatedTextKey(thing.path, lang));
}
