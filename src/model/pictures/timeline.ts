import type { Language } from '../language.ts';

/** An event on a timeline: its date as far as it is known, and how certain that date is. */
export interface TimelineEvent {
  readonly id: string;
  /** The earliest possible day, `YYYY-MM-DD`; undefined if only the latest day is known. */
  readonly first: string | undefined;
  /** The latest possible day, `YYYY-MM-DD`. */
  readonly last: string;
  /** An `interval` lasted from `first` to `last`; other events happened at some time between them. */
  readonly precision: 'day' | 'month' | 'year' | 'interval' | 'until';
  /** The latest day on which an interval can have started; omitted if the day is known. */
  readonly latestStart?: string;
  /** The earliest day on which an interval can have ended; omitted if the day is known. */
  readonly earliestEnd?: string;
  /** EDTF's `?`: the source is not certain of the date. */
  readonly uncertain?: boolean;
  /** EDTF's `~`: the date is approximate. */
  readonly approximate?: boolean;
}

export type TimeUnit = 'day' | 'month' | 'year';

/** The entries of a timeline's legend. Only those that the timeline uses are shown. */
export type TimelineSign = 'within' | 'lasting' | 'until' | 'uncertain' | 'approximate' | 'scales';

/** Formats the dates and numbers on a timeline, in the language of the page. */
export interface TimelineFormat {
  /** @param month `YYYY-MM`; gives `Aug` */
  readonly shortMonth: (month: string) => string;
  /** @param month `YYYY-MM`; gives `Aug 2016` */
  readonly shortMonthOfYear: (month: string) => string;
  /** @param year `YYYY`; gives `2016` */
  readonly year: (year: string) => string;
  /** For event numbers and days of the month. */
  readonly number: (value: number) => string;
}

/** The words on a timeline, in the language of the page; each at most about 40 letters. */
export interface TimelineWords {
  /**
   * The rounded length of a gap that is left out: `11`, `month` give `11 months`.
   * @param written `count` as the language writes it
   */
  readonly duration: (count: number, unit: TimeUnit, written: string) => string;
  /** The legend: `within` is `at some time within`, `lasting` is `from first to last day`. */
  readonly signs: Readonly<Record<TimelineSign, string>>;
  /** `Battle for Sirte` gives `Timeline: Battle for Sirte`. */
  readonly title: (story: string) => string;
  /**
   * Text alternative: `5 events. Left out: 5 months, 1 month.`
   * @param events the number of events, as the language writes it
   */
  readonly description: (events: string, leftOut: readonly string[]) => string;
}

/** The data of a timeline, which is drawn at build time. */
export interface TimelineInput {
  /** In the order of the list beside the drawing. The first is number 1. */
  readonly events: readonly TimelineEvent[];
  readonly title: string;
  readonly language: Pick<Language, 'direction'>;
  readonly format: TimelineFormat;
  readonly words: TimelineWords;
  /** Prefix of every id in the SVG, unique within the page. */
  readonly idPrefix: string;
}

/** The `<svg>` elements of a timeline, as layouts insert them into HTML. The page shows one of them. */
export interface TimelineMarkup {
  /** For a width of 600 px or more; omitted if `narrow` serves all widths. */
  readonly wide?: string;
  readonly narrow: string;
}
