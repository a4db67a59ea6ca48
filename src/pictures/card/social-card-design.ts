import type { CardShape, CardSize } from '../../model/pictures/social-card.ts';

/** The pages' colours by day; layouts/styles/tokens.css and map.css have the same. */
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

/** From the edges of a card to its text: sites cut up to 24 pixels off. */
export const margin = 56;

/** The publication's name and the date, with the rule below them. */
export const masthead = { height: 112, top: 34, rule: 3, name: 38, date: 26 } as const;

/** The section's line, with the space below it. */
export const kicker = { height: 60, size: 28 } as const;

/** Above and below section and headline, and beside them where a picture stands there. */
export const textInset = 40;

/** Where a map or a photograph stands: at the end of the lines, or below them. */
export interface CardPanel extends CardSize {
  readonly side: 'end' | 'below';
  /** Pixels to a unit of a map there: maps are drawn for 720 units across a phone. */
  readonly unit: number;
}

export const panels: Readonly<Record<CardShape, CardPanel>> = {
  wide: { side: 'end', width: 512, height: 563, unit: 1.1 },
  standard: { side: 'below', width: 1200, height: 400, unit: 1.3 },
  square: { side: 'below', width: 1080, height: 560, unit: 1.3 },
};

/** Of headlines, largest first: the first at which a headline fits is taken. */
export const headlineSizes: readonly number[] = [
  180, 164, 148, 136, 124, 114, 104, 96, 88, 80, 74, 68, 63, 58, 54, 50, 46, 42, 38, 34, 30,
];

/** More are no headline but a text. */
export const mostLines = 5;

/**
 * Arabic letters reach farther up and down, and small ones are set larger, by the factor `small`; without
 * a cut for large letters, names and headlines stand out by weight, as on the pages.
 */
export const scripts = {
  ltr: {
    lineHeight: 1.06,
    weight: 560,
    letterSpacing: '-0.012em',
    kicking: '0.03em',
    small: 1,
    naming: 560,
  },
  rtl: {
    lineHeight: 1.38,
    weight: 700,
    letterSpacing: '0',
    kicking: '0',
    small: 1.15,
    naming: 700,
  },
} as const;
