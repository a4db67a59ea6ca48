import type { MultiPolygon } from 'geojson';
import type { Atlas, AtlasLayer } from './atlas.ts';
import { decodeLines, type StoredLines } from './atlas-lines.ts';

/** The atlas in the file `countries.bin`. `npm run atlas` makes it: most of the work for a map is the same each time. */
export interface StoredAtlas {
  readonly detailed: StoredLayer;
  readonly coarse: StoredLayer;
  readonly globe: MultiPolygon;
}

export interface StoredLayer extends Pick<AtlasLayer, 'countries'> {
  readonly lines: StoredLines;
}

/** Prepares a stored atlas for drawing. */
export function openAtlas({ detailed, coarse, globe }: StoredAtlas): Atlas {
  return { detailed: openLayer(detailed), coarse: openLayer(coarse), globe };
}

function openLayer({ countries, lines }: StoredLayer): AtlasLayer {
  return { countries, lines: decodeLines(lines), found: new Map() };
}
