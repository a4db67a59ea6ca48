import type { Moment } from './moment.ts';

/** Writes dates and numbers in one language and one zone; the only way a layout may do so. */
export interface Formatter {
  /** `3 August 2016, 08:00 Libya time`, or `… GMT+2` if the zone has no name in the language */
  readonly dateTime: (moment: Moment) => string;
  /** The moment for a `datetime` attribute, in the publication's zone: `2016-08-03T08:00:00+02:00`. */
  readonly machineDateTime: (moment: Moment) => string;
  /** @param day `YYYY-MM-DD`; gives `3 August 2016` */
  readonly day: (day: string) => string;
  /** @param day `YYYY-MM-DD`; gives `Wednesday 3 August 2016` */
  readonly weekday: (day: string) => string;
  /** @param month `YYYY-MM`; gives `August 2016` */
  readonly month: (month: string) => string;
  /** @param year `2016` or whatever digits: the same in the digits of the language */
  readonly year: (year: string) => string;
  /** `1,500` */
  readonly number: (value: number) => string;
  /** `31.206` with two places gives `31.21`. */
  readonly decimal: (value: number, places: number) => string;
  /** `10–15` */
  readonly range: (from: number, to: number) => string;
  /** `Sirte, Tobruk and Tripoli` */
  readonly list: (items: readonly string[]) => string;
}
