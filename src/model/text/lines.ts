import { lazy } from '../lazy.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Point } from '../point.ts';

/*
 * Lines end with `\n`. Offsets and columns are in UTF-16 code units.
 */

/** Converts an offset in a text to line and column. */
export type Locate = (offset: number) => Point;

/** Creates a `Locate` for a text; the first call builds its index of lines. */
export function locator(text: string): Locate {
  const starts = lazy(() => lineStarts(text));
  return (offset) => {
    const line = lowerBound(starts().length, (index) => (starts()[index] ?? 0) <= offset);
    return { line, column: offset - (starts()[line - 1] ?? 0) + 1 };
  };
}

/** The line and column of one offset. To convert several, use `locator`. */
export function pointAt(text: string, offset: number): Point {
  return locator(text)(offset);
}

/** The offset at which each line begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset at which the line of an offset ends. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
