import { geoArea } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { filter, filterWeight, sphericalRingArea } from 'topojson-simplify';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
} from 'topojson-specification';
import type { AtlasCountry, AtlasLayer } from './atlas.ts';
import { type Cap, capsMeet } from './bounding-cap.ts';

/** What is drawn of the countries in a frame, as coordinates on the globe. */
export interface MapShapes {
  /** The countries that the map is about. */
  readonly home: MultiPolygon;
  /** All other land, as one piece. */
  readonly abroad: MultiPolygon;
  /** Borders between two of the other countries; those of home are its outline. */
  readonly borders: MultiLineString;
}

export interface CountryShape {
  readonly country: AtlasCountry;
  readonly shape: MultiPolygon;
}

/** Whether a part of the globe is drawn, whose shapes are cut when they are flat, or the whole. */
export type MapScope = 'region' | 'world';

type Shape = TopoMultiPolygon<Numbered>;
/** Each geometry bears the number of its country in the layer. */
export type Shapes = Topology<{ land: GeometryCollection<Numbered> }>;
type Numbered = { number: number };

/** The countries in a frame, simplified together, before they are joined. */
export interface SimplifiedCountries {
  readonly topology: Shapes;
  readonly scope: MapScope;
  readonly countries: readonly (CountryShape & { readonly geometry: Shape })[];
}

/**
 * Takes the countries in a frame out of the atlas. What is outside is left out first: to weigh the
 * whole world costs four times as much.
 * @param leastArea no simplification that follows keeps points of less weight
 */
export function takeFrame(layer: AtlasLayer, cap: Cap, leastArea: number): Shapes {
  return frameTopology(layer, cap, leastArea);
}

/**
 * Simplifies the countries in a frame together, so that borders stay common.
 * @param unit the area of one square unit of the drawing, on the unit sphere
 * @param leastTriangle points stay whose loss would change the drawing by so many square units
 */
export function simplifyCountries(
  layer: AtlasLayer,
  inFrame: Shapes,
  unit: number,
  leastTriangle: number,
  scope: MapScope,
): SimplifiedCountries {
  const topology = simplified(inFrame, unit, leastTriangle);
  const countries = topology.objects.land.geometries.flatMap((geometry) => {
    const country = layer.countries[numberOf(geometry.properties)];
    if (country === undefined || geometry.type !== 'MultiPolygon') return [];
    const { geometry: shape } = feature(topology, geometry);
    return [{ geometry, country, shape: drawable(shape, scope) }];
  });
  return { topology, scope, countries };
}

/** Joins simplified countries to what is drawn. @param isHome which countries the map is about */
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

/** The land of a layer as one simplified shape, for the globe. */
export function takeLand(layer: AtlasLayer, unit: number): MultiPolygon {
  const everywhere: Cap = { middle: [0, 0, 1], radius: Math.PI };
  const leastTriangle = 1.4;
  const inFrame = takeFrame(layer, everywhere, unit * leastTriangle);
  return joinCountries(simplifyCountries(layer, inFrame, unit, leastTriangle, 'world'), () => false)
    .abroad;
}

/** The pieces of countries that reach into a cap, with their lines and no others. */
function frameTopology(layer: AtlasLayer, cap: Cap, leastArea: number): Shapes {
  const geometries = layer.countries.flatMap((country, number): Shape[] => {
    const pieces = country.polygons.filter((polygon) => capsMeet(polygon.cap, cap));
    if (pieces.length === 0) return [];
    const arcs = pieces.map(({ rings }) => rings);
    return [{ type: 'MultiPolygon', arcs, properties: { number } }];
  });
  const heavy = pointsAbove(leastArea);
  const lines: Position[][] = new Array(layer.arcCount);
  for (const line of geometries.flatMap(({ arcs }) => arcs.flat(2))) {
    const index = line < 0 ? ~line : line;
    lines[index] ??= heavy(layer.weightedArc(index));
  }
  const land = { type: 'GeometryCollection' as const, geometries };
  return { type: 'Topology', objects: { land }, arcs: lines };
}

/**
 * Keeps the points of a line that stay where less weight than this is dropped: all that later steps look
 * at. Points keep their weight: topojson's own `simplify` makes each anew without.
 */
function pointsAbove(leastArea: number): (line: readonly Position[]) => Position[] {
  return (line) => line.filter((point) => (point[2] ?? 0) >= leastArea);
}

/** Drops points that move no line by as much as the eye sees, and islands of a few square units. */
function simplified(topology: Shapes, unit: number, leastTriangle: number): Shapes {
  const fewer = { ...topology, arcs: topology.arcs.map(pointsAbove(unit * leastTriangle)) };
  const { objects, arcs } = filter(fewer, filterWeight(fewer, unit * leastIsland, ringArea));
  const geometries = objects.land.type === null ? [] : objects.land.geometries;
  const land = { type: 'GeometryCollection' as const, geometries };
  return { type: 'Topology', objects: { land }, arcs };
}

/** The area inside a ring, whichever way round it runs: lakes run the other way. */
function ringArea(ring: [number, number][]): number {
  const area = sphericalRingArea(ring, false);
  return Math.min(area, 4 * Math.PI - area);
}

/** In square units of the drawing. */
const leastIsland = 8;

/**
 * Simplifying may turn a sliver inside out, and on a map of the whole world it then covers all of the
 * globe but itself. A part of it is made flat before it is cut, and there it stays a sliver.
 */
function drawable(shape: MultiPolygon, scope: MapScope): MultiPolygon {
  if (scope === 'region') return shape;
  const coordinates = shape.coordinates.filter(
    (polygon) => geoArea({ type: 'Polygon', coordinates: polygon }) < 2 * Math.PI,
  );
  return { type: 'MultiPolygon', coordinates };
}
