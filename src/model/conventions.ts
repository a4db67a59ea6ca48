import type { ZoneNames } from './zone-names.ts';

/**
 * How a locale writes dates and numbers. They stand in layouts/strings and are not asked of Intl,
 * whose answers change from one version of Node to the next: the same site is the same bytes.
 */
export interface Conventions {
  /** January first; always of the Gregorian calendar. */
  readonly months: readonly string[];
  /** Monday first, as ISO 8601 counts. */
  readonly weekdays: readonly string[];
  /** `3`, `August`, `2016` give `3 August 2016`. */
  readonly day: (day: string, month: string, year: string) => string;
  /** `August`, `2016` give `August 2016`. */
  readonly month: (month: string, year: string) => string;
  /** `Wednesday`, `3 August 2016` give `Wednesday 3 August 2016`. */
  readonly weekday: (weekday: string, day: string) => string;
  /** `3 August 2016`, `08:00 GMT+2` give `3 August 2016, 08:00 GMT+2`. */
  readonly dateTime: (day: string, time: string) => string;
  /** What readers call the time of a zone. */
  readonly zones: ZoneNames;
  /** `08:00`, `Libya time` give `08:00 Libya time`. */
  readonly namedTime: (clock: string, zone: string) => string;
  /**
   * For a zone without a name: `08:00`, `+2` give `08:00 GMT+2`. The offset is `''` at Greenwich,
   * and may be `-3:30`.
   */
  readonly time: (clock: string, offset: string) => string;
  readonly numbers: {
    readonly decimal: string;
    readonly group: string;
    /** How many digits must stand before the first mark between groups: with 2, `1500` has none. */
    readonly minimumGroupingDigits: 1 | 2;
  };
}
