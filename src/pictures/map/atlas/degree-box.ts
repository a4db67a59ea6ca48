import type { LonLat } from '../compass.ts';

/**
 * The bounds of a ring in degrees, with west ≤ east. A box across the antimeridian has longitudes beyond 180
 * or −180.
 */
export interface DegreeBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const everywhere: DegreeBox = {
  west: Number.NEGATIVE_INFINITY,
  south: Number.NEGATIVE_INFINITY,
  east: Number.POSITIVE_INFINITY,
  north: Number.POSITIVE_INFINITY,
};
const radians = Math.PI / 180;
/** Bounds are not computed for rings with longer steps between two longitudes, in degrees. */
const maxStep = 60;
/** Larger than any rounding error, in degrees. */
const slack = 1e-6;

/**
 * Computes the box of a ring. Between two points a ring follows a great circle, which comes nearer to the pole than both
 * points: the box includes that.
 * @param lines the lines of the ring in order, each point [longitude, latitude]
 * @returns the box of the whole world for a ring that may contain a pole
 */
export function degreeBoxOf(lines: readonly (readonly (readonly number[])[])[]): DegreeBox {
  const [[first = 0] = []] = lines.find(({ length }) => length > 0) ?? [];
  let before = first;
  let step = 0;
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const line of lines) {
    for (const [longitude = 0, latitude = 0] of line) {
      const onward = unwrapLongitude(longitude, before);
      step = Math.max(step, Math.abs(onward - before));
      before = onward;
      west = Math.min(west, onward);
      east = Math.max(east, onward);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  }
  // A ring that ends 360 degrees away from its start has gone around a pole.
  if (step > maxStep || Math.abs(before - first) > 180) return everywhere;
  const bulge = bulgeOf(step) + slack;
  return { west: west - slack, south: south - bulge, east: east + slack, north: north + bulge };
}

/** Adds turns of 360 degrees to a longitude, so that it is within 180 degrees of another. */
function unwrapLongitude(longitude: number, other: number): number {
  return longitude + Math.round((other - longitude) / 360) * 360;
}

/**
 * The most degrees, at any latitude φ, by which a great circle exceeds the higher latitude of two of its
 * points that are `step` degrees of longitude apart. Its highest point is at most at arctan(k tan φ) with
 * k = 1 / cos(step / 2), which is at most arcsin((k − 1) / (k + 1)) above φ.
 */
function bulgeOf(step: number): number {
  const k = 1 / Math.cos((step * radians) / 2);
  return Math.asin((k - 1) / (k + 1)) / radians;
}

/** A box that contains all points within a radius (in radians) of a point. */
export function boxAroundPoint([longitude, latitude]: LonLat, radius: number): DegreeBox {
  const reach = radius / radians + slack;
  const band = { ...everywhere, south: latitude - reach, north: latitude + reach };
  if (band.south <= -90 || band.north >= 90) return band;
  const across = Math.asin(Math.sin(radius) / Math.cos(latitude * radians)) / radians + slack;
  return { ...band, west: longitude - across, east: longitude + across };
}

/** Whether a box contains a point, whose longitude may differ by turns of 360 degrees. */
export function degreeBoxContains(box: DegreeBox, [x, y]: LonLat): boolean {
  return degreeBoxesIntersect(box, { west: x, south: y, east: x, north: y });
}

/** Whether two boxes have a point in common. */
export function degreeBoxesIntersect(a: DegreeBox, b: DegreeBox): boolean {
  if (a.south > b.north || b.south > a.north) return false;
  if (a.west === Number.NEGATIVE_INFINITY || b.west === Number.NEGATIVE_INFINITY) return true;
  // The boxes meet if one of them starts within the other.
  return (
    eastwardTurn(b.west - a.west) <= a.east - a.west ||
    eastwardTurn(a.west - b.west) <= b.east - b.west
  );
}

/** Degrees eastwards, from 0 to less than 360. */
function eastwardTurn(degrees: number): number {
  return degrees - Math.floor(degrees / 360) * 360;
}
