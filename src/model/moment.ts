/** A point in time, as content gives it: always with a zone. */
export interface Moment {
  /** ISO 8601 with offset, as written: `2016-08-03T08:00:00+02:00`. */
  readonly iso: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly epoch: number;
}

/**
 * The first and the last moment that Dateline knows, in milliseconds since 1970. URLs, feeds and
 * EDTF write a year in four digits, and there is no year 0 in the calendar that readers use.
 */
export const calendarStart = Date.parse('0001-01-01T00:00:00Z');
export const calendarEnd = Date.parse('9999-12-31T23:59:59.999Z');
