import type { GeometryCollection, Topology } from 'topojson-specification';
import { globeRadius } from '../map-design.ts';
import { mergeLand } from '../map-shapes.ts';
import type { Atlas, AtlasLayer, AtlasPolygon } from './atlas.ts';
import { type AtlasLines, decodeLines, lineRange, lineVectors } from './atlas-lines.ts';
import { capOf } from './bounding-cap.ts';
import { RingBox } from './degree-box.ts';

/** A file of the package world-atlas: `countries-10m.json`, parsed. */
export type AtlasTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Creates an atlas. @param detailed the countries at 1:10m @param world the same at 1:110m */
export function createAtlas(detailed: AtlasTopology, world: AtlasTopology): Atlas {
  const coarse = createLayer(world);
  return { detailed: createLayer(detailed), coarse, globe: mergeLand(coarse, globeRadius) };
}

function createLayer(topology: AtlasTopology): AtlasLayer {
  const lines = decodeLines(topology);
  const countries = topology.objects.countries.geometries.map((geometry) => {
    const atlasName = nameOf(geometry);
    const polygons = ringsOf(geometry).map((rings) => polygonOf(rings, lines));
    return { atlasName, code: isoCode(geometry.id, atlasName), polygons };
  });
  return { countries, lines, found: new Map() };
}

function polygonOf(rings: number[][], lines: AtlasLines): AtlasPolygon {
  const outer = rings[0] ?? [];
  const box = new RingBox();
  for (const line of outer) {
    const { first, end } = lineRange(lines, line);
    for (let step = 0; step < end - first; step += 1) {
      const at = line < 0 ? end - 1 - step : first + step;
      box.add(lines.longitudes[at] ?? 0, lines.latitudes[at] ?? 0);
    }
  }
  const cap = capOf(outer.map((line) => lineVectors(lines, line)));
  return { rings, cap, box: box.box() };
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
