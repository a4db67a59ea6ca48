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
import { type FrameLine, frameLine, simplifiedLine } from './frame-lines.ts';
import type { SideOf } from './frame-sides.ts';

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

type Shape = TopoMultiPolygon<Numbered>;
/** Each geometry has the number of its country in the layer. */
type Shapes = Topology<{ land: GeometryCollection<Numbered> }>;
type Numbered = { number: number };

/** What of the globe is drawn, and how large. */
export interface LandView {
  /** A part of the globe, whose shapes are cut when they are flat, or all of it. */
  readonly scope: 'region' | 'world';
  /** Holds all that is drawn. */
  readonly cap: Cap;
  /** Units of the drawing to a radian at its middle. */
  readonly scale: number;
  readonly sideOf: SideOf;
}

/** The countries in a frame, simplified together, before they are joined. */
export interface SimplifiedCountries {
  readonly topology: Shapes;
  readonly scope: LandView['scope'];
  readonly countries: readonly (CountryShape & { readonly geometry: Shape })[];
}

/** The pieces of countries that reach into a frame. */
export interface FramePieces {
  readonly geometries: readonly Shape[];
  /** Their lines, by their index in the atlas. */
  readonly lines: ReadonlyMap<number, FrameLine>;
}

/** The radius of a piece that is large, and the reach of a line that is long: in units of the drawing. */
const large = 50;

/**
 * Takes the pieces of countries that reach into a frame out of the atlas.
 * @param leastTriangle the least of those for which the pieces are simplified afterwards
 */
export function takePieces(layer: AtlasLayer, view: LandView, leastTriangle: number): FramePieces {
  const far = large / view.scale;
  const atLeast = { leastArea: leastTriangle / view.scale ** 2, far };
  const lines = new Map<number, FrameLine>();
  const geometries = layer.countries.flatMap((country, number): Shape[] => {
    const pieces = country.polygons.filter(({ rings, cap }) => {
      if (!capsMeet(cap, view.cap)) return false;
      const taken = rings.flat().map((line) => {
        const known = lines.get(indexOf(line));
        const shared = known ?? frameLine(layer.lines, indexOf(line), view.sideOf, atLeast);
        const isLarge = cap.radius > far && known?.isLarge !== false;
        return { line, shared: { ...shared, uses: (known?.uses ?? 0) + 1, isLarge } };
      });
      // An island beyond the frame is left out. A piece with neighbours stays, for they share its lines.
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

/** The index of a line in the atlas. @param line as in TopoJSON: `~n` for line n backwards */
function indexOf(line: number): number {
  return line < 0 ? ~line : line;
}

/**
 * Simplifies the countries in a frame together, so that borders stay common.
 * @param leastTriangle points stay whose loss would change the drawing by so many square units
 */
export function simplifyCountries(
  layer: AtlasLayer,
  pieces: FramePieces,
  view: LandView,
  leastTriangle: number,
): SimplifiedCountries {
  const topology = simplified(layer, pieces, view, leastTriangle);
  const countries = topology.objects.land.geometries.flatMap((geometry) => {
    const country = layer.countries[numberOf(geometry.properties)];
    if (country === undefined || geometry.type !== 'MultiPolygon') return [];
    const { geometry: shape } = feature(topology, geometry);
    return [{ geometry, country, shape: drawable(shape, view.scope) }];
  });
  return { topology, scope: view.scope, countries };
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
export function takeLand(layer: AtlasLayer, scale: number): MultiPolygon {
  const leastTriangle = 1.4;
  const cap: Cap = { middle: [0, 0, 1], radius: Math.PI };
  const view: LandView = { scope: 'world', cap, scale, sideOf: () => 'neither' };
  const pieces = takePieces(layer, view, leastTriangle);
  return joinCountries(simplifyCountries(layer, pieces, view, leastTriangle), () => false).abroad;
}

/** Drops points that move no line by as much as the eye sees, and islands of a few square units. */
function simplified(
  { lines }: AtlasLayer,
  pieces: FramePieces,
  { scale }: LandView,
  leastTriangle: number,
): Shapes {
  const unit = 1 / scale ** 2;
  const fewer: Position[][] = new Array(lines.starts.length - 1);
  for (const [index, line] of pieces.lines) {
    fewer[index] = simplifiedLine(lines, line, unit * leastTriangle, unit * leastBeyond);
  }
  const land = { type: 'GeometryCollection' as const, geometries: [...pieces.geometries] };
  const all: Shapes = { type: 'Topology', objects: { land }, arcs: fewer };
  const { objects, arcs } = filter(all, filterWeight(all, unit * leastIsland, ringArea));
  const geometries = objects.land.type === null ? [] : objects.land.geometries;
  return { type: 'Topology', objects: { land: { ...land, geometries } }, arcs };
}

/** The area inside a ring, whichever way round it runs: lakes run the other way. */
function ringArea(ring: [number, number][]): number {
  const area = sphericalRingArea(ring, false);
  return Math.min(area, 4 * Math.PI - area);
}

/** In square units of the drawing. */
const leastIsland = 8;
/** Land beyond the frame keeps points of so many square units, so that rings keep about their area. */
const leastBeyond = 100;

/**
 * Simplifying may turn a sliver inside out, and on a map of the whole world it then covers all of the
 * globe but itself. A part of it is made flat before it is cut, and there it stays a sliver.
 */
function drawable(shape: MultiPolygon, scope: LandView['scope']): MultiPolygon {
  if (scope === 'region') return shape;
  const coordinates = shape.coordinates.filter(
    (polygon) => geoArea({ type: 'Polygon', coordinates: polygon }) < 2 * Math.PI,
  );
  return { type: 'MultiPolygon', coordinates };
}
