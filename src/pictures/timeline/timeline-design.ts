/** A timeline is drawn for a least width. In a wider column, distances stretch and text keeps its size. */
export interface TimelineSize {
  readonly name: 'wide' | 'narrow';
  /** In CSS px. */
  readonly width: number;
  /** The room for a break in the scale, in CSS px. */
  readonly breakWidth: number;
}

/** `narrow` is for a phone that is 320 px wide. layouts/styles/timeline.css switches at 600 px. */
export const timelineSizes: { readonly [Name in TimelineSize['name']]: TimelineSize } = {
  wide: { name: 'wide', width: 600, breakWidth: 60 },
  narrow: { name: 'narrow', width: 280, breakWidth: 28 },
};

/** Font sizes in CSS px. Keep them equal to layouts/styles/timeline.css. */
export const textSize = { label: 13, tick: 12 } as const;

export const markHeight = 10;
export const dotRadius = 5;
/** From one lane to the next. */
export const laneHeight = 24;
/** From one row of text below the axis to the next. It has room for Arabic, which is taller and deeper. */
export const rowHeight = 17;
/** From the edge of the drawing to the first day; more if a mark reaches beyond its time. */
export const inset = 8;
/** From the edge of the drawing to any text. */
export const edge = 2;
/** From a mark to its number, and the least distances between elements. */
export const gaps = { number: 4, between: 8, text: 5, stem: 2 } as const;
/** The length of the dashes before an event if only its latest day is known. */
export const fade = { max: 44, min: 20 } as const;
/** The length of the wave at the end of a mark with an approximate date. */
export const waveLength = 11;
