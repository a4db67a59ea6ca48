/** A position in a text file. Lines and columns start at 1, as in text editors. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The start of a file: the position of problems that concern the whole file. */
export const fileStart: Point = { line: 1, column: 1 };
