/** A point in time, as content gives it: always with a zone. */
export interface Moment {
  /** ISO 8601 with offset, as written: `2016-08-03T08:00:00+02:00`. */
  readonly iso: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly epoch: number;
}
