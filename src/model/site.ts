import type { ParsedArticle } from './article.ts';
import type { Mention } from './body.ts';
import type { MediaFile } from './content-file.ts';
import type { ParsedEntity } from './entity.ts';
import type { Language, LanguageCode } from './language.ts';
import type { Moment } from './moment.ts';
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

/** An article with its place in the site. */
export interface Article
  extends Omit<ParsedArticle, 'section' | 'story' | 'place' | 'byline' | 'topics' | 'leadMap'> {
  /** From the root of the site: `/2016/08/03/us-planes-strike-sirte/`. */
  readonly url: string;
  /** The day it was published, in the publication's zone: `2016-08-03`. */
  readonly day: string;
  readonly availability: Availability;
  readonly section: ParsedSection;
  readonly story: ParsedStory | undefined;
  readonly place: ParsedEntity | undefined;
  /** The places of the map that leads it; empty where none does. */
  readonly mapPlaces: readonly ParsedEntity[];
  readonly byline: readonly Author[];
  readonly topics: readonly Topic[];
  readonly mentions: readonly ResolvedMention[];
  /** Every entity the article is about: the dateline's place, then by first mention. */
  readonly entities: readonly ParsedEntity[];
}

/** One article in which an entity stands, with the mentions of it there. */
export interface EntityAppearance {
  readonly article: Article;
  readonly mentions: readonly Mention[];
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
  /** The pictures of content/media by path. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** By `entityKey`: newest article first. */
  readonly appearances: ReadonlyMap<string, readonly EntityAppearance[]>;
  /** By article URL: what else to read, best first. */
  readonly relatedCoverage: ReadonlyMap<string, readonly Article[]>;
  /** By the path of the file that holds them: mentions in texts other than articles. */
  readonly otherMentions: ReadonlyMap<string, readonly ResolvedMention[]>;
  readonly withheld: readonly Withheld[];
}

/** The articles of one language, newest first. */
export function articlesIn(site: Site, lang: LanguageCode): readonly Article[] {
  return site.articles.filter((article) => article.lang === lang);
}

/** A key that no two entities of the site share. */
export function entityKey(entity: ParsedEntity): string {
  return `${entity.kind}/${entity.id}`;
}
