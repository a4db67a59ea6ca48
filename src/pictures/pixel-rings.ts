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
  return ring.flatMap(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
  });
}
