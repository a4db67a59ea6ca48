import type { TimelineFormat } from '../../model/pictures/timeline.ts';
import { type Box, boxesOverlap } from '../map/labels/label-box.ts';
import { labelWidth } from '../map/labels/label-width.ts';
import { epochOf } from './timeline-days.ts';
import {
  dotRadius,
  edge,
  fade,
  gaps,
  laneHeight,
  markHeight,
  textSize,
  waveLength,
} from './timeline-design.ts';
import type { TimelineSpan } from './timeline-spans.ts';
import type { PlacedStretch } from './timeline-stretches.ts';

/** An event in the drawing: its mark, with its number beside it. */
export interface TimelineMark {
  readonly span: TimelineSpan;
  /** The ends of the span in px; those of a dot are its edges. */
  readonly left: number;
  readonly right: number;
  /** The ends of the span's core, in px. */
  readonly core?: { readonly left: number; readonly right: number } | undefined;
  /** The lane above the axis, from 0. */
  readonly lane: number;
  readonly label: EventLabel;
}

export interface EventLabel {
  readonly number: string;
  /** Whether the text is after or before the mark, in the direction of time. */
  readonly side: 'after' | 'before';
  /** From the end of the mark to the text. */
  readonly distance: number;
  /** In px. Top and bottom are relative to the top of the lane. */
  readonly box: Box;
}

/**
 * Places each span on the scale of its stretch, with its number after it, or before it if the edge is near.
 * Marks that would overlap are in different lanes.
 */
export function placeMarks(
  stretches: readonly PlacedStretch[],
  format: Pick<TimelineFormat, 'number'>,
  width: number,
): readonly TimelineMark[] {
  const marks = stretches.flatMap((stretch) =>
    stretch.spans.map((span) => {
      const ends = endsOf(span, stretch);
      return { span, ...ends, label: labelOf(span, ends, format, width) };
    }),
  );
  const placed: TimelineMark[] = [];
  for (const mark of marks.toSorted((a, b) => a.span.number - b.span.number)) {
    placed.push(inLane(mark, placed));
  }
  return placed;
}

/** Puts a mark into a free lane with the fewest crossings, the lowest of these. */
function inLane(mark: Omit<TimelineMark, 'lane'>, placed: readonly TimelineMark[]): TimelineMark {
  const top = 1 + placed.reduce((most, { lane }) => Math.max(most, lane), -1);
  const taken = markBox(mark);
  const lanes = Array.from({ length: top + 1 }, (_, lane) => lane).filter((lane) =>
    placed.every(
      (other) => other.lane !== lane || !boxesOverlap(markBox(other), taken, gaps.between),
    ),
  );
  const choices = lanes.map((lane) => ({ ...mark, lane }));
  const crossings = choices.map((each) => crossingsOf(each, placed));
  const least = crossings.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return choices[crossings.indexOf(least)] ?? { ...mark, lane: top };
}

/** Counts the texts that the stem of a mark would cross, and the stems of others that would cross its text. */
function crossingsOf(mark: TimelineMark, placed: readonly TimelineMark[]): number {
  const crosses = (upper: TimelineMark, lower: TimelineMark) => {
    const x = stemOf(upper);
    if (x === undefined || upper.lane <= lower.lane) return false;
    return x > lower.label.box.left - gaps.stem && x < lower.label.box.right + gaps.stem;
  };
  return placed.filter((other) => crosses(mark, other) || crosses(other, mark)).length;
}

/** The x of the stem from a mark down to the axis. Only `day` and `until` have one. */
export function stemOf({ span, left, right }: Omit<TimelineMark, 'lane'>): number | undefined {
  if (span.shape === 'day') return (left + right) / 2;
  return span.shape === 'until' ? right : undefined;
}

type Ends = Pick<TimelineMark, 'left' | 'right' | 'core'>;

function endsOf({ shape, start, end, core }: TimelineSpan, { scale }: PlacedStretch): Ends {
  const right = scale(epochOf(end));
  if (shape === 'day') {
    const middle = scale(epochOf(start + 0.5));
    return { left: middle - dotRadius, right: middle + dotRadius };
  }
  if (shape === 'until') return { left: Math.max(edge, right - fade.max), right };
  const left = scale(epochOf(start));
  if (core === undefined) return { left, right };
  return {
    left,
    right,
    core: { left: scale(epochOf(core.start)), right: scale(epochOf(core.end)) },
  };
}

/** The box of a mark with its label, relative to its lane. */
export function markBox({ span, left, right, label }: Omit<TimelineMark, 'lane'>): Box {
  return {
    left: Math.min(left - waveOf(span, 'before'), label.box.left),
    right: Math.max(right + waveOf(span, 'after'), label.box.right),
    top: 0,
    bottom: laneHeight,
  };
}

/** Dashes that lead back in time have no start, so they have no wave there. */
function waveOf({ event, shape }: TimelineSpan, side: EventLabel['side']): number {
  if (shape === 'until' && side === 'before') return 0;
  return event.approximate === true ? waveLength : 0;
}

/** The number after the mark, or before it if only there is room. */
function labelOf(
  span: TimelineSpan,
  ends: Ends,
  format: Pick<TimelineFormat, 'number'>,
  width: number,
): EventLabel {
  const number = format.number(span.number);
  const labelOn = (side: EventLabel['side']): EventLabel => {
    const distance = gaps.number + waveOf(span, side);
    return { number, side, distance, box: labelBox(ends, side, distance, numberLength(number)) };
  };
  const [after, before] = [labelOn('after'), labelOn('before')];
  const isRoom = ({ box }: EventLabel) => box.left >= edge && box.right <= width - edge;
  return !isRoom(after) && isRoom(before) ? before : after;
}

function labelBox(ends: Ends, side: EventLabel['side'], distance: number, length: number): Box {
  const left = side === 'after' ? ends.right + distance : ends.left - distance - length;
  const middle = laneHeight / 2;
  const half = Math.max(markHeight, textSize.label) / 2;
  return { left, right: left + length, top: middle - half, bottom: middle + half };
}

/** The width of the number of an event, in px. */
export function numberLength(number: string): number {
  return labelWidth(number, 'bold') * textSize.label;
}
