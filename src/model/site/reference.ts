import type { Position } from '../position.ts';

/** The id of something else, with where it is written: in front matter, or in a directive of the text. */
export interface Reference {
  readonly id: string;
  readonly at: Position;
}
