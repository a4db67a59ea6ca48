import {
  type CardShape,
  type CardSize,
  type CardWords,
  cardSizes,
} from '../../model/pictures/social-card.ts';

/** The colours of pages in light mode. Keep them equal to layouts/styles/tokens.css and map.css. */
export const cardColours = {
  paper: '#fbf9f4',
  ink: '#1c1916',
  quiet: '#565049',
  hairline: '#d8d1c4',
  accent: '#8a1f11',
  sea: '#e9edea',
  abroad: '#f3efe6',
  home: '#fdfcf9',
  coast: '#9a9c94',
  border: '#c9c2b4',
} as const;

/** The colours of a card. */
export type CardColours = Readonly<Record<keyof typeof cardColours, string>>;

/** The colours of a card for a site that may have chosen its own. */
export function coloursOf(own: CardWords['colours']): CardColours {
  return { ...cardColours, ...own };
}

/** From the edges of a card to its text, in pixels. Sites crop up to 24 pixels. */
export const margin = 56;

/** The publication's name and the date, with the rule below them. */
export const masthead = { height: 112, top: 34, rule: 3, name: 38, date: 26 } as const;

/** The name of the section, with the space below it. */
export const kicker = { height: 60, size: 28 } as const;

/** The space above and below section and headline, and between them and a picture beside them. */
export const textInset = 40;

/** The part of a card for its picture: at the end of the lines, or below them. */
export interface CardPanel extends CardSize {
  readonly side: 'end' | 'below';
  /** Pixels per unit of a map in the panel. Maps are designed for 720 units on the width of a phone. */
  readonly unit: number;
}

/** A panel at the end of the lines is as high as the card below the masthead; one below them is as wide as the card. */
export const panels: Readonly<Record<CardShape, CardPanel>> = {
  wide: { side: 'end', width: 512, height: cardSizes.wide.height - masthead.height, unit: 1.1 },
  standard: { side: 'below', width: cardSizes.standard.width, height: 400, unit: 1.3 },
  square: { side: 'below', width: cardSizes.square.width, height: 560, unit: 1.3 },
};

/** Font sizes of headlines, largest first. A headline has the first size at which it fits. */
export const headlineSizes: readonly number[] = [
  180, 164, 148, 136, 124, 114, 104, 96, 88, 80, 74, 68, 63, 58, 54, 50, 46, 42, 38, 34, 30,
];

/** Of a headline. */
export const maxLines = 5;

/**
 * Arabic letters are taller and deeper, and small text is larger by the factor `small`. The Arabic font has
 * no cut for large sizes, so names and headlines stand out by their weight, as on the pages.
 */
export const scripts = {
  ltr: {
    lineHeight: 1.06,
    weight: 560,
    letterSpacing: '-0.012em',
    kickerSpacing: '0.03em',
    small: 1,
    nameWeight: 560,
  },
  rtl: {
    lineHeight: 1.38,
    weight: 700,
    letterSpacing: '0',
    kickerSpacing: '0',
    small: 1.15,
    nameWeight: 700,
  },
} as const;
