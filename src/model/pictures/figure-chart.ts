import type { Language } from '../language.ts';
import type { FigureValue } from '../site/figure.ts';

/** The value of a figure on one day. */
export interface ChartPoint extends FigureValue {
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** The data of a figure's chart, in the language of the page. */
export interface FigureChartInput {
  /** Oldest first, at most one per day. */
  readonly points: readonly ChartPoint[];
  readonly language: Pick<Language, 'direction'>;
  /** What the figure counts. */
  readonly title: string;
  /** Text alternative. */
  readonly description: string;
  readonly number: (value: number) => string;
  readonly range: (from: number, to: number) => string;
  readonly day: (day: string) => string;
}
