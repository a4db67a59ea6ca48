import { dotRadius, fade, markHeight } from './timeline-design.ts';
import type { Pen } from './timeline-pen.ts';
import type { TimelineSpan } from './timeline-spans.ts';

/** From where to where, in px. */
interface Interval {
  readonly left: number;
  readonly right: number;
}

/** A mark as it is drawn: its ends, and the height of its middle. */
export interface ShapeInput {
  readonly shape: TimelineSpan['shape'];
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** The part of what lasted that is known to be of it, where that is not all. */
  readonly core?: Interval | undefined;
}

/** A mark as SVG; its looks come from classes (layouts/styles/timeline.css). */
export function shapeSvg(input: ShapeInput, pen: Pen): string {
  return input.approximate ? bodyOf(input, pen) + wavesOf(input, pen) : bodyOf(input, pen);
}

/** Waves at the ends that are about right. */
function wavesOf({ shape, left, right, y }: ShapeInput, pen: Pen): string {
  if (shape === 'until') return wave(right, y, 0, pen.sign, pen);
  if (shape !== 'day') return wave(left, y, 0, -pen.sign, pen) + wave(right, y, 0, pen.sign, pen);
  // A dot keeps its size when the drawing stretches: its waves are placed from its middle.
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

/** Dashes that grow towards the end (the style has their pattern), and a stroke that ends them. */
function until(length: number, right: number, y: number, name: string, pen: Pen): string {
  const dashes = Math.round(Math.min(length, fade.most)) * -pen.sign;
  return `<svg x="${pen.x(right)}" y="${y}"><path ${name} d="M0 0h${dashes}"/><path class="end" d="M0-7V7"/></svg>`;
}

/** A line that dies away in waves, off the end of a mark. */
function wave(x: number, y: number, off: number, sign: number, pen: Pen): string {
  const [begin, half, step] = [(off + 1.5) * sign, 1.5 * sign, 3 * sign];
  return `<svg x="${pen.x(x)}" y="${y}"><path class="wave" d="M${begin} 0q${half}-7 ${step} 0t${step} 0t${step} 0"/></svg>`;
}

/** The two slanted strokes where the scale is broken. */
export function breakSvg(x: number, y: number, pen: Pen): string {
  return `<svg x="${pen.x(x)}" y="${y}"><path class="cut" d="M-6 6l5-12M1 6l5-12"/></svg>`;
}
