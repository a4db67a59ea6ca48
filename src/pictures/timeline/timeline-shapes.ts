import { dotRadius, fade, markHeight } from './timeline-design.ts';
import type { Pen } from './timeline-pen.ts';
import type { TimelineSpan } from './timeline-spans.ts';

/** In px. */
interface Interval {
  readonly left: number;
  readonly right: number;
}

/** A mark with its position: its ends and the y of its middle, in px. */
export interface ShapeInput {
  readonly shape: TimelineSpan['shape'];
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** The part of a duration that is certain, if that is not all of it. */
  readonly core?: Interval | undefined;
}

/** Draws a mark as SVG with classes for layouts/styles/timeline.css. */
export function shapeSvg(input: ShapeInput, pen: Pen): string {
  return input.approximate ? bodyOf(input, pen) + wavesOf(input, pen) : bodyOf(input, pen);
}

/** Waves at the approximate ends of a mark. */
function wavesOf({ shape, left, right, y }: ShapeInput, pen: Pen): string {
  if (shape === 'until') return wave(right, y, 0, pen.sign, pen);
  if (shape !== 'day') return wave(left, y, 0, -pen.sign, pen) + wave(right, y, 0, pen.sign, pen);
  // A dot keeps its size when the drawing stretches, so its waves are relative to its middle.
  const middle = (left + right) / 2;
  const both = [-pen.sign, pen.sign].map((sign) => wave(middle, y, dotRadius, sign, pen));
  return both.join('');
}

function bodyOf({ shape, uncertain, left, right, y, core }: ShapeInput, pen: Pen): string {
  const name = (word: string) => `class="${word}${uncertain ? ' uncertain' : ''}"`;
  if (shape === 'day') {
    return `<circle ${name('on')} cx="${pen.x((left + right) / 2)}" cy="${y}" r="${dotRadius}"/>`;
  }
  if (shape === 'until') return until(right - left, right, y, name('by'), pen);
  if (core === undefined) return bar(name(shape), { left, right }, y, pen);
  const whole = bar(name('within'), { left, right }, y, pen);
  return core.left < core.right ? whole + bar(name(shape), core, y, pen) : whole;
}

function bar(name: string, { left, right }: Interval, y: number, pen: Pen): string {
  const top = y - markHeight / 2;
  const x = pen.leftOf(left, right);
  return `<rect ${name} x="${x}" y="${top}" width="${pen.length(right - left)}" height="${markHeight}"/>`;
}

/** Dashes that grow towards the end (the stylesheet has their pattern), and a stroke at the end. */
function until(length: number, right: number, y: number, name: string, pen: Pen): string {
  const dashes = Math.round(Math.min(length, fade.max)) * -pen.sign;
  return `<svg x="${pen.x(right)}" y="${y}"><path ${name} d="M0 0h${dashes}"/><path class="end" d="M0-7V7"/></svg>`;
}

/** A wavy line beyond the end of a mark. @param off from `x` to the wave @param sign its direction */
function wave(x: number, y: number, off: number, sign: number, pen: Pen): string {
  const [begin, half, step] = [(off + 1.5) * sign, 1.5 * sign, 3 * sign];
  return `<svg x="${pen.x(x)}" y="${y}"><path class="wave" d="M${begin} 0q${half}-7 ${step} 0t${step} 0t${step} 0"/></svg>`;
}

/** The two slanted strokes of a break in the scale. */
export function breakSvg(x: number, y: number, pen: Pen): string {
  return `<svg x="${pen.x(x)}" y="${y}"><path class="cut" d="M-6 6l5-12M1 6l5-12"/></svg>`;
}
