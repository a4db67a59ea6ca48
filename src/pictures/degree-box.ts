import type { LonLat } from './compass.ts';

/** What no point inside a ring lies beyond: degrees, west ≤ east. */
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
/** A ring with a longer step around the globe may hold a pole or cross the antimeridian. */
const longestStep = 60;
/** In degrees: more than rounding takes away. */
const slack = 1e-6;

/**
 * The box of a ring that is given by its lines, one after the other. Between two of its points a ring
 * runs along a great circle, which reaches nearer to the pole than both: the box holds that too.
 * @returns the box of all the world for a ring that may hold a pole or cross the antimeridian
 */
export function degreeBoxOf(lines: readonly (readonly (readonly number[])[])[]): DegreeBox {
  let { west: east, east: west, south: north, north: south } = everywhere;
  let step = 0;
  let before: number | undefined;
  for (const line of lines) {
    for (const [longitude = 0, latitude = 0] of line) {
      step = Math.max(step, Math.abs(longitude - (before ?? longitude)));
      before = longitude;
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  }
  if (step > longestStep) return everywhere;
  const bulge = bulgeOf(step) + slack;
  return { west: west - slack, south: south - bulge, east: east + slack, north: north + bulge };
}

/**
 * How many degrees, at any latitude, a great circle rises above the higher of two points so far apart
 * in longitude. Its highest point lies at most at arctan(k tan φ), k = 1 / cos(step / 2), and that
 * is at most arcsin((k − 1) / (k + 1)) above φ.
 */
function bulgeOf(step: number): number {
  const k = 1 / Math.cos((step * radians) / 2);
  return Math.asin((k - 1) / (k + 1)) / radians;
}

/** A box that holds all that lies within a radius (in radians) of a point. */
export function boxAroundPoint([longitude, latitude]: LonLat, radius: number): DegreeBox {
  const reach = radius / radians + slack;
  const band = { ...everywhere, south: latitude - reach, north: latitude + reach };
  if (band.south <= -90 || band.north >= 90) return band;
  const across = Math.asin(Math.sin(radius) / Math.cos(latitude * radians)) / radians + slack;
  const [west, east] = [longitude - across, longitude + across];
  return west < -180 || east > 180 ? band : { ...band, west, east };
}

/** Whether a point (longitude from −180 to 180; for any other, yes) lies in a box. */
export function boxHolds({ west, south, east, north }: DegreeBox, [x, y]: LonLat): boolean {
  if (Math.abs(x) > 180) return true;
  return x >= west && x <= east && y >= south && y <= north;
}
