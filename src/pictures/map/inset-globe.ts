import { type GeoProjection, geoOrthographic, geoPath } from 'd3-geo';
import type { Atlas } from './atlas/atlas.ts';
import { globeRadius } from './map-design.ts';
import type { MapFrame } from './map-frame.ts';

/** The globe as seen from above the middle of the map, in units of the drawing, centred on 0,0. */
export interface InsetGlobe {
  readonly radius: number;
  /** Path data. */
  readonly land: string;
  /** Path data: the part of the globe that the map shows. */
  readonly frame: string;
}

/** The least width of the frame on the globe, in units: smaller ones are enlarged to it. */
const minFrame = 7;

/** Draws the globe with the frame of a map. Undefined for a map of the whole world. */
export function insetGlobe(frame: MapFrame, atlas: Atlas): InsetGlobe | undefined {
  if (frame.scope === 'world') return undefined;
  const radius = globeRadius;
  const [longitude, latitude] = frame.middle;
  const projection = geoOrthographic()
    .rotate([-longitude, -latitude])
    .scale(radius)
    .translate([0, 0])
    .precision(0.8);
  const land = smoothed(geoPath(projection).digits(0)(atlas.globe) ?? '');
  return { radius, land, frame: frameOnGlobe(frame, projection) };
}

/** Islands and lakes that are smaller than this on both sides, in units, are specks on the globe. */
const minLand = 3;
/** The least distance of two points of an outline, in units. Closer ones are jagged lines on the small globe. */
const minStep = 2;

type Point = readonly [x: number, y: number];

/** Draws land without specks and jags: they would weigh more than the rest, on every page with a map. */
function smoothed(land: string): string {
  return land
    .split(/(?=M)/)
    .map((outline) => smoothedOutline(pointsOf(outline)))
    .join('');
}

function pointsOf(outline: string): readonly Point[] {
  return [...outline.matchAll(/(-?\d+),(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

function smoothedOutline(points: readonly Point[]): string {
  const isSpeck = [0, 1].every((axis) => {
    const values = points.map((point) => point[axis] ?? 0);
    return Math.max(...values) - Math.min(...values) < minLand;
  });
  if (isSpeck) return '';
  let last = points[0] ?? [0, 0];
  const kept = points.filter((point, index) => {
    const step = Math.max(Math.abs(point[0] - last[0]), Math.abs(point[1] - last[1]));
    if (index > 0 && step < minStep) return false;
    last = point;
    return true;
  });
  return `M${kept.map((point) => point.join(',')).join('L')}Z`;
}

function frameOnGlobe(frame: MapFrame, globe: GeoProjection): string {
  const { width, height } = frame.size;
  const corners: readonly (readonly [number, number])[] = [
    [0, 0],
    [0.5, 0],
    [1, 0],
    [1, 0.5],
    [1, 1],
    [0.5, 1],
    [0, 1],
    [0, 0.5],
  ];
  const larger = Math.max(1, minFrame / ((width / frame.scale) * globeRadius));
  const points = corners.flatMap(([x, y]) => {
    const at = frame.projection.invert?.([x * width, y * height]);
    const flat = at && globe(at);
    return flat ? [`${round(flat[0] * larger)},${round(flat[1] * larger)}`] : [];
  });
  return `M${points.join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
