import type { ChartPoint } from '../../model/pictures/figure-chart.ts';

/**
 * The width for which the chart is drawn, in CSS px: what a phone 320 px wide leaves. It fills any
 * width from there: text keeps its size, distances stretch.
 */
export const chartWidth = 280;

/** A point of the chart, in CSS px of a chart of `chartWidth`. */
export interface PlacedPoint {
  readonly point: ChartPoint;
  readonly x: number;
  readonly y: number;
  /** Of the end of a range; else that of the point. */
  readonly topY: number;
}

/** The value of a point, written over it. */
interface ChartLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Of a label in 13 px, rather too much than too little. */
const letterWidth = 8;
const gap = 8;
const overPoint = 9;

/**
 * The labels for which there is room, the newest first, then the highest and the oldest, then the
 * others from the newest on: no two touch, however narrow the page is.
 */
export function chartLabels(
  placed: readonly PlacedPoint[],
  textOf: (point: ChartPoint) => string,
): readonly ChartLabel[] {
  const taken: { readonly from: number; readonly to: number }[] = [];
  return inOrderOfWeight(placed).flatMap((each) => {
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

function inOrderOfWeight(placed: readonly PlacedPoint[]): readonly PlacedPoint[] {
  const fromNewest = placed.toReversed();
  const highest = fromNewest.reduce<PlacedPoint | undefined>(
    (best, each) => (best === undefined || each.topY < best.topY ? each : best),
    undefined,
  );
  const first = [fromNewest[0], highest, placed[0]].filter((each) => each !== undefined);
  return [...new Set([...first, ...fromNewest])];
}
