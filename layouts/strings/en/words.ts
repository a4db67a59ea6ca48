import type { EntityKind } from '../../../src/model/site/entity.ts';
import type { Qualifier } from '../../../src/model/site/figure.ts';
import type { PolicyKind } from '../../../src/model/site/publication.ts';
import { spokenLanguages } from '../../../src/model/spoken-languages.ts';
import type { Strings } from '../strings.ts';
import { enConventions } from './conventions.ts';
import { enEntityTypes } from './entity-types.ts';
import { enMap } from './map.ts';
import { enNumbers } from './numbers.ts';
import { enOffline } from './offline.ts';
import { enSearch } from './search.ts';
import { enEventDates, enTimeline } from './timeline.ts';

const policies: Record<PolicyKind, string> = {
  publishingPrinciples: 'Standards',
  ethicsPolicy: 'Ethics',
  correctionsPolicy: 'Corrections',
  verificationFactCheckingPolicy: 'Verification',
  unnamedSourcesPolicy: 'Unnamed sources',
  actionableFeedbackPolicy: 'Feedback',
  diversityPolicy: 'Diversity',
  ownershipFundingInfo: 'Ownership and funding',
  masthead: 'Masthead',
  missionCoveragePrioritiesPolicy: 'What we cover',
};

const qualifiers: Record<Qualifier, string> = {
  exactly: '',
  'more than': 'more than',
  over: 'over',
  'at least': 'at least',
  about: 'about',
  'up to': 'up to',
  'fewer than': 'fewer than',
};

const entityKinds: Record<EntityKind, string> = {
  person: 'People',
  place: 'Places',
  organisation: 'Organisations',
};

