import type { LanguageCode } from '../language.ts';
import type { Moment } from '../moment.ts';

/** Whether readers may see an article; `draft` and `pending` ones are built only on request. */
export type Availability = 'published' | 'draft' | 'pending';

/** Where and when an article stands in a list; its words are `text:PATH#listed`: the fact `summary:PATH`. */
export interface ArticleSummary {
  readonly path: string;
  readonly slug: string;
  readonly lang: LanguageCode;
  /** From the root of the site: `/2016/08/03/us-planes-strike-sirte/`. */
  readonly url: string;
  readonly published: Moment;
  /** When it was last changed, by the build's `now`: see `modifiedAt`. */
  readonly modified: Moment;
  /** The day it was published, in the publication's zone: `2016-08-03`. */
  readonly day: string;
  readonly availability: Availability;
  /** Id of its section. */
  readonly section: string;
  /** Id of the dateline's place. */
  readonly place?: string;
}

/** What an article's own file tells besides, its text left out; with ids: the fact `article:PATH`. */
export interface ArticleRelations {
  readonly story?: string;
  /** `desk/libya` or `person/a-reporter`. */
  readonly byline: readonly string[];
  /** Codes of topics. */
  readonly topics: readonly string[];
  /** The key of the entity behind each name in the text, `place/sirte`; names of nobody are left out. */
  readonly entityByName: Readonly<Record<string, string>>;
  /** Keys of all entities that it is about: the dateline's place, then by first mention. */
  readonly entities: readonly string[];
  /** Ids of the places of the map that leads it. */
  readonly mapPlaces: readonly string[];
  /** Paths of its pictures, the one that leads it first. */
  readonly pictures: readonly string[];
  readonly hasLeadPicture: boolean;
  readonly hasEvents: boolean;
  readonly hasFigures: boolean;
  /** The addresses at which it stood before. */
  readonly movedFrom: readonly string[];
}

/** What the rest of the site and the time of the build add to an article's page: the fact `context:PATH`. */
export interface ArticleContext {
  /** Paths of related articles, best first. */
  readonly related: readonly string[];
  readonly timeline?: ArticleTimeline;
  readonly translation?: TranslationState;
  /** Whole years since publication. */
  readonly ageInYears: number;
  /** When it last changed, if readers are told. */
  readonly updated?: Moment;
}

/** What of its story's events an article shows. */
export interface ArticleTimeline {
  /** Ids of the events in their order. */
  readonly events: readonly string[];
  /** `full` if the text asks for it by `::timeline`; else a compact one stands after the text. */
  readonly extent: 'full' | 'compact';
  /** Whether the story has more events than these. */
  readonly isPart: boolean;
}

/** An event of a story on the pages of a language: the fact `event:LANG/STORY/EVENT`. */
export interface EventSource {
  readonly id: string;
  /** Id of the place. */
  readonly place?: string;
  /** Path of the article that reports it; undefined if the story's own file tells it. */
  readonly article?: string;
}

/** How an article stands to its versions in other languages. Days are `YYYY-MM-DD`. */
export interface TranslationState {
  /** Of a translation: its original, and the day of the version that it follows. */
  readonly original:
    | {
        readonly url: string;
        readonly lang: LanguageCode;
        readonly version: string;
        /** What the original says and the translation does not yet; days, oldest first. */
        readonly behind:
          | {
              readonly corrections: readonly string[];
              readonly updates: readonly string[];
              /** If neither tells of it: the last day of a change. */
              readonly changed: string | undefined;
            }
          | undefined;
      }
    | undefined;
  /** Its versions in other languages, the original aside, with corrections that it does not carry. */
  readonly correctedElsewhere: readonly {
    readonly url: string;
    readonly lang: LanguageCode;
    readonly days: readonly string[];
  }[];
}
