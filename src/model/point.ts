/** A place in a text file, counted as editors count: line and column both start at 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The head of a file: where a problem stands that belongs to the file as a whole. */
export const fileStart: Point = { line: 1, column: 1 };
