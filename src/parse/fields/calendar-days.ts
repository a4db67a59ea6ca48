const pattern = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const millisecondsOfDay = 86_400_000;

/** The days that a date covers, `YYYY-MM-DD` each. */
export interface CalendarDays {
  readonly first: string;
  readonly last: string;
}

/**
 * The days of a year, a month or a day of the years 1000 to 9999, written as EDTF writes them:
 * for the dates that nearly every file has, many times faster than the date libraries.
 * @returns undefined where the text is no such date, or the day stands in no calendar
 */
export function calendarDays(text: string): CalendarDays | undefined {
  const [, year, month, day] = pattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const count = daysInMonth(Number(year), Number(month));
  if (day === undefined) {
    return count === 0 ? undefined : { first: `${text}-01`, last: `${text}-${count}` };
  }
  return Number(day) >= 1 && Number(day) <= count ? { first: text, last: text } : undefined;
}

/** None where there is no such month. */
function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  // Date.UTC counts months from 0.
  return (Date.UTC(year, month) - Date.UTC(year, month - 1)) / millisecondsOfDay;
}
