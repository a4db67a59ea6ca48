import type { ByLanguage } from '../language.ts';
import type { KeyPath } from '../position.ts';
import type { Reference } from './reference.ts';

/**
 * A date with the precision that is known: EDTF (ISO 8601-2) level 0 and, from level 1, intervals
 * with an open start and the qualifiers uncertain (`?`), approximate (`~`) and both (`%`). Examples:
 * `2015`, `2016-06~`, `2016-08-02?`, `2016-08-01/2016-08-02`, `../2016-08-03`.
 */
export interface EventDate {
  /** The EDTF text as written. */
  readonly edtf: string;
  readonly form: 'day' | 'month' | 'year' | 'interval' | 'until';
  /** The earliest and latest possible day, `YYYY-MM-DD`. `first` is undefined for `until`. */
  readonly first: string | undefined;
  readonly last: string;
  /** Set if the source is not certain of the date, or of either end of the interval. */
  readonly uncertain?: true;
  /** Set if the date, or either end of the interval, is approximate. */
  readonly approximate?: true;
}

/** An event in the front matter of an article. */
export interface StoryEvent {
  readonly id: string;
  readonly date: EventDate;
  readonly place: Reference | undefined;
  /** One sentence: what happened. */
  readonly what: string;
  readonly source: string | undefined;
  readonly at: KeyPath;
}

/** An event in the front matter of a story, which is shared by all languages. */
export interface TranslatedEvent extends Omit<StoryEvent, 'what' | 'source'> {
  readonly what: ByLanguage<string>;
  readonly source: ByLanguage<string> | undefined;
}
