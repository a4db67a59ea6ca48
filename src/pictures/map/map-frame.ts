import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';
import {
  type AtlasCountry,
  type AtlasLayer,
  type AtlasPolygon,
  countryAt,
  largestPolygon,
  outerRing,
} from './atlas/atlas.ts';
import { type Cap, capAround, unitVectors } from './atlas/bounding-cap.ts';
import { earthRadius, type LonLat } from './compass.ts';
import { extentOf } from './extent.ts';
import type { MapMark } from './map-marks.ts';
import type { MapSize } from './map-model.ts';

/** The part of the world that a map shows, and its projection. */
export interface MapFrame {
  readonly scope: 'region' | 'world';
  readonly projection: GeoProjection;
  readonly middle: LonLat;
  /** Contains everything that the frame shows. */
  readonly cap: Cap;
  readonly size: MapSize;
  /** Units of the drawing per radian at the middle. */
  readonly scale: number;
}

/** The part of the width and the height on each side that is reserved for labels, without markers. */
const room = { width: 0.17, height: 0.2 } as const;
/** The same around a country that the frame shows completely. */
const countryRoom = { width: 0.07, height: 0.07 } as const;
/** The least width of a frame in km. In a smaller one, coasts would be a few straight lines. */
const minWidth = { one: 600, several: 500 } as const;
/** The widest frame in km that shows the whole country of a single place, */
const wholeCountry = 3000;
/** and the width if the country is larger. */
const partOfCountry = 2400;
/** The factor by which a frame of several places is widened to show more of their country. */
const widened = 1.25;
/** How far it moves towards the middle of that country, as a part of the distance. */
const lean = 0.6;
/** It does so if the country is at most so many times as wide as the frame. */
const maxRatio = 2.5;
/** The width in km of a frame around a single place that is in no country. */
const openSea = 1500;
/** A map of a region that reaches further from its middle, in radians, would be too distorted. */
const farthest = Math.PI / 3;

/**
 * Chooses the frame for marks: around several with room for their names, around the country of a single one,
 * around the countries to be marked. Places far apart are on a map of the world.
 */
export function chooseFrame(
  marks: readonly MapMark[],
  detailed: AtlasLayer,
  size: MapSize,
): MapFrame {
  const points = distinct(marks.flatMap(({ kind, at }) => (kind === 'country' ? [] : [at])));
  const outlines = marks.flatMap(({ kind, country }) =>
    kind === 'country' && country !== undefined ? mainland(detailed, country) : [],
  );
  const [only] = points;
  if (only !== undefined && points.length === 1 && outlines.length === 0) {
    return frameAroundOne(only, detailed, size);
  }
  const inset = points.length > 0 ? room : countryRoom;
  const frame = frameAround([vectorsOf(points), ...outlines], inset, minWidth.several, size);
  if (outlines.length > 0 || frame.scope === 'world' || only === undefined) return frame;
  return withMoreOfHome(frame, points, countryAt(detailed, only)?.polygon, detailed);
}

/**
 * Widens a frame, and moves it towards the middle of the first place's country, to show more of its outline,
 * by which readers recognise a country. A country much larger than the frame does not change it.
 */
function withMoreOfHome(
  frame: MapFrame,
  points: readonly LonLat[],
  home: AtlasPolygon | undefined,
  detailed: AtlasLayer,
): MapFrame {
  if (home === undefined) return frame;
  const { size } = frame;
  const whole = frameAround(
    [vectorsOf(points), ...outerRing(detailed, home)],
    countryRoom,
    0,
    size,
  );
  if (whole.scope === 'world' || whole.scale * maxRatio < frame.scale) return frame;
  const wider = regionFrame(frame.middle, frame.scale / widened, size);
  const [targetX, targetY] = project(wider.projection, whole.middle);
  const flat = points.map((point) => project(wider.projection, point));
  const x = slide(
    (targetX - size.width / 2) * lean,
    flat.map(([x]) => x),
    size.width,
    room.width,
  );
  const y = slide(
    (targetY - size.height / 2) * lean,
    flat.map(([, y]) => y),
    size.height,
    room.height,
  );
  const middle = wider.projection.invert?.([size.width / 2 + x, size.height / 2 + y]);
  return middle == null ? wider : regionFrame([middle[0], middle[1]], wider.scale, size);
}

