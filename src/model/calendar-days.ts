const datePattern = /^((?!0000)\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const millisecondsPerDay = 86_400_000;

/** The first and last day of a date, as `YYYY-MM-DD`. */
export interface CalendarDays {
  readonly first: string;
  readonly last: string;
}

/**
 * The days of a year, month or day: `2016`, `2016-08` or `2016-08-03`, years 0001 to 9999. Nearly every
 * file has such dates, and date libraries take many times as long.
 * @returns undefined if the text is not such a date, or the day does not exist
 */
export function calendarDays(text: string): CalendarDays | undefined {
  const [, year, month, day] = datePattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const count = daysInMonth(Number(year), Number(month));
  if (day === undefined) {
    return count === 0 ? undefined : { first: `${text}-01`, last: `${text}-${count}` };
  }
  return Number(day) >= 1 && Number(day) <= count ? { first: text, last: text } : undefined;
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return text.length === 'YYYY-MM-DD'.length && calendarDays(text) !== undefined;
}

/** The number of days in a month; 0 if the month does not exist. */
function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; the calendar repeats after 400 years.
  const like = 2000 + (year % 400);
  // Date.UTC counts months from 0.
  return (Date.UTC(like, month) - Date.UTC(like, month - 1)) / millisecondsPerDay;
}
