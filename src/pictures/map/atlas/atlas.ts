import { geoContains } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { earthRadius, kilometresBetween, type LonLat } from '../compass.ts';
import { type AtlasLines, linePoints, lineRange, lineVectors } from './atlas-lines.ts';
import { type Cap, capAround, capContains, capsIntersect } from './bounding-cap.ts';
import { type DegreeBox, degreeBoxContains } from './degree-box.ts';

/** The countries of the world, prepared for drawing. One atlas serves all maps. */
export interface Atlas {
  /** For maps of a region: Natural Earth at 1:10,000,000. */
  readonly detailed: AtlasLayer;
  /** For maps of the whole world: 1:110,000,000. */
  readonly coarse: AtlasLayer;
  /** All land, simplified for the inset globe. */
  readonly globe: MultiPolygon;
}

export interface AtlasLayer {
  readonly countries: readonly AtlasCountry[];
  readonly lines: AtlasLines;
  /** Cached results of `countryAt`, by point: a map needs each several times. */
  readonly found: Map<string, CountryPolygon | undefined>;
}

export interface AtlasCountry {
  /** The name in the atlas, in English and sometimes abbreviated: identifies countries without a code. */
  readonly atlasName: string;
  /** ISO 3166-1 alpha-2. Undefined if there is none, as for a disputed reef. */
  readonly code: string | undefined;
  readonly polygons: readonly AtlasPolygon[];
}

export interface AtlasPolygon {
  /** Rings of lines, as in TopoJSON: the outer ring first, `~n` for line n backwards. */
  readonly rings: number[][];
  readonly cap: Cap;
  readonly box: DegreeBox;
}

/** A country, and one of its polygons. */
export interface CountryPolygon {
  readonly country: AtlasCountry;
  readonly polygon: AtlasPolygon;
}

/** A place by the sea may be outside the coast of the atlas, by at most this many km. */
const offshore = 30;
/** The same in degrees of latitude, and slightly more because of rounding. */
const offshoreLatitude = (offshore / earthRadius) * (180 / Math.PI) * 1.001;
/** A newspaper names the same places every day, and one search takes a quarter of the time of a map. */
const maxFound = 4096;

/** Finds the country and the polygon that contain a point, or the nearest ones if it is just off a coast. */
export function countryAt(layer: AtlasLayer, point: LonLat): CountryPolygon | undefined {
  const key = point.join();
  if (layer.found.has(key)) return layer.found.get(key);
  const found = polygonContaining(layer, point) ?? nearestPolygon(layer, point);
  if (layer.found.size >= maxFound) layer.found.clear();
  layer.found.set(key, found);
  return found;
}

function polygonContaining(layer: AtlasLayer, point: LonLat): CountryPolygon | undefined {
  for (const country of layer.countries) {
    for (const polygon of country.polygons) {
      if (!degreeBoxContains(polygon.box, point) || !capContains(polygon.cap, point)) continue;
      if (geoContains(outline(layer, polygon), [...point])) return { country, polygon };
    }
  }
  return undefined;
}

function nearestPolygon(layer: AtlasLayer, point: LonLat): CountryPolygon | undefined {
  const around = capAround(point, offshore / earthRadius);
  let nearest: CountryPolygon | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const country of layer.countries) {
    for (const polygon of country.polygons) {
      if (!capsIntersect(polygon.cap, around)) continue;
      const away = shoreDistance(layer, polygon, point);
      if (away >= least) continue;
      nearest = { country, polygon };
      least = away;
    }
  }
  return least <= offshore ? nearest : undefined;
}

/** The polygon of a country with the largest bounding cap: France without its overseas territories. */
export function largestPolygon({ polygons }: AtlasCountry): AtlasPolygon | undefined {
  return polygons.toSorted((a, b) => b.cap.radius - a.cap.radius)[0];
}

/** The lines of a polygon's outer ring, in full detail, as unit vectors: three numbers for each point. */
export function outerRing({ lines }: AtlasLayer, { rings }: AtlasPolygon): readonly Float64Array[] {
  return (rings[0] ?? []).map((line) => lineVectors(lines, line));
}

function outline(layer: AtlasLayer, polygon: AtlasPolygon): Polygon {
  const coordinates = polygon.rings.map((ring) => ringPoints(layer, ring));
  return { type: 'Polygon', coordinates };
}

/** The distance to the nearest point of a coast in km. Infinite if no point is near. */
function shoreDistance(layer: AtlasLayer, { rings }: AtlasPolygon, point: LonLat): number {
  const { longitudes, latitudes } = layer.lines;
  let least = Number.POSITIVE_INFINITY;
  for (const line of rings[0] ?? []) {
    const { first, end } = lineRange(layer.lines, line);
    for (let at = first; at < end; at += 1) {
      const latitude = latitudes[at] ?? 0;
      // Most points are too far north or south, and this test is a hundred times faster than a distance.
      if (Math.abs(latitude - point[1]) > offshoreLatitude) continue;
      least = Math.min(least, kilometresBetween([longitudes[at] ?? 0, latitude], point));
    }
  }
  return least;
}

function ringPoints({ lines }: AtlasLayer, ring: readonly number[]): [number, number][] {
  return ring.flatMap((line) => linePoints(lines, line));
}

/** Identifies a country in both layers of the atlas. */
export function countryKey({ code, atlasName }: Pick<AtlasCountry, 'code' | 'atlasName'>): string {
  return code ?? atlasName;
}
