import type { TimelineInput } from '../../model/pictures/timeline.ts';
import { svgText } from '../svg-text.ts';
import { dotRadius, laneHeight, rowHeight, waveLength } from './timeline-design.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import { type LegendEntry, legendSteps } from './timeline-legend.ts';
import { stemOf, type TimelineMark } from './timeline-marks.ts';
import { type Pen, steadyPen, stretchingPen } from './timeline-pen.ts';
import { breakSvg, type ShapeInput, shapeSvg } from './timeline-shapes.ts';
import type { AxisText } from './timeline-ticks.ts';

interface TimelineTexts extends Pick<TimelineInput, 'idPrefix' | 'language' | 'title'> {
  readonly description: string;
}

/** To the baseline of a number from the middle of its mark, and of a row from its top, in px. */
const baselines = { number: 4.5, row: 13 } as const;
/** In px: above the highest mark, above the axis, above the dates, above the legend, below the legend. */
const margins = { top: 2, axis: 6, dates: 6, legend: 12, bottom: 4 } as const;

/**
 * Draws a timeline: an `<svg>` element without a view box. Positions along the axis are percentages, so it
 * fills any width while its text keeps its size; heights are in px.
 */
export function timelineSvg(layout: TimelineLayout, texts: TimelineTexts): string {
  const { direction } = texts.language;
  const pen = stretchingPen(direction, layout.size.width);
  const lanes = 1 + layout.marks.reduce((most, { lane }) => Math.max(most, lane), 0);
  const axis = margins.top + lanes * laneHeight + margins.axis;
  const axisTexts = [...layout.ticks.texts, ...layout.breaks.map(({ text }) => text)];
  const rows = 1 + axisTexts.reduce((most, { row }) => Math.max(most, row), 0);
  const legendTop = axis + margins.dates + rows * rowHeight + margins.legend;
  const legendRows = layout.legend.length === 0 ? 0 : (layout.legend.at(-1)?.row ?? 0) + 1;
  const height = legendRows === 0 ? legendTop : legendTop + legendRows * rowHeight + margins.bottom;
  const id = `${texts.idPrefix}-${layout.size.name}`;
  const body = [
    `<title id="${id}-title">${svgText(texts.title, direction)}</title>`,
    `<desc id="${id}-desc">${svgText(texts.description, direction)}</desc>`,
    axisSvg(layout, axis, pen),
    datesSvg(axisTexts, axis + margins.dates, pen, direction),
    ...layout.marks.map((mark) => stemSvg(mark, axis, pen)),
    ...layout.marks.map((mark) => shapeSvg(shapeOf(mark, axis), pen)),
    ...layout.marks.map((mark) => numberSvg(mark, axis, pen, direction)),
    legendSvg(layout.legend, legendTop, direction),
  ];
  return `<svg class="timeline timeline-${layout.size.name}" width="100%" height="${height}" direction="${direction}" role="img" aria-labelledby="${id}-title ${id}-desc">${body.join('')}</svg>`;
}

/** The axis of each stretch with its ticks, and the breaks between stretches. */
function axisSvg({ stretches, ticks, breaks }: TimelineLayout, y: number, pen: Pen): string {
  return [
    ...stretches.map(
      ({ left, right }) => `<line x1="${pen.x(left)}" x2="${pen.x(right)}" y1="${y}" y2="${y}"/>`,
    ),
    ...ticks.strokes.map(
      (x) => `<line x1="${pen.x(x)}" x2="${pen.x(x)}" y1="${y}" y2="${y + 5}"/>`,
    ),
    ...breaks.map(({ x }) => breakSvg(x, y, pen)),
  ].join('');
}

function datesSvg(
  texts: readonly AxisText[],
  top: number,
  pen: Pen,
  direction: 'ltr' | 'rtl',
): string {
  const written = texts.map(({ text, kind, x, row }) => {
    const y = top + row * rowHeight + baselines.row;
    const name = kind === 'date' ? '' : ` class="${kind}"`;
    return `<text${name} x="${pen.x(x)}" y="${y}">${svgText(text, direction)}</text>`;
  });
  return `<g class="dates">${written.join('')}</g>`;
}

function middleOf({ lane }: TimelineMark, axis: number): number {
  return axis - margins.axis - lane * laneHeight - laneHeight / 2;
}

/** A hairline from a mark down to the axis. */
function stemSvg(mark: TimelineMark, axis: number, pen: Pen): string {
  const stem = stemOf(mark);
  if (stem === undefined) return '';
  const x = pen.x(stem);
  return `<line class="stem" x1="${x}" x2="${x}" y1="${middleOf(mark, axis)}" y2="${axis}"/>`;
}

function shapeOf(mark: TimelineMark, axis: number): ShapeInput {
  const { span, left, right, core } = mark;
  return {
    shape: span.shape,
    uncertain: span.event.uncertain === true,
    approximate: span.event.approximate === true,
    left,
    right,
    y: middleOf(mark, axis),
    core,
  };
}

function numberSvg(mark: TimelineMark, axis: number, pen: Pen, direction: 'ltr' | 'rtl'): string {
  const { number, side, distance } = mark.label;
  const isAfter = side === 'after';
  const { from, reach } = anchorOf(mark);
  const step = Math.round(distance + reach) * (isAfter ? pen.sign : -pen.sign);
  const anchor = isAfter ? '' : ' text-anchor="end"';
  return `<text x="${pen.x(from)}" dx="${step}" y="${middleOf(mark, axis) + baselines.number}"${anchor}>${svgText(number, direction)}</text>`;
}

/** The anchor of a label: dots and dashes keep their size when the drawing stretches. */
function anchorOf({ span, left, right, label }: TimelineMark): { from: number; reach: number } {
  if (span.shape === 'day') return { from: (left + right) / 2, reach: dotRadius };
  if (label.side === 'after') return { from: right, reach: 0 };
  return span.shape === 'until' ? { from: right, reach: right - left } : { from: left, reach: 0 };
}

/** The legend is on the side where lines start, and does not stretch. */
function legendSvg(entries: readonly LegendEntry[], top: number, direction: 'ltr' | 'rtl'): string {
  if (entries.length === 0) return '';
  const pen = steadyPen(direction);
  const written = entries.map(({ sign, text, x, row }) => {
    const y = row * rowHeight;
    const words = `<text x="${pen.x(x + legendSteps.text)}" y="${y + baselines.row}">${svgText(text, direction)}</text>`;
    return signSvg(sign, x, y + rowHeight / 2, pen) + words;
  });
  const start = direction === 'ltr' ? '' : ' x="100%"';
  return `<svg class="legend"${start} y="${top}">${written.join('')}</svg>`;
}

function signSvg(sign: LegendEntry['sign'], x: number, y: number, pen: Pen): string {
  const plain = { uncertain: false, approximate: false, y };
  const dot = { shape: 'day' as const, left: x + 11, right: x + 21 };
  const bar = { left: x + 1, right: x + 31 };
  switch (sign) {
    case 'within':
    case 'lasting':
    case 'until':
      return shapeSvg({ ...plain, ...bar, shape: sign }, pen);
    case 'uncertain':
      return shapeSvg({ ...plain, ...bar, shape: 'within', uncertain: true }, pen);
    case 'approximate':
      return shapeSvg({ ...plain, ...dot, approximate: true }, pen);
    case 'scales':
      return breakSvg(x + waveLength + 6, y, pen);
  }
}
