import type { Point } from './point.ts';

/** The id of something else, as written in front matter, with the place where it is written. */
export interface Reference {
  readonly id: string;
  readonly at: Point;
}
