import type { TimelineFormat, TimeUnit } from '../../model/pictures/timeline.ts';
import { type Box, boxesOverlap } from '../map/labels/label-box.ts';
import { labelWidth } from '../map/labels/label-width.ts';
import { dayOfEpoch, dayText, epochOf, periodAround } from './timeline-days.ts';
import { edge, gaps, rowHeight, textSize } from './timeline-design.ts';
import type { PlacedStretch, Stretch } from './timeline-stretches.ts';

/** A text below the axis. */
export interface AxisText {
  readonly text: string;
  /** `context` is a year, or the month of dates that are only a day. */
  readonly kind: 'date' | 'context' | 'break';
  /** The x of its middle. */
  readonly x: number;
  /** The row below the axis, from 0. */
  readonly row: number;
  /** In px. Top and bottom are relative to the top of the first row. */
  readonly box: Box;
}

/** The dates of all stretches, and the positions of ticks on the axis, in px. */
export interface Ticks {
  readonly strokes: readonly number[];
  readonly texts: readonly AxisText[];
}

/** A day, month or year with a label below the axis. */
interface Period {
  readonly unit: TimeUnit;
  readonly start: number;
  /** The start and the middle of the part that is drawn, in px. */
  readonly left: number;
  readonly middle: number;
}

const units: readonly TimeUnit[] = ['day', 'month', 'year'];
/** The least width of a date in px. */
const minSpacing = 14;

/**
 * Labels as many days, months or years of each stretch as there is room for, none finer than the dates of
 * its events. Their months and years are in the row below, once each.
 */
export function placeTicks(
  stretches: readonly PlacedStretch[],
  format: TimelineFormat,
  width: number,
): Ticks {
  const texts: AxisText[] = [];
  const strokes: number[] = [];
  let known: Period | undefined;
  for (const stretch of stretches) {
    const { periods, named } = firstFitting(stretch, (each) => {
      const named = namesOf(each, format, width, known);
      return fits(named, texts) ? named : undefined;
    });
    texts.push(...named);
    known = periods.at(-1) ?? known;
    strokes.push(stretch.left, ...periods.map(({ left }) => left), stretch.right);
  }
  return { strokes: [...new Set(strokes)].sort((a, b) => a - b), texts: withoutEmptyRow(texts) };
}

/** Moves years to the first row if there are no finer dates. */
function withoutEmptyRow(texts: readonly AxisText[]): readonly AxisText[] {
  if (texts.some(({ row }) => row === 0)) return texts;
  return texts.map((each) => {
    const box = { ...each.box, top: each.box.top - rowHeight, bottom: each.box.bottom - rowHeight };
    return { ...each, row: each.row - 1, box };
  });
}

/**
 * The largest choice of periods of a stretch for which there is room: at least its first day, month or year,
 * if that fits.
 */
function firstFitting(
  stretch: PlacedStretch,
  nameAll: (periods: readonly Period[]) => readonly AxisText[] | undefined,
): { periods: readonly Period[]; named: readonly AxisText[] } {
  for (const periods of periodChoices(stretch)) {
    const named = nameAll(periods);
    if (named !== undefined) return { periods, named };
  }
  return { periods: [], named: [] };
}

/** Choices of periods to label in a stretch, the largest first. */
function* periodChoices(stretch: PlacedStretch): Generator<readonly Period[]> {
  const finest = units.find((unit) => stretch.spans.some((span) => span.unit === unit)) ?? 'day';
  const most = Math.ceil((stretch.right - stretch.left) / minSpacing);
  let last = Number.POSITIVE_INFINITY;
  for (let count = most; count > 0; count -= 1) {
    const ticks = stretch.scale.ticks(count).filter((date) => isInside(date, stretch));
    if (ticks.length === 0 || ticks.length > most || ticks.length === last) continue;
    last = ticks.length;
    const coarsest = coarsestUnit(ticks);
    if (units.indexOf(coarsest) < units.indexOf(finest)) continue;
    const unit = ticks.length === 1 ? coarserIn(stretch, finest) : coarsest;
    yield ticks.map((date) => periodOf(stretch, dayOfEpoch(date.getTime()), unit));
  }
  yield [periodOf(stretch, stretch.start, finest)];
  yield [periodOf(stretch, stretch.start, 'year')];
}

