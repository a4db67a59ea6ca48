import type { TimelineInput, TimelineSign } from '../../model/pictures/timeline.ts';
import { breakTime } from './timeline-breaks.ts';
import { durationOf } from './timeline-days.ts';
import { edge, fade, gaps, inset, type TimelineSize, waveLength } from './timeline-design.ts';
import { type LegendEntry, layOutLegend } from './timeline-legend.ts';
import { numberLength, placeMarks, type TimelineMark } from './timeline-marks.ts';
import { spansOf, type TimelineSpan } from './timeline-spans.ts';
import { type PlacedStretch, scalesDiffer } from './timeline-stretches.ts';
import { type AxisText, axisText, fits, placeTicks, type Ticks } from './timeline-ticks.ts';

/** A timeline with all positions, in px from the side where time starts. The drawing may mirror it. */
export interface TimelineLayout {
  readonly size: TimelineSize;
  readonly stretches: readonly PlacedStretch[];
  readonly marks: readonly TimelineMark[];
  readonly ticks: Ticks;
  /** The gaps that are left out between a stretch and the next one. */
  readonly breaks: readonly TimelineBreak[];
  readonly legend: readonly LegendEntry[];
}

export interface TimelineBreak {
  /** The middle between the two stretches. */
  readonly x: number;
  readonly text: AxisText;
}

/** Lays out events for a size. */
export function layOutTimeline(
  { events, format, words }: Pick<TimelineInput, 'events' | 'format' | 'words'>,
  size: TimelineSize,
): TimelineLayout {
  const spans = spansOf(events);
  const lastNumber = numberLength(format.number(events.length));
  const stretches = breakTime(spans, {
    left: inset + overhang(spans),
    right: size.width - edge - lastNumber - gaps.number - waveLength,
    breakWidth: size.breakWidth,
  });
  const ticks = placeTicks(stretches, format, size.width);
  return {
    size,
    stretches,
    marks: placeMarks(stretches, format, size.width),
    ticks,
    breaks: placeBreaks(stretches, ticks.texts, breakWords(words, format), size),
    legend: layOutLegend(signsIn(spans, stretches), words, size.width),
  };
}

/** How far the marks of the earliest events may reach beyond the start, in px. */
function overhang(spans: readonly TimelineSpan[]): number {
  const start = spans.reduce(
    (least, span) => Math.min(least, span.start),
    Number.POSITIVE_INFINITY,
  );
  const earliest = spans.filter((span) => span.start === start);
  const dashes = earliest.some(({ shape }) => shape === 'until') ? fade.min : 0;
  return Math.max(dashes, spans.some(({ event }) => event.approximate) ? waveLength : 0);
}

/** Returns the text of a break: the duration of its gap. */
function breakWords({ duration }: TimelineInput['words'], { number }: TimelineInput['format']) {
  return (before: PlacedStretch, after: PlacedStretch) => {
    const { count, unit } = durationOf(before.end, after.start);
    return duration(count, unit, number(count));
  };
}

/** Places the texts of all breaks in one row if possible, otherwise each in a free row below the dates. */
function placeBreaks(
  stretches: readonly PlacedStretch[],
  dates: readonly AxisText[],
  wordsOf: (before: PlacedStretch, after: PlacedStretch) => string,
  { width }: TimelineSize,
): readonly TimelineBreak[] {
  const found = stretches.slice(1).map((after, index) => {
    const before = stretches[index] as PlacedStretch;
    return { x: (before.right + after.left) / 2, words: wordsOf(before, after) };
  });
  const inRow = (row: number) =>
    found.map((each) => axisText(each.words, 'break', each.x, row, width));
  const together = [0, 1, 2].map(inRow).find((texts) => fits(texts, dates));
  const placed: AxisText[] = [];
  return found.map(({ x, words }, index) => {
    let text = together?.[index] ?? axisText(words, 'break', x, 2, width);
    while (!fits([text], [...dates, ...placed])) {
      text = axisText(words, 'break', x, text.row + 1, width);
    }
    placed.push(text);
    return { x, text };
  });
}

const signOrder: readonly TimelineSign[] = [
  'within',
  'lasting',
  'until',
  'uncertain',
  'approximate',
  'scales',
];

/** The signs that need an explanation, in the order of the legend. */
function signsIn(
  spans: readonly TimelineSpan[],
  stretches: readonly PlacedStretch[],
): readonly TimelineSign[] {
  const used: Readonly<Record<TimelineSign, boolean>> = {
    within: spans.some(({ shape, core }) => shape === 'within' || core !== undefined),
    lasting: spans.some(({ shape }) => shape === 'lasting'),
    until: spans.some(({ shape }) => shape === 'until'),
    uncertain: spans.some(({ event }) => event.uncertain === true),
    approximate: spans.some(({ event }) => event.approximate === true),
    scales: scalesDiffer(stretches),
  };
  return signOrder.filter((sign) => used[sign]);
}
