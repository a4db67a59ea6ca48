import type { Point } from '../../model/point.ts';

/** Line and column (from 1, in UTF-16 code units) of an offset. Lines must end in `\n`. */
export function pointAt(text: string, offset: number): Point {
  let line = 1;
  let lineStart = 0;
  for (
    let end = text.indexOf('\n');
    end !== -1 && end < offset;
    end = text.indexOf('\n', lineStart)
  ) {
    line += 1;
    lineStart = end + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
