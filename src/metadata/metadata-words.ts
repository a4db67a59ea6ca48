import type { Formatter } from '../model/formatter.ts';
import type { LanguageCode } from '../model/language.ts';
import type { MapWords } from '../model/pictures/locator-map.ts';
import type { SourceKind } from '../model/site/article.ts';
import type { EventDateWords } from '../model/site/event-date.ts';
import type { TranslationWords } from '../model/site/translation-lines.ts';
import type { FeedGroupKind } from '../pages/feeds-page.ts';
import type { PageTitles } from '../pages/page-parts.ts';

/** The words of a language that stand in an article's content besides the article's own. */
export interface ContentWords extends EventDateWords {
  readonly keyPoints: string;
  /** Heading over corrections and updates. */
  readonly changes: string;
  readonly correction: string;
  readonly update: string;
  /** The terms before what stood there and what stands there now. */
  readonly was: string;
  readonly now: string;
  readonly sources: string;
  readonly sourceKinds: Readonly<Record<SourceKind, string>>;
  /** The credit line for agencies at large. */
  readonly agenciesContributed: string;
  readonly translation: TranslationWords;
}

/** The words that stand in files for machines. */
export interface MetadataWords extends ContentWords, PageTitles {
  /** What a map is called, by its places, the strongest first. */
  readonly map: Pick<MapWords, 'title'>;
  readonly copyright: (holder: string) => string;
  /** Headings over the feeds of one kind. */
  readonly feedGroups: Readonly<Record<FeedGroupKind, string>>;
}

/** What an article's content is written with: the language's dates and words. */
export interface ContentLanguage {
  readonly lang: LanguageCode;
  /** For a language written from right to left: the site's first language in Latin letters. */
  readonly latinLanguage: LanguageCode | undefined;
  readonly format: Formatter;
  readonly words: ContentWords;
}
