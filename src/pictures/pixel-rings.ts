import { type GeoContext, type GeoProjection, geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';

export type Pixel = readonly [number, number];

/** The rings of a shape as they fall in the drawing, cut at its frame. */
export function pixelRings(shape: MultiPolygon, projection: GeoProjection): readonly Pixel[][] {
  const rings: Pixel[][] = [];
  const trace: GeoContext = {
    beginPath: () => {},
    moveTo: (x, y) => {
      rings.push([[x, y]]);
    },
    lineTo: (x, y) => {
      rings.at(-1)?.push([x, y]);
    },
    arc: () => {},
    closePath: () => {},
  };
  geoPath(projection, trace)(shape);
  return rings;
}

/**
 * Whether `pixelRings` surely gives more points than a limit, told at a part of its cost: it gives
 * every point that lies in the drawing, but for one a ring, which ends where it begins.
 */
export function surelyMorePoints(
  shapes: readonly MultiPolygon[],
  projection: GeoProjection,
  { width, height }: { readonly width: number; readonly height: number },
  limit: number,
): boolean {
  const rings = shapes.flatMap(({ coordinates }) => coordinates.flat());
  let left = limit + rings.length;
  for (const ring of rings) {
    for (const [longitude = 0, latitude = 0] of ring) {
      const [x, y] = projection([longitude, latitude]) ?? [-1, -1];
      if (x > 0 && x < width && y > 0 && y < height) left -= 1;
    }
    if (left < 0) return true;
  }
  return false;
}

/** Points along rings, no two neighbours farther apart than a step. */
export function pointsAlong(rings: readonly Pixel[][], step: number): readonly Pixel[] {
  return rings.flatMap((ring) =>
    ring.flatMap(([x, y], index) => {
      const [nextX, nextY] = ring[index + 1] ?? [x, y];
      const count = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / step));
      return Array.from({ length: count }, (_, part): Pixel => {
        const share = part / count;
        return [x + (nextX - x) * share, y + (nextY - y) * share];
      });
    }),
  );
}

/** From x to x. */
export type Span = readonly [number, number];

/** The parts of a horizontal line that lie inside rings (by the even-odd rule), left to right. */
export function spansInside(rings: readonly Pixel[][], y: number): readonly Span[] {
  const crossings = rings.flatMap((ring) => ringCrossings(ring, y)).sort((a, b) => a - b);
  return crossings.flatMap((x, index): readonly Span[] => {
    const end = crossings[index + 1];
    return index % 2 === 0 && end !== undefined ? [[x, end]] : [];
  });
}

function ringCrossings(ring: readonly Pixel[], y: number): readonly number[] {
  const crossings: number[] = [];
  let from = ring[0];
  if (from === undefined) return crossings;
  for (let index = 1; index <= ring.length; index += 1) {
    const to: Pixel = ring[index] ?? ring[0] ?? from;
    const [[x1, y1], [x2, y2]] = [from, to];
    if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    from = to;
  }
  return crossings;
}
