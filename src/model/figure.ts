import type { Point } from './point.ts';

/** How a number is meant; part of the figure and never dropped. */
export type Qualifier = 'exactly' | 'more than' | 'over' | 'at least' | 'about' | 'up to';

/** A number in the news: what it counts, as of when, and who says so. */
export interface Figure {
  readonly id: string;
  readonly qualifier: Qualifier;
  readonly amount: number;
  /** What is counted: `pro-government fighters killed in the battle for Sirte`. */
  readonly of: string;
  /** The day for which the number stands, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly source: string;
  readonly supersedes: string | undefined;
  readonly at: Point;
}
