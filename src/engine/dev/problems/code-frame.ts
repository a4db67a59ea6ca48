import type { Point } from '../../../model/point.ts';
import { textLines } from '../../text-lines.ts';

/** A line of a file in a frame. */
export interface FrameLine {
  readonly number: number;
  /** The text up to the problem, or all of a line without it. */
  readonly before: string;
  /** The word at the problem, or the name in double brackets; '' on the other lines. */
  readonly marked: string;
  readonly after: string;
}

/** How many lines to show above and below that of the problem. */
const linesAround = 2;
/** In UTF-16 code units. A paragraph is often one line. */
const [maxBefore, maxAfter] = [80, 160];

/**
 * The lines around a point, with the word at it marked. Empty if the file has no such line.
 * @param text the whole file
 */
export function frameLines(at: Point, text: string): readonly FrameLine[] {
  const lines = textLines(text);
  const main = lines[at.line - 1];
  if (main === undefined || main.trim() === '') return [];
  const first = Math.max(1, at.line - linesAround);
  const last = Math.min(lines.length, at.line + linesAround);
  return lines.slice(first - 1, last).map((line, index) => {
    const number = first + index;
    if (number === at.line) return { number, ...markedLine(line, at.column - 1) };
    const before = line.length > maxAfter ? `${cut(line, 0, maxAfter)}…` : cut(line, 0, maxAfter);
    return { number, before, marked: '', after: '' };
  });
}

function markedLine(line: string, column: number): Omit<FrameLine, 'number'> {
  const at = Math.min(column, line.length);
  const [word = ''] = /^(?:\[\[[^\]]*\]\]|[\p{L}\p{M}\p{N}_-]+|.)/u.exec(line.slice(at)) ?? [];
  const end = at + word.length;
  const from = Math.max(0, at - maxBefore);
  const until = end + maxAfter;
  return {
    before: `${from > 0 ? '…' : ''}${cut(line, from, at)}`,
    marked: cut(line, at, end),
    after: `${cut(line, end, until)}${until < line.length ? '…' : ''}`,
  };
}

/** A part of a line, without half characters and with U+FFFD for control characters. */
function cut(line: string, from: number, until: number): string {
  return line
    .slice(from, until)
    .replace(/[^\P{C}\t]/gu, '\u{FFFD}')
    .replaceAll('\t', '  ');
}
