import { geoArea } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { sphericalRingArea } from 'topojson-simplify';
import type { Topology, MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import type { AtlasCountry, AtlasLayer } from './atlas/atlas.ts';
import { type Cap, capsIntersect } from './atlas/bounding-cap.ts';
import {
  type FramedLine,
  frameLine,
  type SimplifiedLine,
  simplifiedLine,
} from './atlas/frame-lines.ts';
import type { SideOf } from './atlas/frame-sides.ts';

/** The land and the borders in a frame, in degrees. */
export interface MapShapes {
  /** The countries that the map is about. */
  readonly home: MultiPolygon;
  /** All other land, joined. */
  readonly abroad: MultiPolygon;
  /** Borders between two of the other countries. Those of `home` are part of its outline. */
  readonly borders: MultiLineString;
}

/** The polygons of a country that reach into a frame. */
interface CountryPolygons {
  readonly country: AtlasCountry;
  /** The indices of their lines in the atlas. */
  readonly geometry: TopoMultiPolygon;
}

/** A simplified country. */
export interface CountryShape extends CountryPolygons {
  readonly shape: MultiPolygon;
}

/** The part of the globe that is drawn, and its scale. */
export interface LandView {
  /** A part of the globe, whose shapes are clipped after the projection, or all of it. */
  readonly scope: 'region' | 'world';
  /** Contains everything that is drawn. */
  readonly cap: Cap;
  /** Units of the drawing per radian at its middle. */
  readonly scale: number;
  readonly sideOf: SideOf;
}

/** The countries in a frame, simplified together, before they are joined. */
export interface SimplifiedCountries {
  readonly topology: Topology;
  readonly scope: LandView['scope'];
  readonly countries: readonly CountryShape[];
}

/** The polygons of countries that reach into a frame. */
export interface FramePolygons {
  readonly countries: readonly CountryPolygons[];
  /** Their lines, by their index in the atlas. */
  readonly lines: ReadonlyMap<number, FramedLine>;
}

/** Larger polygons (by radius) are large, longer lines are long: in units of the drawing. */
const large = 50;

/**
 * Selects the polygons of countries that reach into a frame.
 * @param minTriangle the smallest with which `simplifyCountries` is called
 */
export function selectPolygons(
  layer: AtlasLayer,
  view: LandView,
  minTriangle: number,
): FramePolygons {
  const far = large / view.scale;
  const limits = { minArea: minTriangle / view.scale ** 2, far };
  const lines = new Map<number, FramedLine>();
  const countries = layer.countries.flatMap((country): CountryPolygons[] => {
    const pieces = country.polygons.filter(({ rings, cap }) => {
      if (!capsIntersect(cap, view.cap)) return false;
      const taken = rings.flat().map((line) => {
        const known = lines.get(indexOf(line));
        const shared = known ?? frameLine(layer.lines, indexOf(line), view.sideOf, limits);
        const isLarge = cap.radius > far && known?.isLarge !== false;
        return { line, shared: { ...shared, isLarge } };
      });
      // An island beyond the frame is left out. A polygon with neighbours stays: they share its lines.
      if (taken.length === 1 && taken[0]?.shared.isBeyond) return false;
      for (const { line, shared } of taken) lines.set(indexOf(line), shared);
      return true;
    });
    if (pieces.length === 0) return [];
    const arcs = pieces.map(({ rings }) => rings);
    return [{ country, geometry: { type: 'MultiPolygon', arcs } }];
  });
  return { countries, lines };
}

/** The index of a line in the atlas. @param line as in TopoJSON: `~n` is line n reversed */
function indexOf(line: number): number {
  return line < 0 ? ~line : line;
}

/**
 * Simplifies the countries in a frame together, so that neighbours keep common borders: drops points that make no
 * visible difference, and islands of a few square units.
 * @param minTriangle points stay if the drawing would change by so many square units without them
 * @param maxPoints gives up if certainly more points are inside the frame, counted for each ring
 */
export function simplifyCountries(
  { lines }: AtlasLayer,
  pieces: FramePolygons,
  { scale, scope }: LandView,
  minTriangle: number,
  maxPoints = Number.POSITIVE_INFINITY,
): SimplifiedCountries | undefined {
  const unit = 1 / scale ** 2;
  const simplify = (line: FramedLine) =>
    simplifiedLine(lines, line, unit * minTriangle, unit * minBeyond);
  const simplified = new Map<number, SimplifiedLine>();
  const arcs: Position[][] = [];
  const topology: Topology = { type: 'Topology', objects: {}, arcs };
  const countries: CountryShape[] = [];
  let inside = 0;
  for (const { country, geometry } of pieces.countries) {
    for (const line of linesOf(geometry)) {
      const whole = pieces.lines.get(line);
      if (whole === undefined || simplified.has(line)) continue;
      const fewer = simplify(whole);
      simplified.set(line, fewer);
      arcs[line] = fewer.points;
    }
    const visible = visibleRings(topology, geometry, unit * minIsland);
    if (visible.geometry.arcs.length === 0) continue;
    countries.push({ ...visible, country, shape: drawable(visible.shape, scope) });
    inside += linesOf(visible.geometry).reduce(
      (sum, line) => sum + pointsInside(simplified.get(line)),
      0,
    );
    if (inside > maxPoints) return undefined;
  }
  return { topology, scope, countries };
}

function linesOf({ arcs }: TopoMultiPolygon): readonly number[] {
  return arcs.flat(2).map(indexOf);
}

/** The last point of a line is the first of the next one in the ring, so it is not counted. */
function pointsInside(line: SimplifiedLine | undefined): number {
  return Math.max(0, (line?.inside ?? 0) - 1);
}

/** Drops rings with a smaller area, and polygons whose outer ring has one. */
function visibleRings(
  topology: Topology,
  geometry: TopoMultiPolygon,
  minArea: number,
): Pick<CountryShape, 'geometry' | 'shape'> {
  const arcs: number[][][] = [];
  const coordinates: Position[][][] = [];
  for (const [index, rings] of feature(topology, geometry).geometry.coordinates.entries()) {
    const isVisible = rings.map((ring) => ringArea(ring) >= minArea);
    if (isVisible[0] !== true) continue;
    arcs.push(geometry.arcs[index]?.filter((_, ring) => isVisible[ring]) ?? []);
    coordinates.push(rings.filter((_, ring) => isVisible[ring]));
  }
  return {
    geometry: { type: 'MultiPolygon', arcs },
    shape: { type: 'MultiPolygon', coordinates },
  };
}

/** Joins simplified countries to shapes. @param isHome whether the map is about a country */
export function joinCountries(
  { topology, scope, countries }: SimplifiedCountries,
  isHome: (country: AtlasCountry) => boolean,
): MapShapes {
  const home = countries.filter(({ country }) => isHome(country)).map(({ geometry }) => geometry);
  const abroad = countries
    .filter(({ country }) => !isHome(country))
    .map(({ geometry }) => geometry);
  const land = { type: 'GeometryCollection' as const, geometries: abroad };
  return {
    home: drawable(merge(topology, home), scope),
    abroad: drawable(merge(topology, abroad), scope),
    borders: mesh(topology, land, (a, b) => a !== b),
  };
}

/** The area inside a ring in any winding order: lakes have the opposite one. */
function ringArea(ring: readonly Position[]): number {
  const area = sphericalRingArea(ring as [number, number][], false);
  return Math.min(area, 4 * Math.PI - area);
}

/** In square units of the drawing. */
const minIsland = 8;
/** Land beyond the frame keeps points of so many square units, so that rings roughly keep their area. */
const minBeyond = 100;

/**
 * Simplification may turn a sliver inside out. On a map of the whole world it would then cover the rest of
 * the globe. A region is projected before it is clipped, so there it stays a sliver.
 */
function drawable(shape: MultiPolygon, scope: LandView['scope']): MultiPolygon {
  if (scope === 'region') return shape;
  const coordinates = shape.coordinates.filter(
    (polygon) => geoArea({ type: 'Polygon', coordinates: polygon }) < 2 * Math.PI,
  );
  return { type: 'MultiPolygon', coordinates };
}
