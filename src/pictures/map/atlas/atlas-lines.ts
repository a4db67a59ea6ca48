import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
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
  /**
   * For each point, the area on the unit sphere that a drawing loses without it; NaN before
   * `computeWeights`.
   */
  readonly weights: Float64Array;
}

/**
 * Decodes the lines of a topology: TopoJSON stores each point as the difference from the previous one, on
 * a grid (https://github.com/topojson/topojson-specification#213-arcs).
 * @throws RangeError if the topology is not on a grid
 */
export function decodeLines({ arcs, transform }: Pick<Topology, 'arcs' | 'transform'>): AtlasLines {
  if (transform === undefined) throw new RangeError('the topology has no transform');
  const { scale, translate } = transform;
  const count = arcs.reduce((sum, line) => sum + line.length, 0);
  const starts = new Uint32Array(arcs.length + 1);
  const longitudes = new Float64Array(count);
  const latitudes = new Float64Array(count);
  let at = 0;
  for (const [index, line] of arcs.entries()) {
    let [x, y] = [0, 0];
    for (const [dx = 0, dy = 0] of line) {
      x += dx;
      y += dy;
      longitudes[at] = x * scale[0] + translate[0];
      latitudes[at] = y * scale[1] + translate[1];
      at += 1;
    }
    starts[index + 1] = at;
  }
  const vectors = unitVectors(longitudes, latitudes);
  return {
    starts,
    longitudes,
    latitudes,
    vectors,
    weights: new Float64Array(count).fill(Number.NaN),
  };
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

/** Computes the weights of a line's points if this has not been done yet. */
export function computeWeights(lines: AtlasLines, line: number): void {
  const { first, end } = lineRange(lines, line);
  if (first === end || !Number.isNaN(lines.weights[first])) return;
  const points = linePoints(lines, line < 0 ? ~line : line);
  const alone: Topology<Record<string, never>> = { type: 'Topology', objects: {}, arcs: [points] };
  const weighted = presimplify(alone, sphericalTriangleArea).arcs[0] ?? [];
  for (const [index, point] of weighted.entries()) lines.weights[first + index] = point[2] ?? 0;
}
