import { DateTime } from 'luxon';
import type { TimeUnit } from '../../model/pictures/timeline.ts';

/** In milliseconds. Calendar days have no time zone, so all have the same length. */
const dayLength = 86_400_000;

/** The number of days from 1970 to a day. @param day `YYYY-MM-DD` */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** The day that contains a moment, as `YYYY-MM-DD`. @param number days since 1970 */
export function dayText(number: number): string {
  return atDay(number).toISODate() ?? '';
}

/** Converts days since 1970 to milliseconds, for d3's time scale. */
export function epochOf(number: number): number {
  return number * dayLength;
}

export function dayOfEpoch(epoch: number): number {
  return epoch / dayLength;
}

/** The start of the day, month or year that contains a day, and the start of the next one. */
export function periodAround(day: number, unit: TimeUnit): { start: number; end: number } {
  if (unit === 'day') return { start: day, end: day + 1 };
  const { year, month } = atDay(day);
  if (unit === 'year') return { start: beginningOf(year, 1), end: beginningOf(year + 1, 1) };
  const end = month === 12 ? beginningOf(year + 1, 1) : beginningOf(year, month + 1);
  return { start: beginningOf(year, month), end };
}

function beginningOf(year: number, month: number): number {
  return dayOfEpoch(DateTime.utc(year, month, { locale: 'en' }).toMillis());
}

/** The unit of a time: years if it consists of whole years, months if of whole months, otherwise days. */
export function unitOf(start: number, end: number): TimeUnit {
  const edges = [atDay(start), atDay(end)];
  if (edges.some(({ day }) => day !== 1)) return 'day';
  return edges.some(({ month }) => month !== 1) ? 'month' : 'year';
}

/** The duration of a time, rounded as people say it: in days, months or years. */
export function durationOf(start: number, end: number): { count: number; unit: TimeUnit } {
  const months = atDay(end).diff(atDay(start), 'months').months;
  const isWhole = Number.isInteger(months);
  if (months < 2 && !(isWhole && months > 0)) return { count: end - start, unit: 'day' };
  if (months < 36) return { count: Math.round(months), unit: 'month' };
  return { count: Math.round(months / 12), unit: 'year' };
}

function atDay(number: number): DateTime {
  return DateTime.fromMillis(epochOf(Math.floor(number)), { zone: 'utc', locale: 'en' });
}
