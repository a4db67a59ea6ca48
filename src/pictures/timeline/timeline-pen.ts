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
  return penOf(direction, width, percent);
}

/** Formats positions in px from the side where lines of text start. */
export function steadyPen(direction: TextDirection): Pen {
  return penOf(direction, 0, (px) => rounded(px, 1));
}

/** @param width from which positions are counted if time runs from right to left */
function penOf(direction: TextDirection, width: number, length: Pen['length']): Pen {
  const isMirrored = direction === 'rtl';
  const x = (px: number) => length(isMirrored ? width - px : px);
  return {
    x,
    leftOf: (from, to) => x(isMirrored ? to : from),
    length,
    sign: isMirrored ? -1 : 1,
  };
}

function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
