import type { PictureUse } from '../pictures/picture.ts';
import type { Point } from '../point.ts';
import type { Position } from '../position.ts';
import type { FigureQuote } from '../site/figure.ts';
import type { Reference } from '../site/reference.ts';

/**
 * An article's body after Markdown: sanitised HTML in pieces, with slots between them for what
 * only the whole site can tell (where a name leads). Joining the pieces gives the page's HTML.
 */
export interface Body {
  readonly parts: readonly BodyPart[];
  readonly mentions: readonly Mention[];
  readonly links: readonly BodyLink[];
  readonly pictures: readonly PictureUse[];
  readonly maps: readonly BodyMap[];
  readonly headings: readonly BodyHeading[];
  /** Where `::timeline` stands in the file; left out where there is none. */
  readonly timeline?: Point;
  /** Figures of the front matter, where the text quotes them. */
  readonly figures: readonly FigureQuote[];
  /** Words in the running text, by the rules of the body's script. */
  readonly wordCount: number;
}

export type BodyPart = string | Slot;

/** A gap in the body that later stages fill with escaped HTML. */
export type Slot =
  /** Index into `mentions`. */
  | { readonly slot: 'mention'; readonly mention: number }
  /** Index into `images`: what stands in the figure, picture, caption and credit. */
  | { readonly slot: 'picture'; readonly picture: number }
  /** Index into `maps`: a figure with the map and its caption. */
  | { readonly slot: 'map'; readonly map: number }
  /** Index into `figures`: the mark that leads to source and date. */
  | { readonly slot: 'figure'; readonly figure: number }
  /** A day, `YYYY-MM-DD`, to be shown in the page's language. */
  | { readonly slot: 'day'; readonly day: string }
  /** The timeline of the article's story. */
  | { readonly slot: 'timeline' };

/** A name in the text that stands for a person, a place or an organisation. */
export interface Mention {
  /** The name, alias or id as written: `Sirte`. */
  readonly target: string;
  /** The words that the reader sees, plain text. */
  readonly label: string;
  readonly sentence: MentionSentence;
  /** False for the speaker of a quotation, who may be nobody the site knows. */
  readonly required: boolean;
  readonly at: Point;
}

/** The sentence in which a name stands, plain text, cut at the name. */
export interface MentionSentence {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** A name as written, and the sentence in which it stands: what other pages show of a text. */
export type NamingSentence = Pick<Mention, 'target' | 'sentence'>;

/** A name in a text, with who or what it leads to. */
export interface ResolvedMention<Bearer> {
  readonly mention: Mention;
  /** Undefined only for a quoted speaker whom the site does not know. */
  readonly entity: Bearer | undefined;
  /** True for the first mention of its entity in the text: the one that becomes a link. */
  readonly first: boolean;
}

/** A link in the body to another page of the site: `/standards/#corrections`. */
export interface BodyLink {
  readonly href: string;
  readonly at: Position;
}

/** A locator map in the body. */
export interface BodyMap {
  /** Ids of places, the one that it is about first; each with the place of the directive. */
  readonly places: readonly Reference[];
}

export interface BodyHeading {
  /** The anchor: `corrections`. */
  readonly id: string;
  readonly text: string;
  /** Level on the page, 2 to 6. */
  readonly level: number;
}
