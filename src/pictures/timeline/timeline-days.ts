import { DateTime } from 'luxon';
import type { TimeUnit } from '../../model/pictures/timeline.ts';

/** In milliseconds; days of the calendar have no time zone, so each is as long. */
const dayLength = 86_400_000;

/** Days since 1970 to the beginning of a day. @param day `YYYY-MM-DD` */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** The day that begins there, or holds it, as `YYYY-MM-DD`. */
export function dayText(number: number): string {
  return atDay(number).toISODate() ?? '';
}

/** Milliseconds for d3's scale of time. */
export function epochOf(number: number): number {
  return number * dayLength;
}

export function dayOfEpoch(epoch: number): number {
  return epoch / dayLength;
}

/** Where the day, month or year begins that holds a day, and where the next one does. */
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

/** The largest unit of which a time is made up: whole years, whole months, or days. */
export function unitOf(start: number, end: number): TimeUnit {
  const edges = [atDay(start), atDay(end)];
  if (edges.some(({ day }) => day !== 1)) return 'day';
  return edges.some(({ month }) => month !== 1) ? 'month' : 'year';
}

/** How long a time is in the words that a person would use: in days, months or years, rounded. */
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
