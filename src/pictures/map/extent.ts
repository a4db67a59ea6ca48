import { geoAzimuthalEqualArea } from 'd3-geo';
import { vectorSum } from './atlas/bounding-cap.ts';
import type { LonLat } from './compass.ts';

/** The middle and the size of a set of points. */
export interface Extent {
  readonly middle: LonLat;
  /** From west to east, in an azimuthal equal-area projection with scale 1, centred on the middle. */
  readonly width: number;
  /** From north to south, in the same projection. */
  readonly height: number;
}

const radians = Math.PI / 180;

/**
 * Computes the extent of points, for a frame around them.
 * @param lines the points as unit vectors, three numbers for each
 */
export function extentOf(lines: readonly Float64Array[]): Extent {
  let middle = centroidOf(lines);
  let bounds = boundsFrom(middle, lines);
  // Moving the middle turns the frame a little: three rounds are enough.
  for (let round = 1; round <= 3; round += 1) {
    const { left, right, top, bottom } = bounds;
    const projection = geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]).scale(1);
    const next = projection.translate([0, 0]).invert?.([(left + right) / 2, (top + bottom) / 2]);
    if (next != null) middle = [next[0], next[1]];
    if (round < 3) bounds = boundsFrom(middle, lines);
  }
  return { middle, width: bounds.right - bounds.left, height: bounds.bottom - bounds.top };
}

/** The bounds of points in an azimuthal equal-area projection with scale 1. The y axis points down. */
function boundsFrom([longitude, latitude]: LonLat, lines: readonly Float64Array[]) {
  const [sinX, cosX] = [Math.sin(longitude * radians), Math.cos(longitude * radians)];
  const [sinY, cosY] = [Math.sin(latitude * radians), Math.cos(latitude * radians)];
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const vectors of lines) {
    for (let at = 0; at < vectors.length; at += 3) {
      const x = vectors[at] ?? 0;
      const y = vectors[at + 1] ?? 0;
      const z = vectors[at + 2] ?? 0;
      const outward = x * cosX + y * sinX;
      const ahead = outward * cosY + z * sinY;
      // The point opposite to the middle is a circle in this projection.
      const stretch = ahead > -1 ? Math.sqrt(2 / (1 + ahead)) : 0;
      const across = (y * cosX - x * sinX) * stretch;
      const down = (outward * sinY - z * cosY) * stretch;
      left = Math.min(left, across);
      right = Math.max(right, across);
      top = Math.min(top, down);
      bottom = Math.max(bottom, down);
    }
  }
  return { left, right, top, bottom };
}

/** The centroid of points. Points spread evenly around the globe have none: the result is [0, 0]. */
function centroidOf(lines: readonly Float64Array[]): LonLat {
  const [x, y, z] = vectorSum(lines);
  const count = lines.reduce((sum, vectors) => sum + vectors.length / 3, 0);
  const length = Math.hypot(x, y, z);
  if (length < count * 1e-12) return [0, 0];
  return [Math.atan2(y, x) / radians, Math.asin(z / length) / radians];
}
