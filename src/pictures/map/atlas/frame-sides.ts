import type { MapFrame } from '../map-frame.ts';

/**
 * The position of a point: inside the map of a region, on a side beyond it, or neither (as near the edge).
 */
export type Side = 'inside' | 'neither' | 'east' | 'west' | 'north' | 'south';

/** Returns the side of a point that is given by its unit vector. */
export type SideOf = (x: number, y: number, z: number) => Side;

/** In units of the drawing: larger than the part beyond the frame that is drawn. */
const margin = 12;
/** In units of the drawing: larger than any rounding error. */
const rounding = 0.01;
/** Sides end before the antipode of the frame, which a line could pass on either side. */
const farEnd = 2;
const radians = Math.PI / 180;

/**
 * Returns the sides of a frame; a map of the whole world has none. Each side is between two planes through
 * the centre of the globe, so a great circle between two points of one side stays there, and never crosses
 * the frame.
 */
export function sidesOf({ scope, middle, scale, size }: MapFrame): SideOf {
  if (scope === 'world') return () => 'neither';
  const [sinX, cosX] = [Math.sin(middle[0] * radians), Math.cos(middle[0] * radians)];
  const [sinY, cosY] = [Math.sin(middle[1] * radians), Math.cos(middle[1] * radians)];
  const [insideX, insideY] = [size.width, size.height].map(
    (length) => (length / 2 - rounding) / scale,
  ) as [number, number];
  const [steepX, steepY] = edgeSlopes(size.width / 2 + margin, size.height / 2 + margin, scale);
  return (x, y, z) => {
    const outward = x * cosX + y * sinX;
    const ahead = outward * cosY + z * sinY;
    const east = y * cosX - x * sinX;
    const north = z * cosY - outward * sinY;
    if (isBeyond(east, ahead, steepX)) return 'east';
    if (isBeyond(-east, ahead, steepX)) return 'west';
    if (isBeyond(north, ahead, steepY)) return 'north';
    if (isBeyond(-north, ahead, steepY)) return 'south';
    const flat = Math.sqrt(2 / (1 + ahead));
    const isInside = Math.abs(east * flat) < insideX && Math.abs(north * flat) < insideY;
    return isInside ? 'inside' : 'neither';
  };
}

function isBeyond(aside: number, ahead: number, slope: number): boolean {
  return aside > slope * ahead && ahead > -farEnd * aside;
}

/** The slopes of planes through the centre of the globe, with the corners of the frame between them. */
function edgeSlopes(right: number, top: number, scale: number): readonly [number, number] {
  const reach = Math.hypot(right, top) / scale;
  // An azimuthal equal-area projection draws a point at the angle a from the middle at 2 sin(a / 2).
  const slope = Math.tan(2 * Math.asin(reach / 2)) / reach / scale;
  return [right * slope, top * slope];
}
