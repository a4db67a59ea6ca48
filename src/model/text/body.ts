import type { PictureUse } from '../pictures/picture.ts';
import type { Point } from '../point.ts';
import type { Position } from '../position.ts';
import type { FigureQuote } from '../site/figure.ts';
import type { Reference } from '../site/reference.ts';

/**
 * A text rendered from Markdown: sanitised HTML in parts, with slots for what depends on the rest of the
 * site, such as the link of a name. A page's HTML is the parts, with the slots filled, in order.
 */
export interface Body {
  readonly parts: readonly BodyPart[];
  readonly mentions: readonly Mention[];
  readonly links: readonly BodyLink[];
  readonly pictures: readonly PictureUse[];
  readonly maps: readonly BodyMap[];
  readonly headings: readonly BodyHeading[];
  /** Position of the `::timeline` directive in the file; omitted if there is none. */
  readonly timeline?: Point;
  /** The entries of a live article, in the order of the file; omitted if there are none. */
  readonly entries?: readonly BodyEntry[];
  /** The quotes of figures from the front matter. */
  readonly figures: readonly FigureQuote[];
  /** Words in the running text, by the rules of the body's script. */
  readonly wordCount: number;
}

export type BodyPart = string | Slot;

/** A placeholder in the body, which later stages replace by escaped HTML. */
export type Slot =
  /** Index into `mentions`. */
  | { readonly slot: 'mention'; readonly index: number }
  /** Index into `pictures`: the content of a `<figure>`: picture, caption and credit. */
  | { readonly slot: 'picture'; readonly index: number }
  /** Index into `maps`: a `<figure>` with the map and its caption. */
  | { readonly slot: 'map'; readonly index: number }
  /** Index into `figures`: the mark that links to source and date. */
  | { readonly slot: 'figure'; readonly index: number }
  /** A day, `YYYY-MM-DD`, to be shown in the page's language. */
  | { readonly slot: 'day'; readonly day: string }
  /** The timeline of the article's story. */
  | { readonly slot: 'timeline' }
  /** Index into `entries`: here the text of an entry begins. */
  | { readonly slot: 'entry'; readonly index: number }
  /** Here the text of an entry ends. */
  | { readonly slot: 'entryend' };

/** A name in the text that refers to a person, place or organisation. */
export interface Mention {
  /** The name, alias or id as written: `Sirte`. */
  readonly target: string;
  /** The words that readers see, as plain text. */
  readonly label: string;
  readonly sentence: MentionSentence;
  /** False for the speaker of a quotation, who may be unknown to the site. */
  readonly required: boolean;
  readonly at: Point;
}

/** The sentence that contains a name, as plain text, split at the name. */
export interface MentionSentence {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** A name as written, and the sentence that contains it, for the page of the named entity. */
export type NamingSentence = Pick<Mention, 'target' | 'sentence'>;

/** A mention with its entity. `Entity` is the entity itself, or its key. */
export interface ResolvedMention<Entity> {
  readonly mention: Mention;
  /** Undefined only for a quoted speaker whom the site does not know. */
  readonly entity: Entity | undefined;
  /** Whether it is the first mention of its entity in the text. Only this one becomes a link. */
  readonly first: boolean;
}

/** A link in the body to another page of the site: `/standards/#corrections`. */
export interface BodyLink {
  readonly href: string;
  readonly at: Position;
}

/** A locator map in the body. */
export interface BodyMap {
  /** References to places, the main one first. Their position is that of the directive. */
  readonly places: readonly Reference[];
}

/** An entry of a live article, as written in the text. */
export interface BodyEntry {
  /** Its time as written: `2031-05-04T09:20`. */
  readonly written: string;
  /** Position of the time in the file. */
  readonly at: Point;
  readonly isKey: boolean;
  /** The heading, as plain text. */
  readonly headline: string;
  /** The id at the end of the heading; undefined if it has none. */
  readonly ownId: string | undefined;
  /** The text below the heading, as plain text. */
  readonly text: string;
}

export interface BodyHeading {
  /** The anchor: `corrections`. */
  readonly id: string;
  readonly text: string;
  /** Heading level on the page, 2 to 6. */
  readonly level: number;
}
