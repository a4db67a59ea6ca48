import type { Language } from '../language.ts';
import type { Colours } from '../site/look.ts';

/** The shapes of social cards. The first is the one that every social network accepts. */
export const cardShapes = ['wide', 'standard', 'square'] as const;
export type CardShape = (typeof cardShapes)[number];

/** The values of `cards` in `site.yaml`: cards in all shapes, only wide ones, or none. */
export const cardSettings = ['all', 'wide', 'none'] as const;
export type CardSetting = (typeof cardSettings)[number];

/**
 * Sizes in pixels: 16x9 for social networks, 4x3 and 1x1 for search engines
 * (https://developers.google.com/search/docs/appearance/structured-data/article). 1200 pixels is the
 * width that large previews require. A square of that width would take 1.5 times as long to paint.
 */
export const cardSizes: Readonly<Record<CardShape, CardSize>> = {
  wide: { width: 1200, height: 675 },
  standard: { width: 1200, height: 900 },
  square: { width: 1080, height: 1080 },
};

export interface CardSize {
  readonly width: number;
  readonly height: number;
}

/** The text of a card, in the language of its article. */
export interface CardWords {
  readonly headline: string;
  readonly publication: string;
  readonly section: string | undefined;
  /** Formatted for readers: `3 August 2016`. */
  readonly date: string | undefined;
  readonly language: Pick<Language, 'code' | 'direction'>;
  /** The colours of the light scheme; left out if they are Dateline's own. */
  readonly colours?: Partial<Colours>;
}

/** The picture on a card: a map drawn for it, or a picture file. */
export type CardPicture =
  | { readonly kind: 'map'; readonly map: CardMap }
  /** A file in any format that sharp can read. */
  | { readonly kind: 'file'; readonly bytes: Uint8Array };

/** A locator map for a card, as plain data that can be stored as JSON. */
export interface CardMap {
  /** The map without its names: an SVG file with its own colours and no text. */
  readonly svg: string;
  readonly size: CardSize;
  readonly names: readonly CardMapName[];
}

/** A text on a map. Positions and sizes are in pixels of the map. */
export interface CardMapName {
  readonly text: string;
  readonly kind: 'main' | 'place' | 'home' | 'country' | 'scale';
  readonly fontSize: number;
  /** The side of the text that is at `x`. */
  readonly anchor: 'left' | 'middle' | 'right';
  readonly x: number;
  readonly baseline: number;
}

/** A font of the cards. */
export interface CardFont {
  /** `display` for headlines, `sans` for small text, `arabic` for both in Arabic script. */
  readonly role: 'display' | 'sans' | 'arabic';
  /** A font file: woff2, woff, ttf or otf. */
  readonly bytes: Uint8Array;
}

/** A painted card, or the reason why it could not be painted. */
export type PaintedCard =
  | { readonly kind: 'painted'; readonly png: Uint8Array }
  /** The characters of the card's text that no font has, each once, in text order. */
  | { readonly kind: 'missing-glyphs'; readonly characters: readonly string[] }
  /** The picture file cannot be read. */
  | { readonly kind: 'unreadable-picture'; readonly reason: string };
