import type { LonLat } from './compass.ts';

/** A circle on the globe: all that lies within `radius` (radians) of its middle. */
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

/**
 * A cap that holds all points of some lines ([longitude, latitude]): not the smallest one, but one that no antimeridian and no pole
 * disturbs, unlike a box of longitudes and latitudes.
 */
export function capOf(lines: readonly (readonly (readonly number[])[])[]): Cap {
  const vectors = lines.flatMap((line) => line.map(toVector));
  const sum: [number, number, number] = [0, 0, 0];
  for (const [x, y, z] of vectors) {
    sum[0] += x;
    sum[1] += y;
    sum[2] += z;
  }
  const length = Math.hypot(...sum) || 1;
  const middle: Vector = [sum[0] / length, sum[1] / length, sum[2] / length];
  const nearest = vectors.reduce((least, vector) => Math.min(least, dot(middle, vector)), 1);
  return { middle, radius: Math.acos(Math.max(-1, nearest)) };
}

/** The middle of a cap in degrees. */
export function capMiddle({ middle: [x, y, z] }: Cap): LonLat {
  return [Math.atan2(y, x) / radians, Math.asin(Math.min(1, Math.max(-1, z))) / radians];
}

/** Whether two caps have a point in common. */
export function capsMeet(a: Cap, b: Cap): boolean {
  const reach = a.radius + b.radius;
  return reach >= Math.PI || dot(a.middle, b.middle) >= Math.cos(reach);
}

function toVector([longitude = 0, latitude = 0]: readonly number[]): Vector {
  const cos = Math.cos(latitude * radians);
  return [
    cos * Math.cos(longitude * radians),
    cos * Math.sin(longitude * radians),
    Math.sin(latitude * radians),
  ];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
