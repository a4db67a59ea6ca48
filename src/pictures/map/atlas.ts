import { geoContains } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { type AtlasLines, linePoints, lineRange, lineVectors } from './atlas-lines.ts';
import { type Cap, capAround, capHolds, capsMeet } from './bounding-cap.ts';
import { earthRadius, kilometresBetween, type LonLat } from './compass.ts';
import { boxHolds, type DegreeBox } from './degree-box.ts';

/** The countries of the world, prepared for drawing; made once and used for every map. */
export interface Atlas {
  /** For maps of a region: Natural Earth at 1:10,000,000. */
  readonly detailed: AtlasLayer;
  /** For maps of the whole world: 1:110,000,000. */
  readonly coarse: AtlasLayer;
  /** All land as the inset globe shows it. */
  readonly globe: MultiPolygon;
}

export interface AtlasLayer {
  readonly countries: readonly AtlasCountry[];
  readonly lines: AtlasLines;
  /** Answers of `countryAt`, by the point: a map asks the same several times. */
  readonly found: Map<string, CountryPiece | undefined>;
}

export interface AtlasCountry {
  /** As in the atlas, in English and sometimes abbreviated: tells the nameless apart. */
  readonly atlasName: string;
  /** ISO 3166-1 alpha-2; undefined for what has none, as a disputed reef. */
  readonly code: string | undefined;
  readonly polygons: readonly AtlasPolygon[];
}

export interface AtlasPolygon {
  /** Rings of lines, as in TopoJSON: the outer ring first, `~n` for line n backwards. */
  readonly rings: number[][];
  readonly cap: Cap;
  readonly box: DegreeBox;
}

/** A country, and one piece of it. */
export interface CountryPiece {
  readonly country: AtlasCountry;
  readonly polygon: AtlasPolygon;
}

/** A place by the sea may lie beyond the coast as the atlas has it: by this many km at most. */
const offshore = 30;
/** The same in degrees of latitude, and a little more. */
const offshoreLatitude = (offshore / earthRadius) * (180 / Math.PI) * 1.001;
/** A newspaper names the same places day after day; to look for one costs a quarter of a map. */
const mostFound = 4096;

/** The country of a place, and the piece of it on which the place lies; the nearest by the sea. */
export function countryAt(layer: AtlasLayer, point: LonLat): CountryPiece | undefined {
  const key = point.join();
  if (layer.found.has(key)) return layer.found.get(key);
  const found = pieceHolding(layer, point) ?? pieceNear(layer, point);
  if (layer.found.size >= mostFound) layer.found.clear();
  layer.found.set(key, found);
  return found;
}

function pieceHolding(layer: AtlasLayer, point: LonLat): CountryPiece | undefined {
  for (const country of layer.countries) {
    for (const polygon of country.polygons) {
      if (!boxHolds(polygon.box, point) || !capHolds(polygon.cap, point)) continue;
      if (geoContains(outline(layer, polygon), [...point])) return { country, polygon };
    }
  }
  return undefined;
}

function pieceNear(layer: AtlasLayer, point: LonLat): CountryPiece | undefined {
  const around = capAround(point, offshore / earthRadius);
  let nearest: CountryPiece | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const country of layer.countries) {
    for (const polygon of country.polygons) {
      if (!capsMeet(polygon.cap, around)) continue;
      const away = shoreDistance(layer, polygon, point);
      if (away >= least) continue;
      nearest = { country, polygon };
      least = away;
    }
  }
  return least <= offshore ? nearest : undefined;
}

/** The piece of a country that reaches farthest: France without what it holds overseas. */
export function largestPolygon({ polygons }: AtlasCountry): AtlasPolygon | undefined {
  return polygons.toSorted((a, b) => b.cap.radius - a.cap.radius)[0];
}

/** The points of a piece's outer ring, in full detail, as unit vectors: three numbers for each. */
export function outerRing({ lines }: AtlasLayer, { rings }: AtlasPolygon): readonly Float64Array[] {
  return (rings[0] ?? []).map((line) => lineVectors(lines, line));
}

function outline(layer: AtlasLayer, polygon: AtlasPolygon): Polygon {
  const coordinates = polygon.rings.map((ring) => ringPoints(layer, ring));
  return { type: 'Polygon', coordinates };
}

/** How far the points of a coast are in km, those that are near; infinite where none is. */
function shoreDistance(layer: AtlasLayer, { rings }: AtlasPolygon, point: LonLat): number {
  const { longitudes, latitudes } = layer.lines;
  let least = Number.POSITIVE_INFINITY;
  for (const line of rings[0] ?? []) {
    const { first, end } = lineRange(layer.lines, line);
    for (let at = first; at < end; at += 1) {
      const latitude = latitudes[at] ?? 0;
      // Most are too far north or south, and a distance costs a hundred times as much as this.
      if (Math.abs(latitude - point[1]) > offshoreLatitude) continue;
      least = Math.min(least, kilometresBetween([longitudes[at] ?? 0, latitude], point));
    }
  }
  return least;
}

function ringPoints({ lines }: AtlasLayer, ring: readonly number[]): [number, number][] {
  return ring.flatMap((line) => linePoints(lines, line));
}

/** Tells countries apart, in either layer of the atlas. */
export function countryKey({ code, atlasName }: Pick<AtlasCountry, 'code' | 'atlasName'>): string {
  return code ?? atlasName;
}
