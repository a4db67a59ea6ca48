import type { TimelineSpan } from './timeline-spans.ts';
import {
  type PlacedStretch,
  placeStretches,
  type Stretch,
  stretchOf,
  type TimelineFrame,
} from './timeline-stretches.ts';

/** A time without events, between two spans of a stretch. */
interface Gap {
  readonly start: number;
  readonly end: number;
}

/** A gap longer than this part of the whole time is always left out. */
const emptyPart = 0.5;
/** A gap longer than this part of its stretch is left out if the stretch is crowded. */
const crowdedPart = 0.15;
/** A stretch is crowded if two spans start nearer than this (px): their dots would overlap. */
const minDistance = 9;
/** The most of the width that breaks may take. */
const maxBroken = 0.4;

/**
 * Splits the time into stretches and leaves out long gaps: those of more than half of the whole time, and
 * shorter ones if events would otherwise be too close to be distinguished.
 */
export function breakTime(
  spans: readonly TimelineSpan[],
  frame: TimelineFrame,
): readonly PlacedStretch[] {
  const whole = stretchOf(spans);
  const empty = gapsIn(whole).filter((each) => lengthOf(each) > lengthOf(whole) * emptyPart);
  let stretches = empty.reduce<readonly Stretch[]>(split, [whole]);
  const maxBreaks = Math.floor(((frame.right - frame.left) * maxBroken) / frame.breakWidth);
  while (stretches.length <= maxBreaks) {
    const next = placeStretches(stretches, frame).flatMap(
      (each) => gapToLeaveOut(each, frame) ?? [],
    );
    const longest = next.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start)[0];
    if (longest === undefined) break;
    stretches = split(stretches, longest);
  }
  return placeStretches(stretches, frame);
}

/** The gap to leave out next in a stretch. Undefined if it is legible, or if a break would save no room. */
function gapToLeaveOut(stretch: PlacedStretch, frame: TimelineFrame): Gap | undefined {
  const perDay = (stretch.right - stretch.left) / lengthOf(stretch);
  const starts = [...new Set(stretch.spans.map(({ start }) => start))].sort((a, b) => a - b);
  const crowded = starts.some((start, index) => {
    const before = starts[index - 1];
    return before !== undefined && (start - before) * perDay < minDistance;
  });
  if (!crowded) return undefined;
  const longest = gapsIn(stretch).toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
  if (longest === undefined) return undefined;
  const savesRoom = lengthOf(longest) * perDay > frame.breakWidth / 2;
  return savesRoom && lengthOf(longest) > lengthOf(stretch) * crowdedPart ? longest : undefined;
}

function gapsIn(stretch: Stretch): readonly Gap[] {
  const gaps: Gap[] = [];
  let covered = stretch.start;
  for (const { start, end } of stretch.spans.toSorted((a, b) => a.start - b.start)) {
    if (start > covered) gaps.push({ start: covered, end: start });
    covered = Math.max(covered, end);
  }
  return gaps;
}

function split(stretches: readonly Stretch[], gap: Gap): readonly Stretch[] {
  return stretches.flatMap((stretch) => {
    const before = stretch.spans.filter(({ end }) => end <= gap.start);
    const after = stretch.spans.filter(({ start }) => start >= gap.end);
    const isHere = gap.start > stretch.start && gap.end < stretch.end;
    return isHere ? [stretchOf(before), stretchOf(after)] : [stretch];
  });
}

function lengthOf({ start, end }: Gap): number {
  return end - start;
}
