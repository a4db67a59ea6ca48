/**
 * Makes the atlas of the maps from the package world-atlas, which has Natural Earth's countries. `npm run atlas` writes
 * it into src/pictures/map/atlas/countries.bin. It is part of the repository, so that a build neither parses 3.7 MB of
 * JSON nor computes the weights of half a million points.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serialize } from 'node:v8';
import { brotliCompressSync } from 'node:zlib';
import type { MultiPolygon } from 'geojson';
import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { atlasFile } from '../../../../src/engine/cache/code-version.ts';
import { projectFolder } from '../../../../src/engine/cache/project-folder.ts';
import type { AtlasLayer, AtlasPolygon } from '../../../../src/pictures/map/atlas/atlas.ts';
import {
  type AtlasLines,
  decodeLines,
  linePoints,
  lineVectors,
  type StoredLines,
} from '../../../../src/pictures/map/atlas/atlas-lines.ts';
import { type Cap, vectorSum } from '../../../../src/pictures/map/atlas/bounding-cap.ts';
import { degreeBoxOf } from '../../../../src/pictures/map/atlas/degree-box.ts';
import type { StoredAtlas, StoredLayer } from '../../../../src/pictures/map/atlas/stored-atlas.ts';
import { globeRadius } from '../../../../src/pictures/map/map-design.ts';
import {
  joinCountries,
  type LandView,
  selectPolygons,
  simplifyCountries,
} from '../../../../src/pictures/map/map-shapes.ts';

/** A file of the package world-atlas, parsed. */
type AtlasTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Makes the atlas: countries at 1:10,000,000 and at 1:110,000,000, and the land of the globe. */
export function makeAtlas(): StoredAtlas {
  const [detailed, coarse] = [makeLayer(readTopology('10m')), makeLayer(readTopology('110m'))];
  return { detailed, coarse, globe: globeLand(coarse) };
}

function readTopology(scale: '10m' | '110m'): AtlasTopology {
  const { resolve } = createRequire(import.meta.url);
  return JSON.parse(readFileSync(resolve(`world-atlas/countries-${scale}.json`), 'utf8'));
}

function makeLayer(topology: AtlasTopology): StoredLayer {
  const stored = makeLines(topology);
  const lines = decodeLines(stored);
  const countries = topology.objects.countries.geometries.map((geometry) => {
    const atlasName = nameOf(geometry);
    const polygons = ringsOf(geometry).map((rings) => polygonOf(rings, lines));
    return { atlasName, code: isoCode(geometry.id, atlasName), polygons };
  });
  return { countries, lines: stored };
}

function makeLines({ arcs, transform }: AtlasTopology): StoredLines {
  if (transform === undefined) throw new RangeError('the topology has no transform');
  const starts = new Uint32Array(arcs.length + 1);
  for (const [index, arc] of arcs.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + arc.length;
  }
  const steps = Int32Array.from(arcs.flat(2));
  const lines = { starts, steps, transform, weights: new Float32Array(steps.length / 2) };
  return { ...lines, weights: weightsOf(decodeLines(lines)) };
}

/** The weights of all points: see `AtlasLines`. */
function weightsOf(lines: AtlasLines): Float32Array {
  const arcs = Array.from({ length: lines.starts.length - 1 }, (_, line) =>
    linePoints(lines, line),
  );
  const weighted = presimplify({ type: 'Topology', objects: {}, arcs }, sphericalTriangleArea);
  return Float32Array.from(weighted.arcs.flat().map(([, , weight]) => weight ?? 0));
}

function polygonOf(rings: number[][], lines: AtlasLines): AtlasPolygon {
  const outer = rings[0] ?? [];
  const cap = capOf(outer.map((line) => lineVectors(lines, line)));
  return { rings, cap, box: degreeBoxOf(outer.map((line) => linePoints(lines, line))) };
}

/**
 * A cap that contains all points of some lines. It is not the smallest one.
 * @param lines unit vectors, three numbers for each point
 */
export function capOf(lines: readonly Float64Array[]): Cap {
  const sum = vectorSum(lines);
  const length = Math.hypot(...sum) || 1;
  const middle: Cap['middle'] = [sum[0] / length, sum[1] / length, sum[2] / length];
  const [x, y, z] = middle;
  let nearest = 1;
  for (const vectors of lines) {
    for (let at = 0; at < vectors.length; at += 3) {
      const along = x * (vectors[at] ?? 0) + y * (vectors[at + 1] ?? 0);
      nearest = Math.min(nearest, along + z * (vectors[at + 2] ?? 0));
    }
  }
  return { middle, radius: Math.acos(Math.max(-1, nearest)) };
}

/** Simplifies the land of a layer to the scale of the globe and joins it. */
function globeLand(stored: StoredLayer): MultiPolygon {
  const layer: AtlasLayer = { ...stored, lines: decodeLines(stored.lines), found: new Map() };
  const minTriangle = 1.4;
  const view: LandView = {
    scope: 'world',
    cap: { middle: [0, 0, 1], radius: Math.PI },
    scale: globeRadius,
    sideOf: () => 'neither',
  };
  const pieces = selectPolygons(layer, view, minTriangle);
  const simplified = simplifyCountries(layer, pieces, view, minTriangle);
  if (simplified === undefined) throw new RangeError('the globe has no limit of points');
  return joinCountries(simplified, () => false).abroad;
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
 * Converts the ISO number of a country to its two letters: `434` to `LY`. `Intl.Locale` replaces the number by
 * the letters (an alias of CLDR). Kosovo has no number; its letters are those of CLDR.
 */
function isoCode(id: string | number | undefined, name: string): string | undefined {
  if (id === undefined) return name === 'Kosovo' ? 'XK' : undefined;
  const region = new Intl.Locale(`und-${String(id).padStart(3, '0')}`).region;
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(path.join(projectFolder, atlasFile), brotliCompressSync(serialize(makeAtlas())));
}
