import type { Conventions } from '../../src/model/conventions.ts';
import type { LanguageWords } from '../../src/model/language-words.ts';
import type { MapWords } from '../../src/model/pictures/locator-map.ts';
import type { TimelineWords } from '../../src/model/pictures/timeline.ts';
import type { SearchFilter } from '../../src/model/search/search-names.ts';
import type { SourceKind } from '../../src/model/site/article/article.ts';
import type { LabelledKind } from '../../src/model/site/article/article-kind.ts';
import type { CorrectionWords } from '../../src/model/site/article/correction-sentence.ts';
import type { LiveWords } from '../../src/model/site/article/live-words.ts';
import type { TranslationWords } from '../../src/model/site/article/translation-lines.ts';
import type { EntityKind } from '../../src/model/site/entity.ts';
import type { EventDateWords } from '../../src/model/site/event-date.ts';
import type { Qualifier } from '../../src/model/site/figure.ts';
import type { PolicyKind } from '../../src/model/site/publication.ts';
import type { SpokenLanguage } from '../../src/model/spoken-languages.ts';
import type { PlaceOrOrganisationType } from '../../src/pages/entity-page.ts';

/** The words of the search page and of the search form. */
export interface SearchWords {
  /** Also the label of the form's field and button. */
  readonly title: string;
  readonly description: (publication: string) => string;
  /** Labels of the filters. */
  readonly filters: Readonly<Record<SearchFilter, string>>;
  /** The first choice of each filter. */
  readonly all: string;
  readonly order: string;
  readonly orders: Readonly<Record<'relevance' | 'newest' | 'oldest', string>>;
  readonly clear: string;
  readonly searching: string;
  readonly failed: string;
  readonly nothing: string;
  readonly more: string;
  /** Heading of the people, places and organisations with a name like the words. */
  readonly names: string;
  readonly didYouMean: string;
  readonly needsScript: string;
  /** Heading of the links to lists of articles and names. */
  readonly browse: string;
}

/** The words of the page that readers see without a connection. */
export interface OfflineWords {
  readonly title: string;
  readonly description: string;
  /** Heading of the list of articles. */
  readonly articles: string;
  /** In place of the list, if it is empty. */
  readonly none: string;
  /** @param time with day and hour */
  readonly kept: (time: string) => string;
  readonly retry: string;
  readonly needsScript: string;
}

/** The words on a map. They take a distance as a formatted number, in the digits of the language. */
export interface MapStrings extends Omit<MapWords, 'kilometres'> {
  readonly kilometres: (distance: string) => string;
}

/**
 * The words of a language. If a language lacks one, it does not type-check. A word with a plural takes the
 * number, which selects the form, and the formatted number.
 */
