import type { Transform } from 'topojson-specification';
import { unitVectors } from './bounding-cap.ts';

/**
 * The lines of an atlas, with all points in typed arrays: half a million small arrays would slow down every
 * garbage collection.
 */
export interface AtlasLines {
  /** The index of each line's first point; the last entry is the number of points. */
  readonly starts: Uint32Array;
  /** In degrees. */
  readonly longitudes: Float64Array;
  /** In degrees. */
  readonly latitudes: Float64Array;
  /** Unit vectors, three numbers for each point. */
  readonly vectors: Float64Array;
  /** For each point, the area on the unit sphere that a drawing loses without it. */
  readonly weights: Float32Array;
}

/**
 * Lines as TopoJSON stores them: each point as the difference from the previous one, on a grid
 * (https://github.com/topojson/topojson-specification#213-arcs).
 */
export interface StoredLines extends Pick<AtlasLines, 'starts' | 'weights'> {
  /** The size of the grid's cells and its origin, in degrees. */
  readonly transform: Transform;
  /** For each point, cells to the east and to the north. */
  readonly steps: Int32Array;
}

export function decodeLines({ starts, weights, transform, steps }: StoredLines): AtlasLines {
  const { scale, translate } = transform;
  const longitudes = new Float64Array(weights.length);
  const latitudes = new Float64Array(weights.length);
  for (let line = 0; line + 1 < starts.length; line += 1) {
    let [x, y] = [0, 0];
    for (let at = starts[line] ?? 0; at < (starts[line + 1] ?? 0); at += 1) {
      x += steps[at * 2] ?? 0;
      y += steps[at * 2 + 1] ?? 0;
      longitudes[at] = x * scale[0] + translate[0];
      latitudes[at] = y * scale[1] + translate[1];
    }
  }
  return { starts, longitudes, latitudes, vectors: unitVectors(longitudes, latitudes), weights };
}

/** The range of a line's points in the arrays. @param line as in TopoJSON: `~n` is line n reversed */
export function lineRange({ starts }: AtlasLines, line: number): { first: number; end: number } {
  const index = line < 0 ? ~line : line;
  return { first: starts[index] ?? 0, end: starts[index + 1] ?? 0 };
}

/** The points of a line, [longitude, latitude], in its direction. */
export function linePoints(lines: AtlasLines, line: number): [number, number][] {
  const { first, end } = lineRange(lines, line);
  const points: [number, number][] = [];
  for (let at = first; at < end; at += 1) {
    points.push([lines.longitudes[at] ?? 0, lines.latitudes[at] ?? 0]);
  }
  return line < 0 ? points.reverse() : points;
}

/** The points of a line as unit vectors, three numbers for each, always in the order of the atlas. */
export function lineVectors(lines: AtlasLines, line: number): Float64Array {
  const { first, end } = lineRange(lines, line);
  return lines.vectors.subarray(first * 3, end * 3);
}
