/** A point in time from the content. It always has a zone. */
export interface Moment {
  /** ISO 8601 with offset, as written: `2016-08-03T08:00:00+02:00`. */
  readonly iso: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly epoch: number;
}

/** The latest of several moments, or undefined if there are none. */
export function latestOf(moments: readonly Moment[]): Moment | undefined {
  let latest: Moment | undefined;
  for (const moment of moments) {
    if (latest === undefined || moment.epoch > latest.epoch) latest = moment;
  }
  return latest;
}

/**
 * The earliest and latest supported times, in milliseconds since 1970. URLs, feeds and EDTF write a
 * year with four digits, and the calendar that readers use has no year 0.
 */
export const calendarStart = Date.parse('0001-01-01T00:00:00Z');
export const calendarEnd = Date.parse('9999-12-31T23:59:59.999Z');
