import type { LanguageCode } from '../../language.ts';
import type { Moment } from '../../moment.ts';

/**
 * Whether readers may see an article. `draft` and `pending` ones are built only on request; an `expired` one
 * has its page, but is in no list.
 */
export type Availability = 'published' | 'expired' | 'draft' | 'pending';

/** Whether an article is not on the site yet. */
export function isUnpublished(availability: Availability): availability is 'draft' | 'pending' {
  return availability === 'draft' || availability === 'pending';
}

/** Whether an article is in the site's lists: not a draft, pending or expired. */
export function isPublished(article: { readonly availability: Availability }): boolean {
  return article.availability === 'published';
}

/** What lists need to know of an article, except its text (`text:PATH#listed`): the fact `summary:PATH`. */
export interface ArticleSummary {
  readonly path: string;
  readonly slug: string;
  readonly lang: LanguageCode;
  /** From the site root: `/2016/08/03/us-planes-strike-sirte/`. */
  readonly url: string;
  readonly published: Moment;
  /** The last change up to the build's `now`: see `modifiedAt`. */
  readonly modified: Moment;
  /** The day of publication, in the publication's time zone: `2016-08-03`. */
  readonly day: string;
  readonly availability: Availability;
  /** Id of its section. */
  readonly section: string;
  /** Id of the place in the dateline. */
  readonly place?: string;
  /** Path of its lead picture, which lists show too. */
  readonly leadPicture?: string;
}

/**
 * What the pages with earlier entries of an article know of it, besides their entries and `text:PATH#listed`: the fact
 * `coverage:PATH`. A new entry changes the facts `summary:PATH` and often `article:PATH`, but not this.
 */
export interface CoverageFact extends Pick<ArticleSummary, 'url' | 'availability' | 'section'> {}

/** Other metadata of an article, with references as ids: the fact `article:PATH`. */
export interface ArticleRelations {
  readonly story?: string;
  /** Keys of the authors: `desk/libya`, `person/a-reporter`. */
  readonly byline: readonly string[];
  /** Codes of topics. */
  readonly topics: readonly string[];
  /**
   * Each name in the text with the position of its entity in `entities`. Unknown names are omitted. A list,
   * because objects with ever other properties are slow to make, to write and to read.
   */
  readonly entityByName: readonly (readonly [name: string, entity: number])[];
  /** Keys of all entities in the article: the place of the dateline, then in order of first mention. */
  readonly entities: readonly string[];
  /** Ids of the places on its lead map. */
  readonly mapPlaces: readonly string[];
  /** Paths of its pictures, the lead picture first. */
  readonly pictures: readonly string[];
  readonly hasLeadPicture: boolean;
  readonly hasEvents: boolean;
  readonly hasFigures: boolean;
  /** Its former URLs. */
  readonly movedFrom: readonly string[];
  readonly timeline?: ArticleTimeline;
  readonly translation?: TranslationState;
}

/** What only the page of an article takes from other articles and the build time: the fact `context:PATH`. */
export interface ArticleContext {
  /** Paths of related articles, best first. */
  readonly related: readonly string[];
  /** Path of the article of its story that was published before it. */
  readonly storyBefore?: string;
  /** Path of the article of its story that was published after it. */
  readonly storyAfter?: string;
  /** Whole years since publication. */
  readonly ageInYears: number;
  /** The last change, if the page shows it. */
  readonly updated?: Moment;
}

/** The events of its story that an article shows. */
export interface ArticleTimeline {
  /** Ids of the events in order. */
  readonly events: readonly string[];
  /** `full` if the text has a `::timeline` directive; otherwise `compact`, shown after the text. */
  readonly extent: 'full' | 'compact';
  /** Whether the story has more events. */
  readonly isPart: boolean;
}

/** The source of a story's event in one language: the fact `event:LANG/STORY/EVENT`. */
export interface EventSource {
  readonly id: string;
  /** Id of the place. */
  readonly place?: string;
  /** Path of the article that reports it; undefined if the event is in the story's own file. */
  readonly article?: string;
}

/** How an article relates to its versions in other languages. Days are `YYYY-MM-DD`. */
export interface TranslationState {
  /** For a translation: its original, and the day of the version that it translates. */
  readonly original:
    | {
        readonly url: string;
        readonly lang: LanguageCode;
        readonly version: string;
        /** Changes of the original that the translation lacks: their days, oldest first. */
        readonly behind:
          | {
              readonly corrections: readonly string[];
              readonly updates: readonly string[];
              /** The day of the last change, if there are no corrections or updates. */
              readonly changed: string | undefined;
            }
          | undefined;
      }
    | undefined;
  /** Other translations of the same text that have corrections which this version lacks. */
  readonly correctedElsewhere: readonly {
    readonly url: string;
    readonly lang: LanguageCode;
    readonly days: readonly string[];
  }[];
}
