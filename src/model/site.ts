import type { ArticleCard, ParsedArticle } from './article.ts';
import type { Mention } from './body.ts';
import type { MediaFile } from './content-file.ts';
import type { ParsedEntity } from './entity.ts';
import type { Language, LanguageCode } from './language.ts';
import type { Moment } from './moment.ts';
import type { MediaEntry } from './picture.ts';
import type { Desk, Publication, Topic } from './publication.ts';
import type { ParsedSection, ParsedStaticPage, ParsedStory } from './story.ts';

/** Whether readers may see an article; `draft` and `pending` ones are built only on request. */
export type Availability = 'published' | 'draft' | 'pending';

/** Who signs an article: a desk of site.yaml, or a person of the content. */
export type Author =
  | { readonly kind: 'desk'; readonly desk: Desk }
  | { readonly kind: 'person'; readonly person: ParsedEntity };

/** A name in an article's text, with the entity it leads to. */
export interface ResolvedMention {
  readonly mention: Mention;
  /** Undefined only for a quoted speaker whom the site does not know. */
  readonly entity: ParsedEntity | undefined;
  /** True for the first mention of its entity in the article: the one that becomes a link. */
  readonly first: boolean;
}

/** What an article's card refers to by name or id, which is found when the site is put together. */
type Referring =
  | 'section'
  | 'story'
  | 'place'
  | 'byline'
  | 'topics'
  | 'mapPlaces'
  | 'bodyMapPlaces';

/** An article with its place in the site. */
export interface Article extends Omit<ArticleCard, Referring> {
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
  readonly named: readonly (ParsedEntity | undefined)[];
  /** Every entity the article is about: the dateline's place, then by first mention. */
  readonly entities: readonly ParsedEntity[];
  /** Reads the article whole, which costs: only for what shows its text. */
  readonly text: () => ParsedArticle;
}

/** An article that is written but not shown. */
export interface Withheld {
  readonly path: string;
  readonly headline: string;
  readonly availability: 'draft' | 'pending';
  readonly published: Moment;
}

/** Everything the pages are made from: each thing in its place, each list sorted. */
export interface Site {
  readonly publication: Publication;
  /** Path of the base URL: `/` or `/news/`. */
  readonly basePath: string;
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
  /** Finds who or what bears a name: undefined where that is nobody, or more than one. */
  readonly bearerOf: (name: string) => ParsedEntity | undefined;
  /** By article URL: what else to read, best first. */
  readonly relatedCoverage: ReadonlyMap<string, readonly Article[]>;
  /** By the path of the file that holds them: mentions in texts other than articles. */
  readonly otherMentions: ReadonlyMap<string, readonly ResolvedMention[]>;
  readonly withheld: readonly Withheld[];
  /** When each article, withheld ones too, is published and was changed, in no order. */
  readonly dated: readonly Pick<ArticleCard, 'published' | 'changes'>[];
}

/** The articles of one language, newest first. */
export function articlesIn(site: Site, lang: LanguageCode): readonly Article[] {
  return site.articles.filter((article) => article.lang === lang);
}

/** A key that no two entities of the site share. */
export function entityKey(entity: ParsedEntity): string {
  return `${entity.kind}/${entity.id}`;
}
