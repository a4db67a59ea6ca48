import type { ChartPoint } from '../../model/pictures/figure-chart.ts';

/**
 * The least width of the chart in CSS px: the column of a phone that is 320 px wide. In a wider
 * column, distances stretch and text keeps its size.
 */
export const chartWidth = 280;

/** A point of the chart, in CSS px of a chart with the width `chartWidth`. */
export interface PlacedPoint {
  readonly point: ChartPoint;
  readonly x: number;
  readonly y: number;
  /** The y of the upper end of a range; otherwise equal to `y`. */
  readonly topY: number;
}

/** The value of a point, above it. */
interface ChartLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** An upper estimate for labels of 13 px. */
const letterWidth = 8;
const gap = 8;
const overPoint = 9;

/**
 * Places labels while there is room: first the newest, then the highest and the oldest, then the others
 * from the newest to the oldest. No two touch, even on the narrowest page.
 */
export function chartLabels(
  placed: readonly PlacedPoint[],
  textOf: (point: ChartPoint) => string,
): readonly ChartLabel[] {
  const taken: { readonly from: number; readonly to: number }[] = [];
  return byImportance(placed).flatMap((each) => {
    const text = textOf(each.point);
    const width = text.replace(/\p{Cf}/gu, '').length * letterWidth;
    const isAtEnd = each.x + width / 2 > chartWidth;
    const from = isAtEnd ? chartWidth - width : each.x - width / 2;
    const to = from + width;
    if (taken.some((other) => from < other.to + gap && to > other.from - gap)) return [];
    taken.push({ from, to });
    const y = Math.min(each.y, each.topY) - overPoint;
    return [{ text, x: isAtEnd ? chartWidth : each.x, y, anchor: isAtEnd ? 'end' : 'middle' }];
  });
}

function byImportance(placed: readonly PlacedPoint[]): readonly PlacedPoint[] {
  const fromNewest = placed.toReversed();
  const highest = fromNewest.reduce<PlacedPoint | undefined>(
    (best, each) => (best === undefined || each.topY < best.topY ? each : best),
    undefined,
  );
  const first = [fromNewest[0], highest, placed[0]].filter((each) => each !== undefined);
  return [...new Set([...first, ...fromNewest])];
}
