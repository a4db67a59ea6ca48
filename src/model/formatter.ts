import type { Moment } from './moment.ts';

/** Formats dates and numbers for one language and time zone. Layouts must use nothing else for it. */
export interface Formatter {
  /**
   * `3 August 2016, 08:00 Libya time`, or `… GMT+2` if the zone has no name in the language.
   * @param beside a time that is shown beside it: if that has the same zone, this one is shown without it
   */
  readonly dateTime: (moment: Moment, beside?: Moment) => string;
  /** `08:00 Libya time`: what `dateTime` shows after the day */
  readonly time: (moment: Moment, beside?: Moment) => string;
  /** `08:00`, in the publication's time zone and the language's digits */
  readonly clock: (moment: Moment) => string;
  /** The value of a `datetime` attribute, in the publication's time zone: `2016-08-03T08:00:00+02:00`. */
  readonly machineDateTime: (moment: Moment) => string;
  /** @param day `YYYY-MM-DD`; gives `3 August 2016` */
  readonly day: (day: string) => string;
  /** @param day `YYYY-MM-DD`; gives `Wednesday 3 August 2016` */
  readonly weekday: (day: string) => string;
  /** @param month `YYYY-MM`; gives `August 2016` */
  readonly month: (month: string) => string;
  /** @param year Western digits: `2016`; gives the same number in the language's digits */
  readonly year: (year: string) => string;
  /** `1,500` */
  readonly number: (value: number) => string;
  /** Rounds to a number of decimal places: `31.206` with 2 gives `31.21`. */
  readonly decimal: (value: number, places: number) => string;
  /** `10–15` */
  readonly range: (from: number, to: number) => string;
  /** `Sirte, Tobruk and Tripoli` */
  readonly list: (items: readonly string[]) => string;
}
