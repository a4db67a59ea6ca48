import type { Language } from '../language.ts';

/** The shapes of an article's pictures for other sites, the one that all of them take first. */
export const cardShapes = ['wide', 'standard', 'square'] as const;
export type CardShape = (typeof cardShapes)[number];

/** Which cards a site has: in all shapes, wide ones alone, or none; `cards` in `site.yaml`. */
export const cardSettings = ['all', 'wide', 'none'] as const;
export type CardSetting = (typeof cardSettings)[number];

/**
 * In pixels: 16x9 for social networks, and beside it 4x3 and 1x1, which search engines ask for
 * (https://developers.google.com/search/docs/appearance/structured-data/article). The widest are as
 * wide as large previews need; a square of that width would take half as long again to paint.
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

/** What a card says, in the language of its article. */
export interface CardWords {
  readonly headline: string;
  readonly publication: string;
  readonly section: string | undefined;
  /** As it is to be read: `3 August 2016`. */
  readonly date: string | undefined;
  readonly language: Pick<Language, 'code' | 'direction'>;
}

/** The part of a card that shows and does not say: a map drawn for it, or a photograph. */
export type CardPicture =
  | { readonly kind: 'map'; readonly map: CardMap }
  /** A file of any type that sharp reads. */
  | { readonly kind: 'photograph'; readonly bytes: Uint8Array };

/** A locator map for a card: plain data, that can be kept as JSON. */
export interface CardMap {
  /** All but the names: an SVG file with its own colours and no text. */
  readonly svg: string;
  readonly size: CardSize;
  readonly names: readonly CardMapName[];
}

/** A text on a map, in pixels of it. */
export interface CardMapName {
  readonly text: string;
  readonly kind: 'main' | 'place' | 'home' | 'country' | 'scale';
  readonly fontSize: number;
  /** Which side of the text is at `x`. */
  readonly anchor: 'left' | 'middle' | 'right';
  readonly x: number;
  readonly baseline: number;
}

/** A face from which cards are set. */
export interface CardFont {
  /** `display` for headlines, `sans` for small text, `arabic` for both in Arabic script. */
  readonly role: 'display' | 'sans' | 'arabic';
  /** A font file: woff2, woff, ttf or otf. */
  readonly bytes: Uint8Array;
}

/** A card, or why there is none. */
export type PaintedCard =
  | { readonly kind: 'painted'; readonly png: Uint8Array }
  /** No font has these characters, of the card's words; each once, in the order of the text. */
  | { readonly kind: 'missing-glyphs'; readonly characters: readonly string[] }
  /** The photograph cannot be read. */
  | { readonly kind: 'unreadable-picture'; readonly reason: string };
