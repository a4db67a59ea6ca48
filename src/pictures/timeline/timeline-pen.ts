/** Formats positions for SVG attributes, from left to right or mirrored. */
export interface Pen {
  readonly x: (px: number) => string;
  /** The left end of an element between two positions. */
  readonly leftOf: (from: number, to: number) => string;
  readonly length: (px: number) => string;
  /** 1, or −1 if time runs from right to left. */
  readonly sign: 1 | -1;
}

type TextDirection = 'ltr' | 'rtl';

/** Formats positions as percentages: the drawing stretches, its text and dots do not. @param width in px */
export function stretchingPen(direction: TextDirection, width: number): Pen {
  const percent = (px: number) => `${rounded((px / width) * 100, 2)}%`;
  const x = (px: number) => percent(direction === 'ltr' ? px : width - px);
  return {
    x,
    leftOf: (from, to) => x(direction === 'ltr' ? from : to),
    length: percent,
    sign: direction === 'ltr' ? 1 : -1,
  };
}

/** Formats positions in px from the side where lines of text start. */
export function steadyPen(direction: TextDirection): Pen {
  const x = (px: number) => rounded(direction === 'ltr' ? px : -px, 1);
  return {
    x,
    leftOf: (from, to) => x(direction === 'ltr' ? from : to),
    length: (px) => rounded(px, 1),
    sign: direction === 'ltr' ? 1 : -1,
  };
}

function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
