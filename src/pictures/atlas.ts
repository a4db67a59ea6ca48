import { geoContains } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type Cap, capAround, capsMeet } from './bounding-cap.ts';
import { earthRadius, kilometresBetween, type LonLat } from './compass.ts';

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
  readonly arcCount: number;
  /**
   * A line of the atlas, each point [longitude, latitude, weight]: the weight is the area on the
   * unit sphere that the drawing loses without the point. Worked out at the first call only.
   */
  readonly weightedArc: (index: number) => Position[];
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
}

/** A place by the sea may lie beyond the coast as the atlas has it: by this many km at most. */
const offshore = 30;

/** The country of a place, and the piece of it on which the place lies; the nearest by the sea. */
export function countryAt(
  layer: AtlasLayer,
  point: LonLat,
): { readonly country: AtlasCountry; readonly polygon: AtlasPolygon } | undefined {
  const around = capAround(point, offshore / earthRadius);
  const near = layer.countries.flatMap((country) =>
    country.polygons
      .filter((polygon) => capsMeet(polygon.cap, around))
      .map((polygon) => ({ country, polygon })),
  );
  const holding = near.find(({ polygon }) => geoContains(outline(layer, polygon), [...point]));
  if (holding !== undefined) return holding;
  const distances = near.map((each) => ({ ...each, away: shoreDistance(layer, each, point) }));
  const [nearest] = distances.sort((a, b) => a.away - b.away);
  return nearest !== undefined && nearest.away <= offshore ? nearest : undefined;
}

/** The piece of a country that reaches farthest: France without what it holds overseas. */
export function largestPolygon({ polygons }: AtlasCountry): AtlasPolygon | undefined {
  return polygons.toSorted((a, b) => b.cap.radius - a.cap.radius)[0];
}

/** The points of a piece's outer ring, in full detail. */
export function outerRing(layer: AtlasLayer, polygon: AtlasPolygon): readonly LonLat[] {
  return ringPoints(layer, polygon.rings[0] ?? []);
}

function outline(layer: AtlasLayer, polygon: AtlasPolygon): Polygon {
  const coordinates = polygon.rings.map((ring) => ringPoints(layer, ring).map((each) => [...each]));
  return { type: 'Polygon', coordinates };
}

function shoreDistance(layer: AtlasLayer, of: { polygon: AtlasPolygon }, point: LonLat): number {
  return outerRing(layer, of.polygon).reduce(
    (least, each) => Math.min(least, kilometresBetween(each, point)),
    Number.POSITIVE_INFINITY,
  );
}

function ringPoints(layer: AtlasLayer, ring: readonly number[]): readonly LonLat[] {
  return ring.flatMap((index) => {
    const points = lonLats(layer.weightedArc(index < 0 ? ~index : index));
    return index < 0 ? points.toReversed() : points;
  });
}

function lonLats(points: readonly Position[]): readonly LonLat[] {
  return points.map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}

/** Tells countries apart, in either layer of the atlas. */
export function countryKey({ code, atlasName }: Pick<AtlasCountry, 'code' | 'atlasName'>): string {
  return code ?? atlasName;
}
