import type { ByLanguage } from '../language.ts';
import type { KeyPath } from '../position.ts';
import type { Reference } from './reference.ts';

/**
 * A date known only as far as it is known: EDTF (ISO 8601-2) level 0, and of level 1 the interval
 * without a beginning and the signs for what is uncertain (`?`), approximate (`~`) or both (`%`).
 * `2015`, `2016-06~`, `2016-08-02?`, `2016-08-01/2016-08-02`, `../2016-08-03`.
 */
export interface EventDate {
  /** The EDTF text as written. */
  readonly edtf: string;
  readonly form: 'day' | 'month' | 'year' | 'interval' | 'until';
  /** First and last day that the date may mean, `YYYY-MM-DD`; `first` is undefined for `until`. */
  readonly first: string | undefined;
  readonly last: string;
  /** Whether the source is not sure of the date, or of either end of it; left out where it is. */
  readonly uncertain?: true;
  /** Whether the date, or either end of it, is only about right; left out where it is exact. */
  readonly approximate?: true;
}

/** Something that happened, told in front matter of an article or a story. */
export interface StoryEvent {
  readonly id: string;
  readonly date: EventDate;
  readonly place: Reference | undefined;
  /** One sentence: what happened. */
  readonly what: string;
  readonly source: string | undefined;
  readonly at: KeyPath;
}

/** An event in the file of a story, which serves every language. */
export interface TranslatedEvent extends Omit<StoryEvent, 'what' | 'source'> {
  readonly what: ByLanguage<string>;
  readonly source: ByLanguage<string> | undefined;
}
