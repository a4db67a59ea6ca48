import type { OldAddress } from '../address/old-address.ts';
import type { LanguageCode } from '../language.ts';
import type { Moment } from '../moment.ts';
import type { PictureUse } from '../pictures/picture.ts';
import type { KeyPath } from '../position.ts';
import type { Body, NamingSentence } from '../text/body.ts';
import type { ListedValues, PlainValues } from './article-values.ts';
import type { StoryEvent } from './event.ts';
import type { EventRecord } from './event-record.ts';
import type { Figure, FigureRecord } from './figure.ts';
import type { Reference } from './reference.ts';
import type { ArticleChange, FollowedVersion } from './translation.ts';

/** What sort of source someone or something is, in the order in which pages list them. */
export const sourceKinds = ['agency', 'official', 'document', 'interview', 'witness'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Who told us: named, with what kind of source it is. */
export interface Source {
  readonly name: string;
  readonly kind: SourceKind;
  readonly url: string | undefined;
}

/** How newspapers credit agencies without naming one, in the languages of the strings. */
const agenciesAtLarge = ['agencies', 'agences', 'وكالات', 'وكالات الأنباء'];

/** Whether a source is the news agencies at large, which newspapers credit in a line of its own. */
export function isAgenciesAtLarge({ kind, name }: Pick<Source, 'kind' | 'name'>): boolean {
  return kind === 'agency' && agenciesAtLarge.includes(name.toLowerCase());
}

/** A mistake that stood in the article and has been put right. */
export interface Correction {
  readonly date: Moment;
  readonly note: string;
  readonly was: string | undefined;
  readonly now: string | undefined;
  /** A substantive correction changes what the reader took from the article: it stands at the head. */
  readonly substantive: boolean;
}

/** News added to an article after it was published. */
export interface UpdateNote {
  readonly date: Moment;
  readonly note: string;
  readonly substantive: boolean;
}

/** The map that leads the article. */
export interface LeadMap {
  /** Ids of places. */
  readonly places: readonly Reference[];
}

/** An article as its file tells it: no URL, no relations yet. */
export interface ParsedArticle extends PlainValues {
  readonly path: string;
  /** The file's name without language and extension: `us-planes-strike-sirte`. */
  readonly slug: string;
  readonly lang: LanguageCode;
  readonly section: Reference;
  readonly story: Reference | undefined;
  readonly published: Moment;
  readonly place: Reference | undefined;
  readonly byline: readonly Reference[];
  readonly sources: readonly Source[];
  /** The picture that leads the article. */
  readonly lead: PictureUse | undefined;
  /** In the place of a picture. */
  readonly leadMap: LeadMap | undefined;
  readonly topics: readonly Reference[];
  readonly events: readonly StoryEvent[];
  readonly figures: readonly Figure[];
  readonly corrections: readonly Correction[];
  readonly updates: readonly UpdateNote[];
  /** Where the article stood before. */
  readonly movedFrom: readonly OldAddress[];
  /** Of a translation that says so: the version of the original that it follows, and where it says it. */
  readonly translationOf: { readonly version: FollowedVersion; readonly at: KeyPath } | undefined;
  readonly body: Body;
}

/**
 * What the rest of the site may know of an article without reading its text: so that a site of
 * 100,000 articles need not hold their texts in memory.
 */
export interface ArticleRecord
  extends Pick<ParsedArticle, 'path' | 'slug' | 'lang' | 'published' | 'status'> {
  readonly section: string;
  readonly story: string | undefined;
  readonly place: string | undefined;
  readonly byline: readonly string[];
  readonly topics: readonly string[];
  /** The places of the map that leads it. */
  readonly mapPlaces: readonly string[];
  /** The places of the maps in its text. */
  readonly bodyMapPlaces: readonly string[];
  /** Every name in the text once, in the order in which they first stand there. */
  readonly names: readonly string[];
  /** Those among the names that may be nobody's: speakers of quotations. */
  readonly speakers: readonly string[];
  /** Links of the text to pages of the site. */
  readonly links: readonly string[];
  /** Its pictures, the one that leads it first, and which of the words needed they bring. */
  readonly pictures: readonly PictureRecord[];
  /** Whether the first of them leads it. */
  readonly hasLeadPicture: boolean;
  /** What it tells of, in its order. */
  readonly events: readonly EventRecord[];
  /** Whether `::timeline` stands in its text. */
  readonly hasTimeline: boolean;
  /** The addresses at which it stood before. */
  readonly movedFrom: readonly string[];
  /** When it was updated, corrected or added to, as far as the file says, in its order. */
  readonly changes: readonly ArticleChange[];
  /** Of a translation: the version of the original that it follows. */
  readonly version: FollowedVersion | undefined;
  readonly figures: readonly FigureRecord[];
}

/** A picture of an article, as its record has it. */
export interface PictureRecord {
  readonly path: string;
  readonly hasAlt: boolean;
  readonly hasCredit: boolean;
}

/** An article as it is kept: its record, and the ways to its text. */
export interface StoredArticle extends ArticleText {
  readonly record: ArticleRecord;
}

/** The ways to an article's text, which is on disk: only for what shows it. */
export interface ArticleText {
  /** Reads the article whole; its cost is that of reading and decoding some kilobytes. */
  readonly text: () => ParsedArticle;
  /** Reads only the sentences in which names stand, in the order of the text. */
  readonly sentences: () => readonly NamingSentence[];
  /** Reads only what lists show of it: headline, standfirst and the like. */
  readonly listed: () => ListedValues;
}
