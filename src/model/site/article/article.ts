import type { OldAddress } from '../../address/old-address.ts';
import type { LanguageCode } from '../../language.ts';
import type { Moment } from '../../moment.ts';
import type { PictureUse } from '../../pictures/picture.ts';
import type { KeyPath } from '../../position.ts';
import type { Body, NamingSentence } from '../../text/body.ts';
import type { StoryEvent } from '../event.ts';
import type { EventRecord } from '../event-record.ts';
import type { Figure, FigureRecord } from '../figure.ts';
import type { Reference } from '../reference.ts';
import type { ListedValues, PlainValues } from './article-values.ts';
import type { LiveEntry } from './live-entry.ts';
import type { EarlierPage } from './live-pages.ts';
import type { ArticleChange, FollowedVersion } from './translation.ts';

/** The kinds of sources, in the order in which pages list them. */
export const sourceKinds = ['agency', 'official', 'document', 'interview', 'witness'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A source that the article names. */
export interface Source {
  readonly name: string;
  readonly kind: SourceKind;
  readonly url: string | undefined;
}

/**
 * Whether a source is news agencies in general. Pages credit them in a separate line.
 * @param names how the language names them, in lower case
 */
export function isAgenciesAtLarge(
  { kind, name }: Pick<Source, 'kind' | 'name'>,
  names: readonly string[],
): boolean {
  return kind === 'agency' && names.includes(name.toLowerCase());
}

/** A mistake in the article that has been corrected. */
export interface Correction {
  readonly date: Moment;
  readonly note: string;
  readonly was: string | undefined;
  readonly now: string | undefined;
  /** Whether it changes what readers took from the article. If so, it is shown above the text. */
  readonly substantive: boolean;
}

/** News added to an article after publication. */
export interface UpdateNote {
  readonly date: Moment;
  readonly note: string;
  readonly substantive: boolean;
}

/** The lead map of an article. */
export interface LeadMap {
  /** Ids of places. */
  readonly places: readonly Reference[];
}

/** An article parsed from its file, without its URL and its relations to other content. */
export interface ParsedArticle extends PlainValues {
  readonly path: string;
  /** The file name without language and extension: `us-planes-strike-sirte`. */
  readonly slug: string;
  readonly lang: LanguageCode;
  readonly section: Reference;
  readonly story: Reference | undefined;
  readonly published: Moment;
  /** Seconds after which browsers load the page of a live article again while it runs. */
  readonly refresh: number | undefined;
  readonly place: Reference | undefined;
  readonly byline: readonly Reference[];
  readonly sources: readonly Source[];
  /** The lead picture. */
  readonly lead: PictureUse | undefined;
  /** A lead map instead of a lead picture. */
  readonly leadMap: LeadMap | undefined;
  readonly topics: readonly Reference[];
  readonly events: readonly StoryEvent[];
  readonly figures: readonly Figure[];
  readonly corrections: readonly Correction[];
  readonly updates: readonly UpdateNote[];
  /** The former URLs of the article. */
  readonly movedFrom: readonly OldAddress[];
  /** The version of the original that a translation follows, if its front matter says so. */
  readonly translationOf: { readonly version: FollowedVersion; readonly at: KeyPath } | undefined;
  /** The entries of live coverage, in the order of the file; omitted if there are none. */
  readonly entries?: readonly LiveEntry[];
  readonly body: Body;
}

/** An article as its own page shows it: without the texts of earlier entries. */
export interface ShownArticle extends ParsedArticle {
  /** Newest first; omitted if there are none. */
  readonly earlier?: readonly EarlierPage[];
}

/** Live coverage, divided into the texts of its pages. */
export interface LivePages {
  readonly shown: ShownArticle;
  /** The page with the oldest entries first. */
  readonly earlier: readonly EarlierText[];
}

/** The text of a page with earlier entries: the fact `text:PATH#earlier/NUMBER`. */
export interface EarlierText extends Pick<ParsedArticle, 'figures'> {
  /** Its words are not counted: no page says how many they are. */
  readonly body: Omit<Body, 'wordCount'>;
  /** In the order of `body`. */
  readonly entries: readonly LiveEntry[];
  /** Whether the entries that follow are on the page of the article. */
  readonly isLast: boolean;
}

/**
 * What the rest of the site can know of an article without reading its text, so that a site of 100,000
 * articles does not hold their texts in memory. References are ids.
 */
export interface ArticleRecord
  extends Pick<
    ParsedArticle,
    'path' | 'slug' | 'lang' | 'published' | 'until' | 'status' | 'republish'
  > {
  readonly section: string;
  readonly story: string | undefined;
  readonly place: string | undefined;
  readonly byline: readonly string[];
  readonly topics: readonly string[];
  /** The places on its lead map. */
  readonly mapPlaces: readonly string[];
  /** The places on the maps in its text. */
  readonly bodyMapPlaces: readonly string[];
  /** Every name in the text once, in order of first mention. */
  readonly names: readonly string[];
  /** The names that may be unknown to the site: speakers of quotations. */
  readonly speakers: readonly string[];
  /** The links in the text to pages of the site. */
  readonly links: readonly string[];
  /** Its pictures, the lead picture first. */
  readonly pictures: readonly PictureRecord[];
  /** Whether the first picture is the lead picture. */
  readonly hasLeadPicture: boolean;
  /** The events in its front matter, in the same order. */
  readonly events: readonly EventRecord[];
  /** Whether its text has a `::timeline` directive. */
  readonly hasTimeline: boolean;
  /** The number of entries of live coverage. */
  readonly entryCount: number;
  /** Its former URLs. */
  readonly movedFrom: readonly string[];
  /** The times of updates and corrections in its front matter, in the same order. */
  readonly changes: readonly ArticleChange[];
  /** For a translation: the version of the original that it follows. */
  readonly version: FollowedVersion | undefined;
  readonly figures: readonly FigureRecord[];
}

/** A picture in an article's record, and whether the article provides the required texts. */
export interface PictureRecord {
  readonly path: string;
  readonly hasAlt: boolean;
  readonly hasCredit: boolean;
}

/** A stored article: its record, and functions that read its text. */
export interface StoredArticle extends ArticleText {
  readonly record: ArticleRecord;
  /** Reads the whole article as it was parsed, with its positions. Call it only to report problems. */
  readonly text: () => ParsedArticle;
}

/** Functions that read an article's text from the cache. Call them only to show the text. */
export interface ArticleText {
  /** Reads what its page shows: some kilobytes to read and decode. */
  readonly shown: () => ShownArticle;
  /** Reads a page with earlier entries of live coverage; undefined if there is none. @param number from 1 */
  readonly earlier: (number: number) => EarlierText | undefined;
  /** Reads only the sentences that contain names, in text order. */
  readonly sentences: () => readonly NamingSentence[];
  /** Reads only what lists show: headline, standfirst and the like. */
  readonly listed: () => ListedValues;
}
