import type { MapSize } from '../map-model.ts';

/** A rectangle of the drawing, in its units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two boxes overlap, or are nearer to each other than a gap. */
export function boxesOverlap(a: Box, b: Box, gap = 0): boolean {
  return (
    a.left < b.right + gap &&
    b.left < a.right + gap &&
    a.top < b.bottom + gap &&
    b.top < a.bottom + gap
  );
}

/** Whether a box is inside the frame, with a margin to its edge. */
export function isInFrame(box: Box, { width, height }: MapSize, margin: number): boolean {
  return (
    box.left >= margin &&
    box.top >= margin &&
    box.right <= width - margin &&
    box.bottom <= height - margin
  );
}

export function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}
