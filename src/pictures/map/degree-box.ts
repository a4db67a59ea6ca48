import type { LonLat } from './compass.ts';

/**
 * What no point inside a ring lies beyond: degrees, west ≤ east. Across the antimeridian they count on,
 * beyond 180 or −180.
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
/** Of a ring with a longer step around the globe, nothing is known. */
const longestStep = 60;
/** In degrees: more than rounding takes away. */
const slack = 1e-6;

/**
 * The box of a ring that is given by its lines, one after the other, each point [longitude, latitude].
 * @returns the box of the whole world for a ring that may hold a pole
 */
export function degreeBoxOf(lines: readonly (readonly (readonly number[])[])[]): DegreeBox {
  const ring = new RingBox();
  for (const line of lines) {
    for (const [longitude = 0, latitude = 0] of line) ring.add(longitude, latitude);
  }
  return ring.box();
}

/**
 * Finds the box of a ring from its points, one after the other. Between two of its points a ring runs along
 * a great circle, which reaches nearer to the pole than both: the box holds that too.
 */
export class RingBox {
  #first: number | undefined;
  #before = 0;
  #step = 0;
  #west = Number.POSITIVE_INFINITY;
  #south = Number.POSITIVE_INFINITY;
  #east = Number.NEGATIVE_INFINITY;
  #north = Number.NEGATIVE_INFINITY;

  add(longitude: number, latitude: number): void {
    const before = this.#first === undefined ? longitude : this.#before;
    this.#first ??= longitude;
    const onward = besides(longitude, before);
    this.#step = Math.max(this.#step, Math.abs(onward - before));
    this.#before = onward;
    this.#west = Math.min(this.#west, onward);
    this.#east = Math.max(this.#east, onward);
    this.#south = Math.min(this.#south, latitude);
    this.#north = Math.max(this.#north, latitude);
  }

  /** The box of the whole world for a ring that may hold a pole. */
  box(): DegreeBox {
    // A ring that ends a turn away from its start has gone around a pole.
    const turn = Math.abs(this.#before - (this.#first ?? 0));
    if (this.#step > longestStep || turn > 180) return everywhere;
    const bulge = bulgeOf(this.#step) + slack;
    return {
      west: this.#west - slack,
      south: this.#south - bulge,
      east: this.#east + slack,
      north: this.#north + bulge,
    };
  }
}

/** A longitude counted on from another, by the shorter way around the globe. */
function besides(longitude: number, other: number): number {
  return longitude + Math.round((other - longitude) / 360) * 360;
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
  return { ...band, west: longitude - across, east: longitude + across };
}

/** Whether a point lies in a box, however often around the globe its longitude is counted. */
export function boxHolds(box: DegreeBox, [x, y]: LonLat): boolean {
  return boxesMeet(box, { west: x, south: y, east: x, north: y });
}

/** Whether two boxes have a point in common. */
export function boxesMeet(a: DegreeBox, b: DegreeBox): boolean {
  if (a.south > b.north || b.south > a.north) return false;
  if (a.west === Number.NEGATIVE_INFINITY || b.west === Number.NEGATIVE_INFINITY) return true;
  // How many degrees the second begins east of the first, or the first of the second.
  return turned(b.west - a.west) <= a.east - a.west || turned(a.west - b.west) <= b.east - b.west;
}

/** Degrees eastwards, from 0 to less than 360. */
function turned(degrees: number): number {
  return degrees - Math.floor(degrees / 360) * 360;
}
