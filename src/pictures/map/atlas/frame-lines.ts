import type { Position } from 'geojson';
import { type AtlasLines, lineRange } from './atlas-lines.ts';
import type { Side, SideOf } from './frame-sides.ts';

/** A line of the atlas, prepared for a frame. */
export interface FramedLine {
  /** The indices of its points in the atlas, without those that no level of detail needs. */
  readonly points: readonly number[];
  /** The side of each of these points. */
  readonly sides: readonly Side[];
  /** Whether all of them are on one side beyond the frame. */
  readonly isBeyond: boolean;
  /** Whether all these polygons are large: small ones may be dropped as islands. */
  readonly isLarge: boolean;
  /** Whether it reaches far from its first point. */
  readonly isLong: boolean;
}

/**
 * Prepares a line for a frame.
 * @param minArea points of less weight are dropped
 * @param far a line is long if it has a point so far from its first one, in radians
 */
export function frameLine(
  lines: AtlasLines,
  line: number,
  sideOf: SideOf,
  { minArea, far }: { readonly minArea: number; readonly far: number },
): Pick<FramedLine, 'points' | 'sides' | 'isBeyond' | 'isLong'> {
  const { vectors, weights } = lines;
  const { first, end } = lineRange(lines, line);
  const points: number[] = [];
  const sides: Side[] = [];
  const [firstX = 0, firstY = 0, firstZ = 0] = vectors.subarray(first * 3, first * 3 + 3);
  let isLong = false;
  for (let at = first; at < end; at += 1) {
    if ((weights[at] ?? 0) < minArea) continue;
    const x = vectors[at * 3] ?? 0;
    const y = vectors[at * 3 + 1] ?? 0;
    const z = vectors[at * 3 + 2] ?? 0;
    points.push(at);
    sides.push(sideOf(x, y, z));
    isLong ||= (x - firstX) ** 2 + (y - firstY) ** 2 + (z - firstZ) ** 2 > far ** 2;
  }
  const [side = 'neither'] = sides;
  const isBeyond = sides.every((each) => areOnOneSide(each, side));
  return { points, sides, isBeyond, isLong };
}

/** A line with the points that are drawn. */
export interface SimplifiedLine {
  /** [longitude, latitude] */
  readonly points: Position[];
  /** How many of them are inside the frame. */
  readonly inside: number;
}

/**
 * Drops points of a line that make no difference. Of consecutive points on one side beyond the
 * frame, only the first, the last and the heavy ones stay if the line is long and its polygons are large.
 * @param minArea points of less weight are dropped
 * @param minBeyond the same for points between two others on one side
 */
export function simplifiedLine(
  { longitudes, latitudes, weights }: AtlasLines,
  shared: FramedLine,
  minArea: number,
  minBeyond: number,
): SimplifiedLine {
  const { points, sides } = shared;
  const drawn: Position[] = [];
  const add = (at: number | undefined) => {
    if (at !== undefined) drawn.push([longitudes[at] ?? 0, latitudes[at] ?? 0]);
  };
  const minBetween = canLosePoints(shared) ? minBeyond : 0;
  let before: Side = 'neither';
  let skipped: number | undefined;
  let inside = 0;
  // A loop over `entries()` would create an array for each of some hundred thousand points.
  for (let index = 0; index < points.length; index += 1) {
    const at = points[index] ?? 0;
    const weight = weights[at] ?? 0;
    if (weight < minArea) continue;
    const side = sides[index] ?? 'neither';
    if (weight < minBetween && areOnOneSide(side, before)) {
      skipped = at;
      continue;
    }
    if (side !== before) add(skipped);
    skipped = undefined;
    before = side;
    inside += Number(side === 'inside');
    add(at);
  }
  return { points: drawn, inside };
}

/** Small rings are dropped or not by their area, so their points must stay. */
function canLosePoints({ isLarge, isLong }: FramedLine): boolean {
  return isLarge && isLong;
}

/** Whether two points are on the same side beyond the frame. */
function areOnOneSide(a: Side, b: Side): boolean {
  return a === b && a !== 'inside' && a !== 'neither';
}