/** How far a frame can move towards a target (in units) before a point is in the room for labels. */
function slide(target: number, points: readonly number[], length: number, inset: number): number {
  const ahead = Math.max(0, minOf(points) - length * inset);
  const behind = Math.max(0, length * (1 - inset) + minOf(points.map((point) => -point)));
  return Math.min(Math.max(target, -behind), ahead);
}

function frameAroundOne(point: LonLat, detailed: AtlasLayer, size: MapSize): MapFrame {
  const found = countryAt(detailed, point);
  if (found === undefined) return regionFrame(point, (size.width * earthRadius) / openSea, size);
  const ring = outerRing(detailed, found.polygon);
  const whole = frameAround([vectorsOf([point]), ...ring], countryRoom, minWidth.one, size);
  if (whole.scope === 'world' || (size.width * earthRadius) / whole.scale > wholeCountry) {
    return regionFrame(point, (size.width * earthRadius) / partOfCountry, size);
  }
  return clearOfEdge(whole, point);
}

/** Widens a frame until a point near its edge has room for its label. */
function clearOfEdge(frame: MapFrame, point: LonLat): MapFrame {
  const { width, height } = frame.size;
  const [x, y] = project(frame.projection, point);
  const across = Math.abs(x - width / 2) / (width * (0.5 - room.width));
  const down = Math.abs(y - height / 2) / (height * (0.5 - room.height));
  const excess = Math.max(1, across, down);
  return excess === 1 ? frame : regionFrame(frame.middle, frame.scale / excess, frame.size);
}

/** @param lines the points that the frame shows, as unit vectors */
function frameAround(
  lines: readonly Float64Array[],
  inset: { readonly width: number; readonly height: number },
  minKilometres: number,
  size: MapSize,
): MapFrame {
  const { middle, width, height } = extentOf(lines);
  const scale = Math.min(
    (size.width * earthRadius) / minKilometres,
    (size.width * (1 - 2 * inset.width)) / width,
    (size.height * (1 - 2 * inset.height)) / height,
  );
  return regionFrame(middle, scale, size);
}

function regionFrame(middle: LonLat, scale: number, size: MapSize): MapFrame {
  const reach = Math.hypot(size.width, size.height) / 2 / scale;
  // An azimuthal equal-area projection draws a point at the angle a from the middle at 2 sin(a / 2).
  const radius = reach < 2 ? 2 * Math.asin(reach / 2) : Math.PI;
  if (radius > farthest) return worldFrame(middle, size);
  const projection = withoutFarSide(azimuthal(middle, scale, size)).clipExtent([
    [-5, -5],
    [size.width + 5, size.height + 5],
  ]);
  return { scope: 'region', projection, middle, cap: capAround(middle, radius), size, scale };
}

/**
 * Removes the clipping of the far side of the globe, which takes as long as drawing: no polygon that reaches
 * into a region reaches the opposite side of the globe.
 */
function withoutFarSide(projection: GeoProjection): GeoProjection {
  return projection.preclip((stream) => stream);
}

function worldFrame([longitude]: LonLat, size: MapSize): MapFrame {
  const margin = 6;
  const middle: LonLat = [longitude, 0];
  const projection = geoEqualEarth()
    .rotate([-longitude, 0])
    .precision(0.5)
    .fitExtent(
      [
        [margin, margin],
        [size.width - margin, size.height - margin],
      ],
      { type: 'Sphere' },
    );
  const cap = capAround(middle, Math.PI);
  return { scope: 'world', projection, middle, cap, size, scale: projection.scale() };
}

function azimuthal([longitude, latitude]: LonLat, scale: number, size: MapSize): GeoProjection {
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale(scale)
    .translate([size.width / 2, size.height / 2])
    .precision(0.5);
}

/** Projects a point into the drawing, in its units. */
export function project(projection: GeoProjection, point: LonLat): readonly [number, number] {
  return projection([point[0], point[1]]) ?? [0, 0];
}

function mainland(layer: AtlasLayer, country: AtlasCountry): readonly Float64Array[] {
  const largest = largestPolygon(country);
  return largest === undefined ? [] : outerRing(layer, largest);
}

function vectorsOf(points: readonly LonLat[]): Float64Array {
  return unitVectors(
    points.map(([longitude]) => longitude),
    points.map(([, latitude]) => latitude),
  );
}

function distinct(points: readonly LonLat[]): readonly LonLat[] {
  return [...new Map(points.map((point) => [point.join(), point])).values()];
}

function minOf(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
