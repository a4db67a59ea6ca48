import type { MapSize } from '../map-model.ts';
import type { Pixel } from '../pixel-rings.ts';
import { type Box, boxesOverlap, isInFrame } from './label-box.ts';
import type { Candidate, Label } from './label-candidates.ts';

export interface PlacementInput {
  /** The possible positions of each label, the most important label first. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** What no label may cover: markers, scale and globe. */
  readonly obstacles: readonly Box[];
  /** Points along coasts and borders, six units apart. Labels avoid them if possible. */
  readonly lines: readonly Pixel[];
  readonly size: MapSize;
}

/** Units of the drawing between two labels, which their halos fill. */
export const labelGap = 3;
/** Units between a label and the edge. */
export const edgeGap = 7;
/** The cost of a label that is left out. The first label is worth more than all others. */
const omissionCost = 60;
/** The search stops here with the best result so far. Its order is fixed, so the result is deterministic. */
const maxSteps = 20_000;

interface Search {
  readonly choices: readonly (readonly Candidate[])[];
  /** The least cost of all labels from this one on. */
  readonly lowerBounds: readonly number[];
  steps: number;
  best: { readonly cost: number; readonly labels: readonly (Candidate | undefined)[] };
}

/**
 * Places labels at the least total cost, so that none touches another, an obstacle or the edge: as many as
 * there is room for, each in a good position, off the coasts if possible.
 * @returns one for each list of candidates; undefined if there is no room
 */
export function placeLabels(input: PlacementInput): readonly (Label | undefined)[] {
  const choices = input.candidates.map((list) =>
    list
      .filter(({ box }) => isFree(box, input))
      .map((each) => ({ ...each, cost: each.cost + linesCovered(each.box, input.lines) }))
      .sort((a, b) => a.cost - b.cost),
  );
  const lowerBounds = choices.map((_, from) =>
    choices.slice(from).reduce((sum, list) => sum + (list[0]?.cost ?? omissionCost), 0),
  );
  const none = choices.map(() => undefined);
  const search: Search = {
    choices,
    lowerBounds,
    steps: 0,
    best: { cost: Number.POSITIVE_INFINITY, labels: none },
  };
  placeNext(search, [], 0);
  return search.best.labels;
}

function placeNext(search: Search, chosen: readonly (Candidate | undefined)[], cost: number): void {
  const list = search.choices[chosen.length];
  if (list === undefined) {
    if (cost < search.best.cost) search.best = { cost, labels: chosen };
    return;
  }
  search.steps += 1;
  if (
    search.steps > maxSteps ||
    cost + (search.lowerBounds[chosen.length] ?? 0) >= search.best.cost
  ) {
    return;
  }
  for (const each of list) {
    const meets = chosen.some((other) => other && boxesOverlap(other.box, each.box, labelGap));
    if (!meets) placeNext(search, [...chosen, each], cost + each.cost);
  }
  placeNext(search, [...chosen, undefined], cost + omissionCost * (chosen.length === 0 ? 50 : 1));
}

function isFree(box: Box, { obstacles, size }: PlacementInput): boolean {
  return isInFrame(box, size, edgeGap) && !obstacles.some((other) => boxesOverlap(box, other));
}

/** The cost of covering coasts and borders. It is limited to that of a poor position. */
function linesCovered(box: Box, lines: readonly Pixel[]): number {
  let cost = 0;
  let covered = 0;
  for (const [x, y] of lines) {
    if (x <= box.left || x >= box.right || y <= box.top || y >= box.bottom) continue;
    covered += 1;
    cost = Math.min(covered * 0.4, 5);
    if (cost === 5) break;
  }
  return cost;
}
