import { type ScaleTime, scaleUtc } from 'd3-scale';
import { epochOf } from './timeline-days.ts';
import type { TimelineSpan } from './timeline-spans.ts';

/** A part of the time that is drawn without a break. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly TimelineSpan[];
}

/** A stretch in the drawing, with a scale of its own. */
export interface PlacedStretch extends Stretch {
  readonly left: number;
  readonly right: number;
  /** Milliseconds since 1970 to px. */
  readonly scale: ScaleTime<number, number>;
}

/** The part of the drawing in which time runs. */
export interface TimelineFrame {
  readonly left: number;
  readonly right: number;
  /** Kept free for a break in the scale. */
  readonly breakWidth: number;
}

/**
 * How strongly the widths of stretches follow their lengths: at 1 all have one scale, below it shorter
 * ones are drawn larger. A longer stretch is never drawn narrower than a shorter one.
 */
const exponents = [1, 0.8, 0.65, 0.5, 0.4, 0.3, 0.2, 0.1];
/** Px that a stretch needs for its dates, and for each day on which something begins. */
const needs = { dates: 40, beginning: 20 } as const;

/** The spans from first to last day as one stretch. */
export function stretchOf(spans: readonly TimelineSpan[]): Stretch {
  const start = spans.reduce(
    (least, span) => Math.min(least, span.start),
    Number.POSITIVE_INFINITY,
  );
  const end = spans.reduce((most, span) => Math.max(most, span.end), Number.NEGATIVE_INFINITY);
  return { start, end, spans };
}

/**
 * Gives each stretch its part of the width: with scales as like each other as they can be while each
 * has the room that it needs, and no longer bar is drawn shorter than a shorter one.
 */
export function placeStretches(
  stretches: readonly Stretch[],
  frame: TimelineFrame,
): readonly PlacedStretch[] {
  const room = frame.right - frame.left - (stretches.length - 1) * frame.breakWidth;
  const needed = stretches.map(neededBy);
  // With one scale for all no longer bar is shorter; without room for all, the short ones get most.
  let widths = shares(stretches, 1, room);
  for (const power of exponents) {
    const choice = shares(stretches, power, room);
    if (!keepsOrder(stretches, choice)) continue;
    widths = choice;
    if (choice.every((width, index) => width >= (needed[index] ?? 0))) break;
  }
  let left = frame.left;
  return stretches.map((stretch, index) => {
    const right = left + (widths[index] ?? 0);
    const scale = scaleUtc([epochOf(stretch.start), epochOf(stretch.end)], [left, right]);
    const placed = { ...stretch, left, right, scale };
    left = right + frame.breakWidth;
    return placed;
  });
}

function shares(stretches: readonly Stretch[], power: number, room: number): readonly number[] {
  const weights = stretches.map(({ start, end }) => (end - start) ** power);
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (weight / sum) * room);
}

function neededBy({ spans }: Stretch): number {
  const starts = new Set(spans.map(({ start }) => start)).size;
  return Math.max(needs.dates, starts * needs.beginning);
}

/** Whether what lasted longer is drawn longer, in whatever stretch it is. */
function keepsOrder(stretches: readonly Stretch[], widths: readonly number[]): boolean {
  const bars = stretches.flatMap(({ start, end, spans }, index) => {
    const perDay = (widths[index] ?? 0) / (end - start);
    const lengths = spans.filter(isBar).map((span) => span.end - span.start);
    return lengths.map((days) => ({ days, width: days * perDay }));
  });
  bars.sort((a, b) => a.days - b.days || a.width - b.width);
  return bars.every((bar, index) => {
    const shorter = bars[index - 1];
    return shorter === undefined || bar.days === shorter.days || bar.width >= shorter.width;
  });
}

function isBar({ shape }: TimelineSpan): boolean {
  return shape === 'within' || shape === 'lasting';
}

/** Whether two stretches differ in how much time a px is. */
export function scalesDiffer(stretches: readonly PlacedStretch[]): boolean {
  const perDay = stretches.map(({ left, right, start, end }) => (right - left) / (end - start));
  return perDay.some((each) => Math.abs(each / (perDay[0] ?? each) - 1) > 0.02);
}
