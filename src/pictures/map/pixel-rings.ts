import { type GeoContext, geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { boxAroundPoint, boxesMeet, degreeBoxOf } from './degree-box.ts';
import type { MapFrame } from './map-frame.ts';

export type Pixel = readonly [number, number];

/** The rings of a shape as they fall in the drawing, cut at its frame. */
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

/** By so many units a drawing reaches beyond its frame, and more, in each direction. */
const beyondFrame = 10;

/** The polygons that may reach into the drawing: to project one and cut all of it off costs as much as to draw it. */
function nearFrame(shape: MultiPolygon, frame: MapFrame): MultiPolygon {
  if (frame.scope === 'world') return shape;
  const box = boxAroundPoint(frame.middle, frame.cap.radius + beyondFrame / frame.scale);
  const coordinates = shape.coordinates.filter(([outer = []]) =>
    boxesMeet(box, degreeBoxOf([outer])),
  );
  return { type: 'MultiPolygon', coordinates };
}

/** Points along rings, no two neighbours farther apart than a step. */
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

/** From x to x. */
export type Span = readonly [number, number];

/** Horizontal lines, each as far below the one before. */
export interface Rows {
  /** The y of the first. */
  readonly top: number;
  readonly height: number;
  readonly count: number;
}

/** A horizontal line, and the parts of it that lie inside rings, left to right. */
export interface Row {
  readonly y: number;
  readonly spans: readonly Span[];
}

/** The parts of horizontal lines that lie inside rings (by the even-odd rule). */
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

/** Notes where a side of a ring crosses the rows: only those between its ends are looked at. */
function addCrossings([x1, y1]: Pixel, [x2, y2]: Pixel, rows: Rows, crossings: number[][]): void {
  const first = Math.max(0, Math.floor((Math.min(y1, y2) - rows.top) / rows.height));
  const last = Math.ceil((Math.max(y1, y2) - rows.top) / rows.height);
  for (let index = first; index <= last && index < rows.count; index += 1) {
    const y = rowAt(rows, index);
    if (y1 > y !== y2 > y) crossings[index]?.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
}

function spansBetween(crossings: readonly number[]): readonly Span[] {
  return crossings.flatMap((x, index): readonly Span[] => {
    const end = crossings[index + 1];
    return index % 2 === 0 && end !== undefined ? [[x, end]] : [];
  });
}
