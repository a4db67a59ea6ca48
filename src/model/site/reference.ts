import type { Position } from '../position.ts';

/** A reference by id, with its position in front matter or in a directive of the text. */
export interface Reference {
  readonly id: string;
  readonly at: Position;
}
