import type { Position } from 'geojson';
import { type AtlasLines, lineRange, weighLine } from './atlas-lines.ts';
import type { Side, SideOf } from './frame-sides.ts';

/** A line of the atlas as a frame needs it. */
export interface FrameLine {
  /** The indices of its points in the atlas, without those too light for any detail of the frame. */
  readonly points: readonly number[];
  /** The side of each of these points. */
  readonly sides: readonly Side[];
  /** Whether all of them are on one side beyond the frame. */
  readonly isBeyond: boolean;
  /** How many pieces of countries have the line in one of their rings. */
  readonly uses: number;
  /** Whether all these pieces are large: small ones may be dropped as islands. */
  readonly isLarge: boolean;
  /** Whether it reaches far from its first point. */
  readonly isLong: boolean;
}

/**
 * Prepares a line for a frame.
 * @param leastArea points of less weight are dropped
 * @param far a line is long that reaches so far from its first point, in radians
 */
export function frameLine(
  lines: AtlasLines,
  line: number,
  sideOf: SideOf,
  { leastArea, far }: { readonly leastArea: number; readonly far: number },
): Pick<FrameLine, 'points' | 'sides' | 'isBeyond' | 'isLong'> {
  weighLine(lines, line);
  const { vectors, weights } = lines;
  const { first, end } = lineRange(lines, line);
  const points: number[] = [];
  const sides: Side[] = [];
  const [firstX = 0, firstY = 0, firstZ = 0] = vectors.subarray(first * 3, first * 3 + 3);
  let isLong = false;
  for (let at = first; at < end; at += 1) {
    if ((weights[at] ?? 0) < leastArea) continue;
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

/**
 * The points of a line that are worth drawing, [longitude, latitude]. Where a large line runs along one side
 * of the frame, only the first and the last point there stay, and those of much weight.
 * @param leastArea points of less weight are dropped
 * @param leastBeyond the same for points between two others on one side
 */
export function simplifiedLine(
  { longitudes, latitudes, weights }: AtlasLines,
  shared: FrameLine,
  leastArea: number,
  leastBeyond: number,
): Position[] {
  const { points, sides } = shared;
  const line: Position[] = [];
  const add = (at: number | undefined) => {
    if (at !== undefined) line.push([longitudes[at] ?? 0, latitudes[at] ?? 0]);
  };
  const leastBetween = canLosePoints(shared) ? leastBeyond : 0;
  let before: Side = 'neither';
  let skipped: number | undefined;
  // An iterator over entries would make an array for each of some hundred thousand points.
  for (let index = 0; index < points.length; index += 1) {
    const at = points[index] ?? 0;
    const weight = weights[at] ?? 0;
    if (weight < leastArea) continue;
    const side = sides[index] ?? 'neither';
    if (weight < leastBetween && areOnOneSide(side, before)) {
      skipped = at;
      continue;
    }
    if (side !== before) add(skipped);
    skipped = undefined;
    before = side;
    add(at);
  }
  return line;
}

/** Rings of short lines and small pieces may be dropped for their area, so they keep it. */
function canLosePoints({ isLarge, isLong }: FrameLine): boolean {
  return isLarge && isLong;
}

/** Whether two points are on the same side beyond the frame. */
function areOnOneSide(a: Side, b: Side): boolean {
  return a === b && a !== 'inside' && a !== 'neither';
}

/**
 * How many points a drawing of lines has inside its frame at least, counted for each ring: without those
 * of small pieces, and without the last of each line, where the next one starts.
 */
export function fewestPoints(
  { weights }: AtlasLines,
  lines: Iterable<FrameLine>,
  leastArea: number,
): number {
  let sum = 0;
  for (const { points, sides, uses, isLarge } of lines) {
    if (!isLarge) continue;
    let count = -1;
    for (let index = 0; index < points.length; index += 1) {
      if (sides[index] === 'inside' && (weights[points[index] ?? 0] ?? 0) >= leastArea) count += 1;
    }
    sum += Math.max(0, count) * uses;
  }
  return sum;
}
