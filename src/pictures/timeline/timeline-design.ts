/** A timeline is drawn for a least width and grows from there: text keeps its size, distances stretch. */
export interface TimelineSize {
  readonly name: 'wide' | 'narrow';
  /** In CSS px. */
  readonly width: number;
  /** Kept free for a break in the scale. */
  readonly breakWidth: number;
}

/** `narrow` is what a phone 320 px wide leaves; layouts/styles/timeline.css changes over at 600. */
export const timelineSizes: { readonly [Name in TimelineSize['name']]: TimelineSize } = {
  wide: { name: 'wide', width: 600, breakWidth: 60 },
  narrow: { name: 'narrow', width: 280, breakWidth: 28 },
};

/** In CSS px, as layouts/styles/timeline.css has them. */
export const textSize = { label: 13, tick: 12 } as const;

export const markHeight = 10;
export const dotRadius = 5;
/** From one lane to the next. */
export const laneHeight = 24;
/** From one row of text under the axis to the next: Arabic reaches further up and down. */
export const rowHeight = 17;
/** From the edge of the drawing to the first day; more where a mark reaches beyond its time. */
export const inset = 8;
/** From the edge of the drawing to any text. */
export const edge = 2;
/** From a mark to its number, and between two things that must not touch. */
export const gaps = { number: 4, between: 8, text: 5, stem: 2 } as const;
/** The dashes before an event of which only the latest day is known; shorter where there is no room. */
export const fade = { most: 44, least: 20 } as const;
/** The wavy end of a mark whose date is about right. */
export const waveLength = 11;
