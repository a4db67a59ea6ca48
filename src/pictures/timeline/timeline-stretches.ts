import { type ScaleTime, scaleUtc } from 'd3-scale';
import { epochOf } from './timeline-days.ts';
import type { TimelineSpan } from './timeline-spans.ts';

/** A part of the time that is drawn without a break, in days since 1970. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly TimelineSpan[];
}

/** A stretch in the drawing, with its own scale. */
export interface PlacedStretch extends Stretch {
  readonly left: number;
  readonly right: number;
  /** Milliseconds since 1970 to px. */
  readonly scale: ScaleTime<number, number>;
}

/** The part of the drawing for the time scale, in px. */
export interface TimelineFrame {
  readonly left: number;
  readonly right: number;
  /** The room for a break in the scale. */
  readonly breakWidth: number;
}

/**
 * Widths are proportional to lengths to the power of an exponent. With 1, all stretches have the same scale;
 * with less, shorter ones are enlarged. A longer stretch is never narrower than a shorter one.
 */
const exponents = [1, 0.8, 0.65, 0.5, 0.4, 0.3, 0.2, 0.1];
/** The width in px that a stretch needs for its dates, and for each day on which an event starts. */
const needs = { dates: 40, start: 20 } as const;

/** A stretch from the first to the last day of some spans. */
export function stretchOf(spans: readonly TimelineSpan[]): Stretch {
  const start = spans.reduce(
    (least, span) => Math.min(least, span.start),
    Number.POSITIVE_INFINITY,
  );
  const end = spans.reduce((most, span) => Math.max(most, span.end), Number.NEGATIVE_INFINITY);
  return { start, end, spans };
}

/**
 * Divides the width among stretches: with scales that are as similar as possible, so that each has the width
 * that it needs, and a longer time never has a shorter bar.
 */
export function placeStretches(
  stretches: readonly Stretch[],
  frame: TimelineFrame,
): readonly PlacedStretch[] {
  const room = frame.right - frame.left - (stretches.length - 1) * frame.breakWidth;
  const needed = stretches.map(neededBy);
  // Equal scales always keep the order. If there is not enough room, the most uneven widths that do are used.
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
  return Math.max(needs.dates, starts * needs.start);
}

/** Whether longer times have longer bars, across all stretches. */
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

/** Whether stretches have different scales. */
export function scalesDiffer(stretches: readonly PlacedStretch[]): boolean {
  const perDay = stretches.map(({ left, right, start, end }) => (right - left) / (end - start));
  return perDay.some((each) => Math.abs(each / (perDay[0] ?? each) - 1) > 0.02);
}
