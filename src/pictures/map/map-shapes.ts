import { geoArea } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { filter, filterWeight, sphericalRingArea } from 'topojson-simplify';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
} from 'topojson-specification';
import type { AtlasCountry, AtlasLayer } from './atlas/atlas.ts';
import { type Cap, capsIntersect } from './atlas/bounding-cap.ts';
import { type FrameLine, frameLine, simplifiedLine } from './atlas/frame-lines.ts';
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

export interface CountryShape {
  readonly country: AtlasCountry;
  readonly shape: MultiPolygon;
}

type Shape = TopoMultiPolygon<Numbered>;
/** Each geometry has the number of its country in the layer. */
type Shapes = Topology<{ land: GeometryCollection<Numbered> }>;
type Numbered = { number: number };

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
  readonly topology: Shapes;
  readonly scope: LandView['scope'];
  readonly countries: readonly (CountryShape & { readonly geometry: Shape })[];
}

/** The polygons of countries that reach into a frame. */
export interface FramePolygons {
  readonly geometries: readonly Shape[];
  /** Their lines, by their index in the atlas. */
  readonly lines: ReadonlyMap<number, FrameLine>;
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
  const lines = new Map<number, FrameLine>();
  const geometries = layer.countries.flatMap((country, number): Shape[] => {
    const pieces = country.polygons.filter(({ rings, cap }) => {
      if (!capsIntersect(cap, view.cap)) return false;
      const taken = rings.flat().map((line) => {
        const known = lines.get(indexOf(line));
        const shared = known ?? frameLine(layer.lines, indexOf(line), view.sideOf, limits);
        const isLarge = cap.radius > far && known?.isLarge !== false;
        return { line, shared: { ...shared, uses: (known?.uses ?? 0) + 1, isLarge } };
      });
      // An island beyond the frame is left out. A polygon with neighbours stays: they share its lines.
      if (taken.length === 1 && taken[0]?.shared.isBeyond) return false;
      for (const { line, shared } of taken) lines.set(indexOf(line), shared);
      return true;
    });
    if (pieces.length === 0) return [];
    const arcs = pieces.map(({ rings }) => rings);
    return [{ type: 'MultiPolygon', arcs, properties: { number } }];
  });
  return { geometries, lines };
}

/** The index of a line in the atlas. @param line as in TopoJSON: `~n` is line n reversed */
function indexOf(line: number): number {
  return line < 0 ? ~line : line;
}

/**
 * Simplifies the countries in a frame together, so that neighbours keep common borders.
 * @param minTriangle points stay if the drawing would change by so many square units without them
 */
export function simplifyCountries(
  layer: AtlasLayer,
  pieces: FramePolygons,
  view: LandView,
  minTriangle: number,
): SimplifiedCountries {
  const topology = simplified(layer, pieces, view, minTriangle);
  const countries = topology.objects.land.geometries.flatMap((geometry) => {
    const country = layer.countries[numberOf(geometry.properties)];
    if (country === undefined || geometry.type !== 'MultiPolygon') return [];
    const { geometry: shape } = feature(topology, geometry);
    return [{ geometry, country, shape: drawable(shape, view.scope) }];
  });
  return { topology, scope: view.scope, countries };
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
  const land: GeometryCollection = { type: 'GeometryCollection', geometries: abroad };
  return {
    home: drawable(merge(topology, home), scope),
    abroad: drawable(merge(topology, abroad), scope),
    borders: mesh(topology, land, (a, b) => a !== b),
  };
}

function numberOf(properties: Numbered | object | undefined): number {
  return properties !== undefined && 'number' in properties ? properties.number : -1;
}

/** Simplifies the land of a layer and joins it, for the globe. @param scale units per radian */
export function mergeLand(layer: AtlasLayer, scale: number): MultiPolygon {
  const minTriangle = 1.4;
  const cap: Cap = { middle: [0, 0, 1], radius: Math.PI };
  const view: LandView = { scope: 'world', cap, scale, sideOf: () => 'neither' };
  const pieces = selectPolygons(layer, view, minTriangle);
  return joinCountries(simplifyCountries(layer, pieces, view, minTriangle), () => false).abroad;
}

/** Drops points that make no visible difference, and islands of a few square units. */
function simplified(
  { lines }: AtlasLayer,
  pieces: FramePolygons,
  { scale }: LandView,
  minTriangle: number,
): Shapes {
  const unit = 1 / scale ** 2;
  const fewer: Position[][] = new Array(lines.starts.length - 1);
  for (const [index, line] of pieces.lines) {
    fewer[index] = simplifiedLine(lines, line, unit * minTriangle, unit * minBeyond);
  }
  const land = { type: 'GeometryCollection' as const, geometries: [...pieces.geometries] };
  const all: Shapes = { type: 'Topology', objects: { land }, arcs: fewer };
  const { objects, arcs } = filter(all, filterWeight(all, unit * minIsland, ringArea));
  const geometries = objects.land.type === null ? [] : objects.land.geometries;
  return { type: 'Topology', objects: { land: { ...land, geometries } }, arcs };
}

/** The area inside a ring in any winding order: lakes have the opposite one. */
function ringArea(ring: [number, number][]): number {
  const area = sphericalRingArea(ring, false);
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
