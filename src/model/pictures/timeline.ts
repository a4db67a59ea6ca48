import type { Language } from '../language.ts';

/** An event as a timeline shows it: when, as far as it is known, and how sure that is. */
export interface TimelineEvent {
  readonly id: string;
  /** First day that the date may mean, `YYYY-MM-DD`; undefined where only the latest day is known. */
  readonly first: string | undefined;
  /** Last day that the date may mean, `YYYY-MM-DD`. */
  readonly last: string;
  /**
   * What the two days are: `interval` lasted from the one to the other; anything else happened at some
   * time between them.
   */
  readonly precision: 'day' | 'month' | 'year' | 'interval' | 'until';
  /**
   * Of an interval that began in a month or year: the latest day on which that may have been; and of one
   * that ended in one, the earliest. Left out where the day is known.
   */
  readonly latestStart?: string;
  readonly earliestEnd?: string;
  /** EDTF's `?`: the source is not sure of the date. */
  readonly uncertain?: boolean;
  /** EDTF's `~`: about that date. */
  readonly approximate?: boolean;
  /** A few words beside the mark; left out where there is no room. The number stands in any case. */
  readonly label?: string;
}

export type TimeUnit = 'day' | 'month' | 'year';

/** What a timeline explains, where it shows it. */
export type TimelineSign = 'within' | 'lasting' | 'until' | 'uncertain' | 'approximate' | 'scales';

/** Writes the dates and numbers on a timeline, in the language of the page. */
export interface TimelineFormat {
  /** @param month `YYYY-MM`; gives `Aug` */
  readonly shortMonth: (month: string) => string;
  /** @param month `YYYY-MM`; gives `Aug 2016` */
  readonly shortMonthOfYear: (month: string) => string;
  /** @param year `YYYY`; gives `2016` */
  readonly year: (year: string) => string;
  /** Numbers of events, and days of a month. */
  readonly number: (value: number) => string;
}

/** The few words on a timeline, in the language of the page; each at most some 40 letters. */
export interface TimelineWords {
  /** `11`, `month` give `11 months`: how long a time was left out, rounded; with 11 as it is written. */
  readonly duration: (count: number, unit: TimeUnit, written: string) => string;
  /** The lines of the legend: `within` is `at some time within`, `lasting` is `from first to last day`. */
  readonly signs: Readonly<Record<TimelineSign, string>>;
  /** `Battle for Sirte` gives `Timeline: Battle for Sirte`. */
  readonly title: (story: string) => string;
  /** For those who do not see it: `5 events. Left out: 5 months, 1 month.`; with 5 as it is written. */
  readonly description: (events: string, leftOut: readonly string[]) => string;
}

/** What a timeline is to show: data only, to be drawn at build time. */
export interface TimelineInput {
  /** In the order of the list that stands beside the drawing: the first is number 1. */
  readonly events: readonly TimelineEvent[];
  readonly title: string;
  readonly language: Pick<Language, 'direction'>;
  readonly format: TimelineFormat;
  readonly words: TimelineWords;
  /** Begins every id in the drawing: no two timelines on a page may share it. */
  readonly idPrefix: string;
}

/** A timeline as pages show it: `<svg>` elements that go into HTML as they are. */
export interface DrawnTimeline {
  /** For 600 px and more, and for less: the page shows one of them (layouts/styles/timeline.css). */
  readonly wide: string;
  readonly narrow: string;
  /** Under which number the drawing has each event, as the drawing writes it, by the event's id. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** A timeline as layouts place it: `<svg>` elements that go into HTML as they are. */
export interface TimelineMarkup {
  /** For 600 px and more; left out where one drawing serves for all widths. */
  readonly wide?: string;
  readonly narrow: string;
}
