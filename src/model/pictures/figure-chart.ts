import type { Language } from '../language.ts';
import type { FigureValue } from '../site/figure.ts';

/** A value of a figure on a day. */
export interface ChartPoint extends FigureValue {
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** What a chart of a figure shows, in the language of the page. */
export interface FigureChartInput {
  /** Oldest first, one a day. */
  readonly points: readonly ChartPoint[];
  readonly language: Pick<Language, 'direction'>;
  /** What is counted. */
  readonly title: string;
  /** For those who do not see the chart. */
  readonly description: string;
  readonly number: (value: number) => string;
  readonly range: (from: number, to: number) => string;
  readonly day: (day: string) => string;
}