export interface Strings extends EventDateWords {
  /** What the parser needs of the language. */
  readonly parsing: LanguageWords;
  /** The conventions for dates and numbers of one of the language's locales: `en-GB`. */
  readonly conventions: (locale: string) => Conventions;
  /** Separates two parts of a line, with its space. */
  readonly comma: string;
  /** Between a label and what it names, with its spaces. */
  readonly colon: string;
  readonly skipToContent: string;
  readonly skipToSections: string;
  readonly sections: string;
  readonly footer: string;
  readonly policies: Readonly<Record<PolicyKind, string>>;
  readonly entityKinds: Readonly<Record<EntityKind, string>>;
  readonly entityTypes: Readonly<Record<PlaceOrOrganisationType, string>>;
  /** Labels of the kinds of work, above headlines and in lists. */
  readonly articleKinds: Readonly<Record<LabelledKind, string>>;
  readonly live: LiveWords;
  /** Heading of the opinion articles on the front page. */
  readonly opinion: string;
  /** Labels of articles in lists that are not published. */
  readonly flags: Readonly<Record<'draft' | 'pending' | 'expired', string>>;
  /** On the page of an article that has left the lists. */
  readonly expired: (when: string) => string;
  readonly draft: string;
  readonly pending: (when: string) => string;
  readonly by: string;
  readonly published: string;
  readonly updated: string;
  readonly oldNews: (years: number, formatted: string) => string;
  readonly keyPoints: string;
  readonly correction: string;
  readonly update: string;
  /** The old and the new wording of a correction. */
  readonly correctedWording: CorrectionWords;
  readonly changes: string;
  /** Heading of the other changes, below an article that has some above its text. */
  readonly otherChanges: string;
  readonly sources: string;
  readonly sourceKinds: Readonly<Record<SourceKind, string>>;
  /** How newspapers credit agencies without naming one, in lower case: `agencies`. */
  readonly agenciesAtLarge: readonly string[];
  readonly agenciesContributed: string;
  readonly topics: string;
  /** Label above the name of a topic. */
  readonly topic: string;
  readonly topicsOf: (publication: string) => string;
  /** For metadata of a topic that has no description. */
  readonly topicDescription: (topic: string) => string;
  readonly broaderTopics: string;
  readonly narrowerTopics: string;
  /** Link to the topic in the IPTC's vocabulary. */
  readonly iptcTopic: (code: string) => string;
  readonly inThisArticle: string;
  readonly related: string;
  readonly moreFromDay: (day: string) => string;
  readonly inFigures: string;
  readonly figure: string;
  readonly asOf: (day: string) => string;
  /** Source and date of a figure: `Agencies, as of 3 August 2016`. */
  readonly figureNote: (source: string, day: string) => string;
  readonly figures: string;
  readonly figuresOf: (publication: string) => string;
  readonly allFigures: string;
  /** A figure as a sentence: what is counted, its value, its source and date. */
  readonly figureSummary: (of: string, value: string, note: string) => string;
  readonly history: string;
  readonly asOfDay: string;
  /** Headings of the columns for the sources and articles of a figure's values. */
  readonly saidBy: string;
  readonly givenIn: string;
  readonly replaces: string;
  readonly replacedBy: string;
  /** Label of a figure that another one has replaced. */
  readonly replaced: string;
  /** Accessible description of a figure's chart. */
  readonly figureChart: (first: string, firstDay: string, last: string, lastDay: string) => string;
  readonly qualifiers: Readonly<Record<Qualifier, string>>;
  readonly timeline: string;
  /** The words of a timeline's drawing. */
  readonly drawnTimeline: TimelineWords;
  /** Link to all events of a story from an article that shows some of them. */
  readonly wholeTimeline: (story: string) => string;
  readonly fullStory: string;
  readonly articles: string;
  readonly whoAndWhere: string;
  readonly moreNews: string;
  readonly noArticles: string;
  /** On the front page of an edition without articles, above links to other editions. */
  readonly emptyEdition: string;
  readonly mentions: string;
  readonly alsoCalled: string;
  readonly inOtherLanguages: string;
  readonly role: string;
  /** Label of the organisation for which a person works. */
  readonly worksFor: string;
  /** Label of what an author reports on. */
  readonly beat: string;
  readonly spokenLanguages: string;
  readonly languageNames: Readonly<Record<SpokenLanguage, string>>;
  readonly email: string;
  /** Link to the page that says how to reach an author. */
  readonly howToWrite: string;
  readonly fediverse: string;
  /** Label above the name of a desk. */
  readonly desk: string;
  /** Label of the page with more about a desk, and the words of its link. */
  readonly about: string;
  readonly aboutDesk: string;
  readonly type: string;
  /** Label of the place where a person, place or organisation is. */
  readonly within: Readonly<Record<EntityKind, string>>;
  readonly coordinates: string;
  readonly countryCode: string;
  readonly elsewhere: string;
  /** @param format formats degrees without their sign, which the words for the hemispheres express */
  readonly coordinatesText: (
    latitude: number,
    longitude: number,
    format: (degrees: number) => string,
  ) => string;
  readonly heldPlaces: (name: string) => string;
  readonly articleCount: (count: number, formatted: string) => string;
  readonly archive: string;
  readonly archiveOf: (publication: string) => string;
  readonly allMonths: string;
  readonly directoryOf: Readonly<Record<EntityKind, (publication: string) => string>>;
  readonly noEntries: string;
  /** Before the feeds of a page, and in the footer. */
  readonly subscribe: string;
  readonly reportError: string;
  /** Link to the page from which other sites republish an article, and its title. */
  readonly republish: string;
  readonly republishTerms: (publication: string) => string;
  /** The line that other sites show with an article that they republish. */
  readonly creditLine: (publication: string) => string;
  /** Labels of the two forms of a republished article. */
  readonly asHtml: string;
  readonly asText: string;
  readonly feeds: string;
  readonly feedsOf: (publication: string) => string;
  /** Headings of the groups on the feeds page. */
  readonly feedGroups: Readonly<
    Record<'site' | 'section' | 'story' | 'author' | 'topic' | EntityKind, string>
  >;
  /** What the feeds of a group contain: full articles, or only their standfirsts. */
  readonly wholeArticles: string;
  readonly standfirstsOnly: string;
  /** Link to the file that lists every feed. */
  readonly allFeeds: string;
  readonly earlier: string;
  readonly later: string;
  readonly earlierInSection: string;
  readonly search: SearchWords;
  readonly offline: OfflineWords;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly latest: string;
  readonly toFrontPage: string;
  /** Accessible name of the links to the page in other languages. */
  readonly languages: string;
  /**
   * `English` gives `English: front page`. Pages of other languages use it to link this language's front
   * page if they do not exist in this language.
   */
  readonly frontPageIn: (language: string) => string;
  readonly translation: TranslationWords;
  readonly map: MapStrings;
  readonly mapCredit: (source: string) => string;
  readonly picture: string;
  readonly licence: string;
  readonly contact: string;
  readonly publishedBy: (publisher: string) => string;
  readonly copyright: (holder: string) => string;
  readonly printedFrom: (url: string) => string;
}
