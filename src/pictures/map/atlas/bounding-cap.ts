import type { LonLat } from '../compass.ts';

/**
 * A circle on the globe: all points within `radius` (radians) of its middle. Unlike a box of degrees, it needs no
 * special cases for the antimeridian and the poles.
 */
export interface Cap {
  /** Unit vector. */
  readonly middle: Vector;
  readonly radius: number;
}

type Vector = readonly [number, number, number];

const radians = Math.PI / 180;

/** The cap around a point. @param radius in radians */
export function capAround(point: LonLat, radius: number): Cap {
  return { middle: toVector(point), radius };
}

/** The sum of unit vectors. @param lines three numbers for each point */
export function vectorSum(lines: readonly Float64Array[]): Vector {
  let [x, y, z] = [0, 0, 0];
  for (const vectors of lines) {
    for (let at = 0; at < vectors.length; at += 3) {
      x += vectors[at] ?? 0;
      y += vectors[at + 1] ?? 0;
      z += vectors[at + 2] ?? 0;
    }
  }
  return [x, y, z];
}

/** Converts points to unit vectors, three numbers for each. @param longitudes in degrees, as `latitudes` */
export function unitVectors(
  longitudes: ArrayLike<number>,
  latitudes: ArrayLike<number>,
): Float64Array {
  const vectors = new Float64Array(longitudes.length * 3);
  for (let at = 0; at < longitudes.length; at += 1) {
    const longitude = (longitudes[at] ?? 0) * radians;
    const latitude = (latitudes[at] ?? 0) * radians;
    const cos = Math.cos(latitude);
    vectors[at * 3] = cos * Math.cos(longitude);
    vectors[at * 3 + 1] = cos * Math.sin(longitude);
    vectors[at * 3 + 2] = Math.sin(latitude);
  }
  return vectors;
}

/** The middle of a cap in degrees. */
export function capMiddle({ middle: [x, y, z] }: Cap): LonLat {
  return [Math.atan2(y, x) / radians, Math.asin(Math.min(1, Math.max(-1, z))) / radians];
}

/** Whether two caps have a point in common. */
export function capsIntersect(a: Cap, b: Cap): boolean {
  const reach = a.radius + b.radius;
  return reach >= Math.PI || dot(a.middle, b.middle) >= Math.cos(reach);
}

/** Larger than any rounding error, in radians. */
const slack = 1e-6;

/**
 * Whether a ring may contain a point. @param cap the cap of the ring: if it is smaller than a hemisphere, the
 * great circles between its points stay inside it
 */
export function capContains(cap: Cap, point: LonLat): boolean {
  return cap.radius > Math.PI / 2 - slack || capsIntersect(cap, capAround(point, slack));
}

function toVector([longitude, latitude]: LonLat): Vector {
  const [x = 0, y = 0, z = 0] = unitVectors([longitude], [latitude]);
  return [x, y, z];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