/** The words of pages in English. */
export const en: Strings = {
  parsing: {
    quotes: { open: '“', close: '”', innerOpen: '‘', innerClose: '’', apostrophe: '’' },
    punctuation: undefined,
    noBreakSpaces: undefined,
    abbreviations: [
      ...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Gen', 'Col', 'Maj', 'Capt', 'Lt', 'Sgt', 'Adm'],
      ...['Sen', 'Rep', 'Gov', 'Rev', 'St', 'vs', 'e.g', 'i.e'],
      ...['Jan', 'Feb', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
    ],
    elisions: [
      ...['tis', 'Tis', 'TIS', 'twas', 'Twas', 'TWAS', 'til', 'Til', 'em', 'EM', "n'", 'n'],
    ],
    beforeYears: [
      ...['of', 'in', 'since', 'from', 'until', 'till', 'before', 'after', 'during'],
      ...['early', 'late', 'mid', 'summer', 'winter', 'spring', 'autumn', 'fall', 'class'],
      ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
      ...['September', 'October', 'November', 'December'],
      ...['Jan', 'Feb', 'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec'],
    ],
    numbers: enNumbers,
    style: {
      days: { yesterday: -1, 'last night': -1, tomorrow: 1 },
      belowTen: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
    },
    footnotes: 'Notes',
    backToText: 'Back to the text',
    translated: 'translated',
  },
  conventions: enConventions,
  comma: ', ',
  skipToContent: 'Skip to content',
  skipToSections: 'Skip to sections',
  sections: 'Sections',
  footer: 'About this publication',
  policies,
  entityKinds,
  entityTypes: enEntityTypes,
  articleKinds: {
    analysis: 'Analysis',
    opinion: 'Opinion',
    explainer: 'Explainer',
    interview: 'Interview',
    review: 'Review',
    obituary: 'Obituary',
    editorial: 'Editorial',
    factcheck: 'Fact check',
    live: 'Live',
    ended: 'As it happened',
    sponsored: 'Sponsored',
  },
  live: {
    summary: 'Summary',
    keyEntries: 'Key moments',
    entries: 'Latest updates',
    allEntries: 'All updates, latest first',
    ended: (when) => `Live coverage ended on ${when}.`,
    reloads: 'This page reloads by itself.',
    follow: 'Follow this coverage in a feed reader:',
    earlier: 'Earlier updates',
    pages: 'Other pages of this coverage',
    allEarlier: 'All earlier updates',
    latest: 'Latest updates',
    printedEarlier: (span, url) => `Earlier updates, ${span}, are listed at ${url}`,
    printedLatest: (url) => `Latest updates are at ${url}`,
    span: (from, to) => `${from} to ${to}`,
    earlierTitle: (headline, span) => `${headline}: ${span}`,
    earlierDescription: (headline, span) =>
      `Our live coverage “${headline}”: the updates of ${span}.`,
    more: 'Earlier updates are on the page.',
  },
  opinion: 'Opinion',
  flags: { draft: 'Draft', pending: 'Pending', expired: 'Expired' },
  expired: (when) =>
    `This article expired on ${when}. It stays at this address, but our lists no longer include it.`,
  draft: 'Draft: not published. It is shown because this build was asked to show drafts.',
  pending: (when) =>
    `Pending: to be published on ${when}. It is shown because this build was asked to.`,
  by: 'By',
  published: 'Published',
  updated: 'Updated',
  oldNews: (years, formatted) =>
    years === 1
      ? 'This article is more than a year old.'
      : `This article is more than ${formatted} years old.`,
  keyPoints: 'Key points',
  correction: 'Correction',
  update: 'Update',
  correctedWording: {
    both: (was, now) => `An earlier version said ${was}; it was ${now}.`,
    was: (was) => `An earlier version said ${was}.`,
    now: (now) => `It now says ${now}.`,
    wasSentence: (was) => `An earlier version said: “${was}”`,
    nowSentence: (now) => `It now says: “${now}”`,
  },
  changes: 'Corrections and updates',
  otherChanges: 'Other corrections and updates',
  sources: 'Sources',
  sourceKinds: {
    agency: 'News agencies',
    official: 'Official statements',
    document: 'Documents',
    interview: 'Interviews',
    witness: 'Witnesses',
  },
  agenciesAtLarge: ['agencies'],
  agenciesContributed: 'Agencies contributed to this report.',
  topics: 'Topics',
  topic: 'Topic',
  topicsOf: (publication) => `The topics that ${publication} reports on.`,
  topicDescription: (topic) => `Articles on the topic “${topic}”.`,
  broaderTopics: 'Part of',
  narrowerTopics: 'Includes',
  iptcTopic: (code) => `IPTC Media Topic ${code}`,
  inThisArticle: 'In this article',
  related: 'Related coverage',
  moreFromDay: (day) => `Everything published on ${day}`,
  inFigures: 'In figures',
  figure: 'Figure',
  asOf: (day) => `as of ${day}`,
  figureNote: (source, day) => `${source}, as of ${day}`,
  figures: 'Figures',
  figuresOf: (publication) =>
    `The numbers that ${publication} has reported, each with its source and date.`,
  allFigures: 'All figures',
  figureSummary: (of, value, note) => `${of}: ${value} (${note}).`,
  history: 'How this figure was reported',
  asOfDay: 'As of',
  saidBy: 'Source',
  givenIn: 'Reported in',
  replaces: 'Replaces',
  replacedBy: 'Replaced by',
  replaced: 'Since replaced by another figure',
  figureChart: (first, firstDay, last, lastDay) =>
    `From ${first} as of ${firstDay} to ${last} as of ${lastDay}. The table below gives every value.`,
  qualifiers,
  timeline: 'What happened',
  ...enEventDates,
  drawnTimeline: enTimeline,
  wholeTimeline: (story) => `Full timeline: ${story}`,
  fullStory: 'The full story',
  articles: 'Articles',
  whoAndWhere: 'Who and where',
  moreNews: 'More news',
  noArticles: 'Nothing has been published here so far.',
  emptyEdition: 'No article has been published in English so far.',
  mentions: 'In the news',
  alsoCalled: 'Also called',
  inOtherLanguages: 'In other languages',
  role: 'Office',
  worksFor: 'Works for',
  beat: 'Covers',
  spokenLanguages: 'Languages',
  languageNames: spokenLanguages,
  email: 'E-mail',
  howToWrite: 'How to get in touch',
  fediverse: 'Fediverse',
  desk: 'Desk',
  about: 'About',
  aboutDesk: 'More about the desk',
  type: 'Kind',
  within: { person: 'Based in', place: 'In', organisation: 'Seat' },
  coordinates: 'Coordinates',
  countryCode: 'Country code',
  elsewhere: 'Elsewhere',
  coordinatesText: (latitude, longitude, format) =>
    `${format(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${format(longitude)}° ${longitude < 0 ? 'W' : 'E'}`,
  heldPlaces: (name) => `In ${name}`,
  articleCount: (count, formatted) =>
    count === 1 ? `${formatted} article` : `${formatted} articles`,
  archive: 'Archive',
  archiveOf: (publication) => `Everything that ${publication} has published, by month.`,
  allMonths: 'All months',
  directoryOf: {
    person: (publication) =>
      `The people named in ${publication}, each with the sentences that name them.`,
    place: (publication) =>
      `The places named in ${publication}, each with the sentences that name it.`,
    organisation: (publication) =>
      `The organisations named in ${publication}, each with the sentences that name it.`,
  },
  noEntries: 'There are none so far.',
  subscribe: 'Subscribe',
  reportError: 'Report an error in this article',
  republish: 'Republish this article',
  republishTerms: (publication) =>
    `You may republish this article under its licence. Please keep the credit line and the link to ${publication}.`,
  creditLine: (publication) => `This article was first published by ${publication}.`,
  asHtml: 'HTML',
  asText: 'Plain text',
  feeds: 'Feeds',
  feedsOf: (publication) =>
    `Follow ${publication} in a feed reader: give it one of these addresses, and it shows what is new.`,
  feedGroups: {
    ...entityKinds,
    site: 'Everything',
    section: 'Sections',
    story: 'Stories',
    author: 'Authors',
    topic: 'Topics',
  },
  wholeArticles: 'Whole articles, the newest 50.',
  standfirstsOnly: 'Headlines and standfirsts of the newest 50 articles.',
  allFeeds: 'All feeds in one file (OPML)',
  earlier: 'Earlier',
  later: 'Later',
  earlierInSection: 'Earlier, by month',
  search: enSearch,
  offline: enOffline,
  notFoundTitle: 'Page not found',
  notFoundText:
    'There is no page at this address. It may have moved, or the address may be mistyped.',
  latest: 'Latest',
  toFrontPage: 'Front page',
  languages: 'Other languages',
  frontPageIn: (language) => `${language}: front page`,
  translation: {
    of: (day) => `A translation of the original as it stood on ${day}.`,
    corrected: (days) =>
      `The original was corrected on ${days}. This translation does not say so yet.`,
    updated: (days) =>
      `The original was updated on ${days}. This translation does not have what is new yet.`,
    changed: (day) => `The original was changed on ${day}, after this translation.`,
    elsewhere: (days) => `This article was corrected in another language on ${days}.`,
    original: 'Original:',
    version: 'Read it there:',
  },
  map: enMap,
  mapCredit: (source) => `Map: ${source}`,
  picture: 'Picture',
  licence: 'Licence',
  contact: 'Contact',
  publishedBy: (publisher) => `Published by ${publisher}`,
  copyright: (holder) => `© ${holder}`,
  printedFrom: (url) => `Printed from ${url}`,
};