/** Whether a date is the start of a day in a stretch. */
function isInside(date: Date, { start, end }: Stretch): boolean {
  const day = dayOfEpoch(date.getTime());
  return Number.isInteger(day) && day >= start && day < end;
}

/** The largest unit that starts on each of these days. */
function coarsestUnit(days: readonly Date[]): TimeUnit {
  if (days.some((day) => day.getUTCDate() !== 1)) return 'day';
  return days.some((day) => day.getUTCMonth() !== 0) ? 'month' : 'year';
}

function periodOf({ scale, start, end }: PlacedStretch, day: number, unit: TimeUnit): Period {
  const period = periodAround(day, unit);
  const left = scale(epochOf(Math.max(start, period.start)));
  const right = scale(epochOf(Math.min(end, period.end)));
  return { unit, start: day, left, middle: (left + right) / 2 };
}

/** The largest unit that fits at least twice into a stretch, but none finer than `finest`. */
function coarserIn({ start, end }: Stretch, finest: TimeUnit): TimeUnit {
  const holdsTwo = (unit: TimeUnit) => {
    const period = periodAround(start, unit);
    return (period.end - period.start) * 2 <= end - start;
  };
  return units.slice(units.indexOf(finest)).findLast(holdsTwo) ?? finest;
}

/** @param before the last period of the previous stretch */
function namesOf(
  periods: readonly Period[],
  format: TimelineFormat,
  width: number,
  before: Period | undefined,
): readonly AxisText[] {
  return periods.flatMap((period, index) => {
    const { unit, start, middle } = period;
    const context = contextOf(period, periods[index - 1] ?? before, format);
    const contexts = context === undefined ? [] : [axisText(context, 'context', middle, 1, width)];
    if (unit === 'year') return contexts;
    const day = dayText(start);
    const name =
      unit === 'day' ? format.number(Number(day.slice(8))) : format.shortMonth(day.slice(0, 7));
    return [axisText(name, 'date', middle, 0, width), ...contexts];
  });
}

/** The month and year of a period, as far as they differ from those of the previous one. */
function contextOf(
  { unit, start }: Period,
  before: Period | undefined,
  format: TimelineFormat,
): string | undefined {
  const month = dayText(start).slice(0, 7);
  const year = month.slice(0, 4);
  const last = before === undefined ? '' : dayText(before.start).slice(0, 7);
  const isNewYear = last.slice(0, 4) !== year;
  if (unit !== 'day') return isNewYear ? format.year(year) : undefined;
  if (isNewYear) return format.shortMonthOfYear(month);
  return last === month && before?.unit === 'day' ? undefined : format.shortMonth(month);
}

/** A text in a row below the axis, its middle as near to a position as the edges allow. */
export function axisText(
  text: string,
  kind: AxisText['kind'],
  middle: number,
  row: number,
  width: number,
): AxisText {
  const half = (labelWidth(text, kind === 'context' ? 'bold' : 'regular') * textSize.tick) / 2;
  const x = Math.max(edge + half, Math.min(width - edge - half, middle));
  const top = row * rowHeight;
  return {
    text,
    kind,
    x,
    row,
    box: { left: x - half, right: x + half, top, bottom: top + rowHeight },
  };
}

/** Whether texts are clear of each other and of earlier ones. */
export function fits(texts: readonly AxisText[], others: readonly AxisText[]): boolean {
  const all = [...others, ...texts];
  return texts.every(({ box, row }) =>
    all.every(
      (other) => other.box === box || other.row !== row || !boxesOverlap(box, other.box, gaps.text),
    ),
  );
}
