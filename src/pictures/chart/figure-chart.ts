import { scaleLinear } from 'd3-scale';
import type { ChartPoint, FigureChartInput } from '../../model/pictures/figure-chart.ts';
import type { Qualifier } from '../../model/site/figure.ts';
import { svgText } from '../svg-text.ts';
import { dayNumber } from '../timeline/timeline-days.ts';
import { stretchingPen } from '../timeline/timeline-pen.ts';
import { chartLabels, chartWidth, type PlacedPoint } from './figure-chart-labels.ts';

/** From the edges to the first and the last point. The numbers of the scale are before the first. */
const inset = { start: 48, end: 12 } as const;
/** Heights in CSS px: above the highest point, of the plot, and below it for the dates. */
const heights = { top: 24, plot: 130, dates: 24 } as const;

/**
 * Draws the history of a figure as a step chart with a baseline of zero: each value holds until the next
 * one. Ranges are vertical bars; the label of a qualified value has a sign. The same input gives the
 * same bytes.
 * @returns an `<svg>` element. Undefined if there are fewer than two points.
 */
export function drawFigureChart(input: FigureChartInput): string | undefined {
  if (input.points.length < 2) return undefined;
  const { direction } = input.language;
  const scale = valueScale(input.points);
  const placed = placePoints(input.points, scale);
  const pen = stretchingPen(direction, chartWidth);
  const height = heights.top + heights.plot + heights.dates;
  const body = [
    `<title>${svgText(input.title, direction)}</title>`,
    `<desc>${svgText(input.description, direction)}</desc>`,
    ...ticksOf(scale, input.points).map((tick) => {
      const y = rounded(scale(tick));
      const line = `<line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}"/>`;
      return `${line}<text class="scale" x="${pen.x(0)}" y="${y - 4}">${svgText(input.number(tick), direction)}</text>`;
    }),
    ...placed.flatMap((each, index) => stepTo(placed[index + 1], each, pen.x)),
    ...placed.map((each) => markOf(each, pen.x)),
    ...chartLabels(placed, (point) => labelOf(point, input)).map(
      ({ text, x, y, anchor }) =>
        `<text x="${pen.x(x)}" y="${rounded(y)}"${anchorOf(anchor)}>${svgText(text, direction)}</text>`,
    ),
    ...dates(placed, input, pen.x, height),
  ];
  return `<svg class="chart" width="100%" height="${height}" direction="${direction}" role="img">${body.join('')}</svg>`;
}

function valueScale(points: readonly ChartPoint[]) {
  const values = points.flatMap(({ amount, to }) => [amount, to ?? amount]);
  return scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .nice(3)
    .range([heights.top + heights.plot, heights.top]);
}

/** If all values are integers, so are the numbers of the scale. */
function ticksOf(
  scale: ReturnType<typeof valueScale>,
  points: readonly ChartPoint[],
): readonly number[] {
  const isWhole = points.every(({ amount, to = 0 }) => Number.isInteger(amount + to));
  return scale.ticks(3).filter((tick) => !isWhole || Number.isInteger(tick));
}

function placePoints(
  points: readonly ChartPoint[],
  scale: ReturnType<typeof valueScale>,
): readonly PlacedPoint[] {
  const days = points.map(({ day }) => dayNumber(day));
  const along = scaleLinear()
    .domain([Math.min(...days), Math.max(...days)])
    .range([inset.start, chartWidth - inset.end]);
  return points.map((point, index) => ({
    point,
    x: rounded(along(days[index] ?? 0)),
    y: rounded(scale(point.amount)),
    topY: rounded(scale(point.to ?? point.amount)),
  }));
}

type Place = (px: number) => string;

/** A horizontal line from a point to the day of the next, and a vertical line to that point. */
function stepTo(next: PlacedPoint | undefined, { x, y }: PlacedPoint, at: Place): string[] {
  if (next === undefined) return [];
  const level = `<line class="step" x1="${at(x)}" x2="${at(next.x)}" y1="${y}" y2="${y}"/>`;
  const rise = `<line class="step" x1="${at(next.x)}" x2="${at(next.x)}" y1="${y}" y2="${next.y}"/>`;
  return [level, rise];
}

function markOf({ point, x, y, topY }: PlacedPoint, at: Place): string {
  if (point.to !== undefined) {
    return `<line class="range" x1="${at(x)}" x2="${at(x)}" y1="${y}" y2="${topY}"/>`;
  }
  const hollow = point.qualifier === 'about' ? ' class="about"' : '';
  return `<circle${hollow} cx="${at(x)}" cy="${y}" r="4.5"/>`;
}

/** Mathematical signs, the same in every language. The table next to the chart has the words. */
const signs: Readonly<Record<Qualifier, string>> = {
  exactly: '',
  'more than': '>',
  over: '>',
  'at least': '≥',
  about: '~',
  'up to': '≤',
  'fewer than': '<',
};

function labelOf({ qualifier, amount, to }: ChartPoint, input: FigureChartInput): string {
  const sign = signs[qualifier];
  return sign + (to === undefined ? input.number(amount) : input.range(amount, to));
}

/** The first and the last day, under their points. */
function dates(
  placed: readonly PlacedPoint[],
  input: FigureChartInput,
  at: Place,
  height: number,
): string[] {
  const ends = [placed[0], placed.at(-1)] as const;
  return ends.flatMap((end, index) => {
    if (end === undefined) return [];
    const anchor = anchorOf(index === 0 ? 'start' : 'end');
    const day = svgText(input.day(end.point.day), input.language.direction);
    return [`<text class="scale" x="${at(end.x)}" y="${height - 6}"${anchor}>${day}</text>`];
  });
}

function anchorOf(anchor: 'start' | 'middle' | 'end'): string {
  return anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
}

function rounded(px: number): number {
  return Math.round(px * 10) / 10;
}
