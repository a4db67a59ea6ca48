import type { ZoneNames } from './zone-names.ts';

/**
 * How a locale writes dates and numbers. The values are in layouts/strings and do not come from Intl,
 * whose output differs between versions of Node: the same content must always give the same bytes.
 */
export interface Conventions {
  /** Months of the Gregorian calendar, January first. */
  readonly months: readonly string[];
  /** Days of the week, Monday first, as in ISO 8601. */
  readonly weekdays: readonly string[];
  /** `3`, `August`, `2016` give `3 August 2016`. */
  readonly day: (day: string, month: string, year: string) => string;
  /** `August`, `2016` give `August 2016`. */
  readonly month: (month: string, year: string) => string;
  /** `Wednesday`, `3 August 2016` give `Wednesday 3 August 2016`. */
  readonly weekday: (weekday: string, day: string) => string;
  /** `3 August 2016`, `08:00 GMT+2` give `3 August 2016, 08:00 GMT+2`. */
  readonly dateTime: (day: string, time: string) => string;
  /** The names of time zones. */
  readonly zones: ZoneNames;
  /** `08:00`, `Libya time` give `08:00 Libya time`. */
  readonly namedTime: (clock: string, zone: string) => string;
  /**
   * The time in a zone without a name: `08:00`, `+2` give `08:00 GMT+2`. The offset is `''` for UTC and
   * may contain minutes: `-3:30`.
   */
  readonly time: (clock: string, offset: string) => string;
  readonly numbers: {
    readonly decimal: string;
    readonly group: string;
    /** CLDR's minimumGroupingDigits: the digits before the first separator. With 2, `1500` has none. */
    readonly minimumGroupingDigits: 1 | 2;
  };
}
