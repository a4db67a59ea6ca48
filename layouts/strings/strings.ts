import type { Conventions } from '../../src/model/conventions.ts';
import type { LanguageWords } from '../../src/model/language-words.ts';
import type { MapWords } from '../../src/model/pictures/locator-map.ts';
import type { TimelineWords } from '../../src/model/pictures/timeline.ts';
import type { SourceKind } from '../../src/model/site/article.ts';
import type { EntityKind } from '../../src/model/site/entity.ts';
import type { EventDateWords } from '../../src/model/site/event-date.ts';
import type { Qualifier } from '../../src/model/site/figure.ts';
import type { PolicyKind } from '../../src/model/site/publication.ts';
import type { TranslationWords } from '../../src/model/site/translation-lines.ts';
import type { PlaceOrOrganisationType } from '../../src/pages/entity-page.ts';

/** The words on a map; a distance comes to them as it is written, in the digits of the language. */
export interface MapStrings extends Omit<MapWords, 'kilometres'> {
  readonly kilometres: (written: string) => string;
}

/**
 * The words of a language: a language that lacks one does not type-check. Where a word bends to a
 * number, it is given the number, to choose by, and the same as it is written.
 */
export interface Strings extends EventDateWords {
  readonly markdown: LanguageWords;
  /** How one of the language's locales (`en-GB`) writes dates and numbers. */
  readonly conventions: (locale: string) => Conventions;
  /** Between two parts of a line, with its space. */
  readonly comma: string;
  readonly skipToContent: string;
  readonly skipToSections: string;
  readonly sections: string;
  readonly footer: string;
  readonly policies: Readonly<Record<PolicyKind, string>>;
  readonly entityKinds: Readonly<Record<EntityKind, string>>;
  readonly entityTypes: Readonly<Record<PlaceOrOrganisationType, string>>;
  /** The word beside the headline of an article that is not published. */
  readonly flags: Readonly<Record<'draft' | 'pending', string>>;
  readonly draft: string;
  readonly pending: (when: string) => string;
  readonly by: string;
  readonly published: string;
  readonly updated: string;
  readonly oldNews: (years: number, written: string) => string;
  readonly keyPoints: string;
  readonly correction: string;
  readonly update: string;
  readonly was: string;
  readonly now: string;
  readonly changes: string;
  /** Heading over further changes, at the foot of an article that has some at its head. */
  readonly otherChanges: string;
  readonly sources: string;
  readonly sourceKinds: Readonly<Record<SourceKind, string>>;
  readonly agenciesContributed: string;
  readonly topics: string;
  readonly inThisArticle: string;
  readonly related: string;
  readonly moreFromDay: (day: string) => string;
  readonly inFigures: string;
  readonly figure: string;
  readonly asOf: (day: string) => string;
  /** Source and date of a figure in a line: `Agencies, as of 3 August 2016`. */
  readonly figureNote: (source: string, day: string) => string;
  /** What the mark behind a figure in the text leads to. @param of what is counted */
  readonly aboutFigure: (of: string) => string;
  readonly figures: string;
  readonly figuresOf: (publication: string) => string;
  readonly allFigures: string;
  /** A figure in a sentence: what is counted, its value, its source and date. */
  readonly figureSummary: (of: string, value: string, note: string) => string;
  readonly history: string;
  readonly asOfDay: string;
  /** Heading over who says so, and in which articles. */
  readonly saidBy: string;
  readonly givenIn: string;
  readonly replaces: string;
  readonly replacedBy: string;
  /** Beside a figure that another has replaced. */
  readonly replaced: string;
  /** What a chart of a figure shows, for those who do not see it. */
  readonly figureChart: (first: string, firstDay: string, last: string, lastDay: string) => string;
  readonly qualifiers: Readonly<Record<Qualifier, string>>;
  readonly timeline: string;
  /** The words on and beside the drawing of a timeline. */
  readonly drawnTimeline: TimelineWords;
  /** The link to all events of a story, from an article that shows some of them. */
  readonly wholeTimeline: (story: string) => string;
  readonly fullStory: string;
  readonly articles: string;
  readonly whoAndWhere: string;
  readonly moreNews: string;
  readonly noArticles: string;
  readonly mentions: string;
  readonly alsoCalled: string;
  readonly inOtherLanguages: string;
  readonly role: string;
  readonly type: string;
  /** The term before the place in which a person, a place or an organisation is. */
  readonly within: Readonly<Record<EntityKind, string>>;
  readonly coordinates: string;
  readonly countryCode: string;
  readonly elsewhere: string;
  /** @param written writes degrees without their sign, which the words for the hemispheres say */
  readonly coordinatesText: (
    latitude: number,
    longitude: number,
    written: (degrees: number) => string,
  ) => string;
  readonly heldPlaces: (name: string) => string;
  readonly articleCount: (count: number, written: string) => string;
  readonly archive: string;
  readonly archiveOf: (publication: string) => string;
  readonly allMonths: string;
  readonly directoryOf: Readonly<Record<EntityKind, (publication: string) => string>>;
  readonly noEntries: string;
  readonly feeds: string;
  readonly feedsOf: (publication: string) => string;
  /** Headings on the page of feeds. */
  readonly feedGroups: Readonly<Record<'site' | 'section' | 'story' | EntityKind, string>>;
  /** What a group of feeds holds: whole articles, or their standfirsts. */
  readonly wholeArticles: string;
  readonly standfirstsOnly: string;
  /** The link to one file that lists every feed. */
  readonly allFeeds: string;
  readonly earlier: string;
  readonly later: string;
  readonly earlierInSection: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly latest: string;
  readonly toFrontPage: string;
  /** Name of the list of links to the page in other languages. */
  readonly languages: string;
  /**
   * `English` gives `English: front page`: what leads readers of this language from a page that is
   * not there in it. It stands on pages of the other languages.
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
