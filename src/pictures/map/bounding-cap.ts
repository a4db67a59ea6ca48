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
  const vectors = vectorsOf(lines);
  const sum: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < vectors.length; at += 3) {
    sum[0] += vectors[at] ?? 0;
    sum[1] += vectors[at + 1] ?? 0;
    sum[2] += vectors[at + 2] ?? 0;
  }
  const length = Math.hypot(...sum) || 1;
  const middle: Vector = [sum[0] / length, sum[1] / length, sum[2] / length];
  const [x, y, z] = middle;
  let nearest = 1;
  for (let at = 0; at < vectors.length; at += 3) {
    const along = x * (vectors[at] ?? 0) + y * (vectors[at + 1] ?? 0);
    nearest = Math.min(nearest, along + z * (vectors[at + 2] ?? 0));
  }
  return { middle, radius: Math.acos(Math.max(-1, nearest)) };
}

/** The points of lines as unit vectors, three numbers each: of half a million, no objects are made. */
function vectorsOf(lines: readonly (readonly (readonly number[])[])[]): Float64Array {
  const count = lines.reduce((sum, line) => sum + line.length, 0);
  const vectors = new Float64Array(count * 3);
  let at = 0;
  for (const line of lines) {
    for (const point of line) {
      const [x, y, z] = toVector(point);
      vectors[at] = x;
      vectors[at + 1] = y;
      vectors[at + 2] = z;
      at += 3;
    }
  }
  return vectors;
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

/** More than rounding takes away, in radians. */
const slack = 1e-6;

/**
 * Whether a ring with this cap around its points may have a point inside. Of a cap that is less than
 * half the globe no great circle between two of its points leads out.
 */
export function capHolds(cap: Cap, point: LonLat): boolean {
  return cap.radius > Math.PI / 2 - slack || capsMeet(cap, capAround(point, slack));
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
