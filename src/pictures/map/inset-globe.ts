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
  const land = geoPath(projection).digits(0)(atlas.globe) ?? '';
  return { radius, land, frame: frameOnGlobe(frame, projection) };
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
