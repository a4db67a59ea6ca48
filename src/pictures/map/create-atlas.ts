import type { Position } from 'geojson';
import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Atlas, AtlasLayer } from './atlas.ts';
import { capOf } from './bounding-cap.ts';
import { degreeBoxOf } from './degree-box.ts';
import { globeRadius } from './map-design.ts';
import { takeLand } from './map-shapes.ts';

/** A file of the package world-atlas: `countries-10m.json`, parsed. */
export type AtlasTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Prepares an atlas: what comes in are the countries at 1:10m and at 1:110m. */
export function createAtlas(detailed: AtlasTopology, world: AtlasTopology): Atlas {
  const coarse = createLayer(world);
  return { detailed: createLayer(detailed), coarse, globe: takeLand(coarse, 1 / globeRadius ** 2) };
}

function createLayer(topology: AtlasTopology): AtlasLayer {
  const arcs = plainArcs(topology);
  const arc = (index: number) => arcs[index] ?? [];
  const weighted = new Map<number, Position[]>();
  const weightedArc = (index: number): Position[] => {
    const known = weighted.get(index);
    if (known !== undefined) return known;
    const one: Topology<Record<string, never>> = {
      type: 'Topology',
      objects: {},
      arcs: [arc(index)],
    };
    const points = presimplify(one, sphericalTriangleArea).arcs[0] ?? [];
    weighted.set(index, points);
    return points;
  };
  const countries = topology.objects.countries.geometries.map((geometry) => {
    const atlasName = nameOf(geometry);
    const polygons = ringsOf(geometry).map((rings) => {
      const outer = (rings[0] ?? []).map((index) =>
        index < 0 ? arc(~index).toReversed() : arc(index),
      );
      return { rings, cap: capOf(outer), box: degreeBoxOf(outer) };
    });
    return { atlasName, code: isoCode(geometry.id, atlasName), polygons };
  });
  return { countries, arcCount: arcs.length, arc, weightedArc, found: new Map() };
}

/**
 * The lines of a topology in degrees: TopoJSON packs each point as the difference to the one before,
 * on a grid (https://github.com/topojson/topojson-specification#213-arcs).
 */
function plainArcs({ arcs, transform }: AtlasTopology): readonly [number, number][][] {
  if (transform === undefined) return arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, y]));
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

type CountryGeometry = AtlasTopology['objects']['countries']['geometries'][number];

function nameOf({ properties }: CountryGeometry): string {
  return properties !== undefined && 'name' in properties ? properties.name : '';
}

function ringsOf(geometry: CountryGeometry): readonly number[][][] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

/**
 * The two letters for a country's number: `434` gives `LY`. A locale with the number is turned into
 * one with the letters, by the aliases of CLDR. Kosovo has no number; its letters are CLDR's.
 */
function isoCode(id: string | number | undefined, name: string): string | undefined {
  if (id === undefined) return name === 'Kosovo' ? 'XK' : undefined;
  const region = new Intl.Locale(`und-${String(id).padStart(3, '0')}`).region;
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : undefined;
}
