import { type Box, boxesMeet, isInFrame } from './label-box.ts';
import type { Candidate, Label } from './label-candidates.ts';
import type { MapSize } from './map-model.ts';
import type { Pixel } from './pixel-rings.ts';

export interface PlacementInput {
  /** For each label where it may stand, the most important label first. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** Markers, scale, globe: what no label may cover. */
  readonly obstacles: readonly Box[];
  /** Points along coasts and borders, six units apart: what a label covers only where it must. */
  readonly lines: readonly Pixel[];
  readonly size: MapSize;
}

/** Units of the drawing between two labels, which their halos fill. */
export const labelGap = 3;
/** Units between a label and the edge. */
export const edgeGap = 7;
/** So much is lost by a label that is left out; the first label outweighs all others. */
const omitted = 60;
/** The search ends here with the best that it has found: the order is fixed, so is the result. */
const mostSteps = 20_000;

interface Search {
  readonly choices: readonly (readonly Candidate[])[];
  /** The least cost of all labels from this one on. */
  readonly floors: readonly number[];
  steps: number;
  best: { readonly cost: number; readonly labels: readonly (Candidate | undefined)[] };
}

/**
 * Places labels so that none meets another, an obstacle or the edge, at the least cost: each as near
 * to its best place as the others allow, off the coast where that can be, as many as there is room for.
 * @returns one for each list of candidates, undefined where there is no room
 */
export function placeLabels(input: PlacementInput): readonly (Label | undefined)[] {
  const choices = input.candidates.map((list) =>
    list
      .filter(({ box }) => isFree(box, input))
      .map((each) => ({ ...each, cost: each.cost + linesCovered(each.box, input.lines) }))
      .sort((a, b) => a.cost - b.cost),
  );
  const floors = choices.map((_, from) =>
    choices.slice(from).reduce((sum, list) => sum + (list[0]?.cost ?? omitted), 0),
  );
  const none = choices.map(() => undefined);
  const search: Search = {
    choices,
    floors,
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
  if (search.steps > mostSteps || cost + (search.floors[chosen.length] ?? 0) >= search.best.cost) {
    return;
  }
  for (const each of list) {
    const meets = chosen.some((other) => other && boxesMeet(other.box, each.box, labelGap));
    if (!meets) placeNext(search, [...chosen, each], cost + each.cost);
  }
  placeNext(search, [...chosen, undefined], cost + omitted * (chosen.length === 0 ? 50 : 1));
}

function isFree(box: Box, { obstacles, size }: PlacementInput): boolean {
  return isInFrame(box, size, edgeGap) && !obstacles.some((other) => boxesMeet(box, other));
}

/** What it costs to cover a line: the more of it the more, but no more than a poor place does. */
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
