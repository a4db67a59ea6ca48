import { type GeoContext, geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { boxAroundPoint, degreeBoxesIntersect, degreeBoxOf } from './atlas/degree-box.ts';
import type { MapFrame } from './map-frame.ts';

export type Pixel = readonly [number, number];

/** Projects a shape into the drawing. Its rings are clipped at the frame. */
export function pixelRings(shape: MultiPolygon, frame: MapFrame): readonly Pixel[][] {
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
  geoPath(frame.projection, trace)(nearFrame(shape, frame));
  return rings;
}

/** In units: larger than the part beyond the frame that is drawn. */
const beyondFrame = 10;

/** Selects polygons that may reach into the drawing: clipping all of one is as slow as drawing it. */
function nearFrame(shape: MultiPolygon, frame: MapFrame): MultiPolygon {
  if (frame.scope === 'world') return shape;
  const box = boxAroundPoint(frame.middle, frame.cap.radius + beyondFrame / frame.scale);
  const coordinates = shape.coordinates.filter(([outer = []]) =>
    degreeBoxesIntersect(box, degreeBoxOf([outer])),
  );
  return { type: 'MultiPolygon', coordinates };
}

/** Points along rings, with a distance of at most `step` between two neighbours. */
export function pointsAlong(rings: readonly Pixel[][], step: number): readonly Pixel[] {
  const points: Pixel[] = [];
  for (const ring of rings) {
    for (let index = 0; index < ring.length; index += 1) {
      const [x, y] = ring[index] ?? [0, 0];
      const [nextX, nextY] = ring[index + 1] ?? [x, y];
      const count = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / step));
      for (let part = 0; part < count; part += 1) {
        const share = part / count;
        points.push([x + (nextX - x) * share, y + (nextY - y) * share]);
      }
    }
  }
  return points;
}

/** From one x to another. */
export type PixelSpan = readonly [number, number];

/** Horizontal lines at equal distances. */
export interface Rows {
  /** The y of the first. */
  readonly top: number;
  readonly height: number;
  readonly count: number;
}

/** A horizontal line, and its parts inside rings, from left to right. */
export interface Row {
  readonly y: number;
  readonly spans: readonly PixelSpan[];
}

/** Computes the parts of horizontal lines that are inside rings (by the even-odd rule). */
export function spansInside(rings: readonly Pixel[][], rows: Rows): readonly Row[] {
  const crossings = Array.from({ length: rows.count }, (): number[] => []);
  for (const ring of rings) {
    let from = ring.at(-1);
    for (const to of ring) {
      if (from !== undefined) addCrossings(from, to, rows, crossings);
      from = to;
    }
  }
  return crossings.map((found, index) => {
    found.sort((a, b) => a - b);
    return { y: rowAt(rows, index), spans: spansBetween(found) };
  });
}

function rowAt({ top, height }: Rows, index: number): number {
  return top + index * height;
}

/** Adds the crossings of a ring's side with the rows between its ends. */
function addCrossings([x1, y1]: Pixel, [x2, y2]: Pixel, rows: Rows, crossings: number[][]): void {
  const first = Math.max(0, Math.floor((Math.min(y1, y2) - rows.top) / rows.height));
  const last = Math.ceil((Math.max(y1, y2) - rows.top) / rows.height);
  for (let index = first; index <= last && index < rows.count; index += 1) {
    const y = rowAt(rows, index);
    if (y1 > y !== y2 > y) crossings[index]?.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
}

function spansBetween(crossings: readonly number[]): readonly PixelSpan[] {
  return crossings.flatMap((x, index): readonly PixelSpan[] => {
    const end = crossings[index + 1];
    return index % 2 === 0 && end !== undefined ? [[x, end]] : [];
  });
}
