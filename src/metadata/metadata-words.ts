import type { Formatter } from '../model/formatter.ts';
import type { LanguageCode } from '../model/language.ts';
import type { MapWords } from '../model/pictures/locator-map.ts';
import type { SourceKind } from '../model/site/article/article.ts';
import type { LabelledKind } from '../model/site/article/article-kind.ts';
import type { CorrectionWords } from '../model/site/article/correction-sentence.ts';
import type { LiveWords } from '../model/site/article/live-words.ts';
import type { TranslationWords } from '../model/site/article/translation-lines.ts';
import type { EventDateWords } from '../model/site/event-date.ts';
import type { FeedGroupKind } from '../pages/feeds-page.ts';
import type { PageTitles } from '../pages/page-parts.ts';

/** The words of a language that an article's content uses besides the article's own. */
export interface ContentWords extends EventDateWords {
  /** Between a label and what it names, with its spaces. */
  readonly colon: string;
  readonly keyPoints: string;
  /** Heading of the corrections and updates. */
  readonly changes: string;
  readonly correction: string;
  readonly update: string;
  /** The old and the new wording of a correction. */
  readonly correctedWording: CorrectionWords;
  readonly sources: string;
  readonly sourceKinds: Readonly<Record<SourceKind, string>>;
  /** Names that credit news agencies in general, in lower case. */
  readonly agenciesAtLarge: readonly string[];
  /** Credit line for unnamed agencies. */
  readonly agenciesContributed: string;
  readonly translation: TranslationWords;
  readonly live: LiveWords;
}

/** The words of a language that files for machines use. */
export interface MetadataWords extends ContentWords, PageTitles {
  /** Title of a map, from the names of its places, most important first. */
  readonly map: Pick<MapWords, 'title'>;
  /** Link to the page from which other sites republish an article, and its title. */
  readonly republish: string;
  readonly republishTerms: (publication: string) => string;
  /** The line that other sites show with an article that they republish. */
  readonly creditLine: (publication: string) => string;
  /** Labels of the two forms of a republished article. */
  readonly asHtml: string;
  readonly asText: string;
  /** Labels of the kinds of work. */
  readonly articleKinds: Readonly<Record<LabelledKind, string>>;
  /** Describes a topic that has no description. */
  readonly topicDescription: (topic: string) => string;
  readonly copyright: (holder: string) => string;
  /** Headings of the groups of feeds. */
  readonly feedGroups: Readonly<Record<FeedGroupKind, string>>;
}

/** The language of an article's content, with its formats and words. */
export interface ContentLanguage {
  readonly lang: LanguageCode;
  /** For a right-to-left language, the site's first language in Latin script. */
  readonly latinLanguage: LanguageCode | undefined;
  readonly format: Formatter;
  readonly words: ContentWords;
}
