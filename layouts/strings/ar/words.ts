import type { EntityKind } from '../../../src/model/site/entity.ts';
import type { Qualifier } from '../../../src/model/site/figure.ts';
import type { PolicyKind } from '../../../src/model/site/publication.ts';
import { type PluralForms, pluralIn } from '../plural.ts';
import type { Strings } from '../strings.ts';
import { arConventions } from './conventions.ts';
import { arEntityTypes } from './entity-types.ts';
import { arLanguageNames } from './language-names.ts';
import { arMap } from './map.ts';
import { arNumbers } from './numbers.ts';
import { arEventDates, arTimeline } from './timeline.ts';

const policies: Record<PolicyKind, string> = {
  publishingPrinciples: 'المعايير التحريرية',
  ethicsPolicy: 'أخلاقيات العمل',
  correctionsPolicy: 'التصويبات',
  verificationFactCheckingPolicy: 'التحقق من المعلومات',
  unnamedSourcesPolicy: 'المصادر غير المسماة',
  actionableFeedbackPolicy: 'ملاحظات القراء',
  diversityPolicy: 'تعدد الأصوات',
  ownershipFundingInfo: 'الملكية والتمويل',
  masthead: 'هيئة التحرير',
  missionCoveragePrioritiesPolicy: 'ما نغطيه',
};

const qualifiers: Record<Qualifier, string> = {
  exactly: '',
  'more than': 'أكثر من',
  over: 'ما يزيد على',
  'at least': 'ما لا يقل عن',
  about: 'نحو',
  'up to': 'ما يصل إلى',
  'fewer than': 'أقل من',
};

const entityKinds: Record<EntityKind, string> = {
  person: 'الشخصيات',
  place: 'الأماكن',
  organisation: 'الجهات',
};

const articles: PluralForms = {
  zero: () => 'لا مقالات',
  one: () => 'مقال واحد',
  two: () => 'مقالان',
  few: (formatted) => `${formatted} مقالات`,
  many: (formatted) => `${formatted} مقالاً`,
  other: (formatted) => `${formatted} مقال`,
};

const years: PluralForms = {
  zero: () => 'أقل من عام',
  one: () => 'عام',
  two: () => 'عامين',
  few: (formatted) => `${formatted} أعوام`,
  many: (formatted) => `${formatted} عاماً`,
  other: (formatted) => `${formatted} عام`,
};

const selectPlural = pluralIn('ar');

/** The words of pages in Arabic. */
export const ar: Strings = {
  parsing: {
    quotes: { open: '«', close: '»', innerOpen: '‹', innerClose: '›', apostrophe: '’' },
    punctuation: { ',': '،', ';': '؛', '?': '؟' },
    // Arabic shortens to single letters (`أ.د.`), which are known in every language.
    abbreviations: [],
    // Arabic has no apostrophe.
    elisions: [],
    beforeYears: [],
    numbers: arNumbers,
    footnotes: 'هوامش',
    backToText: 'العودة إلى النص',
    translated: 'مترجم عن الأصل',
  },
  conventions: arConventions,
  comma: '، ',
  skipToContent: 'انتقل إلى المحتوى',
  skipToSections: 'انتقل إلى الأقسام',
  sections: 'الأقسام',
  footer: 'عن هذه الصحيفة',
  policies,
  entityKinds,
  entityTypes: arEntityTypes,
  articleKinds: {
    analysis: 'تحليل',
    opinion: 'رأي',
    explainer: 'شرح',
    interview: 'مقابلة',
    review: 'مراجعة',
    obituary: 'نعي',
    editorial: 'افتتاحية',
    factcheck: 'تدقيق حقائق',
    live: 'مباشر',
    sponsored: 'محتوى مموَّل',
  },
  opinion: 'آراء',
  flags: { draft: 'مسودة', pending: 'لم يحن نشره', expired: 'انتهت مدته' },
  expired: (when) =>
    `انتهت مدة عرض هذا المقال في ${when}. يبقى على هذا العنوان، لكنه لم يعد مدرجاً في قوائمنا.`,
  draft: 'مسودة لم تُنشر، وتظهر هنا لأن عرض المسودات طُلب في هذه النسخة من الموقع.',
  pending: (when) => `موعد النشر ${when}، ويظهر المقال هنا لأن ذلك طُلب في هذه النسخة من الموقع.`,
  by: 'إعداد:',
  published: 'نُشر في',
  updated: 'حُدّث في',
  oldNews: (count, formatted) =>
    `مضى على نشر هذا المقال أكثر من ${selectPlural(years, count, formatted)}.`,
  keyPoints: 'أبرز النقاط',
  correction: 'تصويب',
  update: 'تحديث',
  was: 'كان النص',
  now: 'وأصبح',
  changes: 'تصويبات وتحديثات',
  otherChanges: 'تصويبات وتحديثات أخرى',
  sources: 'المصادر',
  sourceKinds: {
    agency: 'وكالات أنباء',
    official: 'بيانات رسمية',
    document: 'وثائق',
    interview: 'مقابلات',
    witness: 'شهود',
  },
  agenciesAtLarge: ['وكالات', 'وكالات الأنباء'],
  agenciesContributed: 'أسهمت وكالات الأنباء في هذا التقرير.',
  topics: 'الموضوعات',
  inThisArticle: 'في هذا المقال',
  related: 'تغطية ذات صلة',
  moreFromDay: (day) => `كل ما نُشر في ${day}`,
  inFigures: 'بالأرقام',
  figure: 'رقم',
  asOf: (day) => `حتى ${day}`,
  qualifiers,
  timeline: 'تسلسل الأحداث',
  figureNote: (source, day) => `${source}، حتى ${day}`,
  aboutFigure: (of) => `عن هذا الرقم: ${of}`,
  figures: 'الأرقام',
  figuresOf: (publication) => `الأرقام التي أوردتها ${publication}، ومع كل رقم مصدره وتاريخه.`,
  allFigures: 'كل الأرقام',
  figureSummary: (of, value, note) => `${of}: ${value} (${note}).`,
  history: 'ما ورد من أرقام، ومتى',
  asOfDay: 'حتى تاريخ',
  saidBy: 'المصدر',
  givenIn: 'ورد في',
  replaces: 'يحل محل',
  replacedBy: 'حل محله',
  replaced: 'حل محله رقم آخر لاحقاً',
  figureChart: (first, firstDay, last, lastDay) =>
    `من ${first} حتى ${firstDay} إلى ${last} حتى ${lastDay}. وفي الجدول التالي كل القيم.`,
  ...arEventDates,
  drawnTimeline: arTimeline,
  wholeTimeline: (story) => `كل ما حدث: ${story}`,
  fullStory: 'الملف الكامل',
  articles: 'المقالات',
  whoAndWhere: 'أسماء وأماكن',
  moreNews: 'المزيد من الأخبار',
  noArticles: 'لم يُنشر شيء هنا حتى الآن.',
  mentions: 'في الأخبار',
  alsoCalled: 'أسماء أخرى',
  inOtherLanguages: 'بلغات أخرى',
  role: 'المنصب',
  beat: 'التغطية',
  spokenLanguages: 'اللغات',
  languageNames: arLanguageNames,
  email: 'البريد الإلكتروني',
  howToWrite: 'كيفية التواصل',
  fediverse: 'فيديفرس',
  desk: 'مكتب التحرير',
  about: 'نبذة',
  aboutDesk: 'المزيد عن المكتب',
  type: 'النوع',
  within: { person: 'المقر', place: 'الموقع', organisation: 'المقر' },
  coordinates: 'الإحداثيات',
  countryCode: 'رمز البلد',
  elsewhere: 'في مواقع أخرى',
  coordinatesText: (latitude, longitude, format) =>
    `${format(latitude)}° ${latitude < 0 ? 'جنوباً' : 'شمالاً'}، ${format(longitude)}° ${longitude < 0 ? 'غرباً' : 'شرقاً'}`,
  heldPlaces: (name) => `أماكن في ${name}`,
  articleCount: (count, formatted) => selectPlural(articles, count, formatted),
  archive: 'الأرشيف',
  archiveOf: (publication) => `كل ما نشرته «${publication}»، شهراً بشهر.`,
  allMonths: 'كل الأشهر',
  directoryOf: {
    person: (publication) => `الشخصيات المذكورة في «${publication}»، ومعها الجمل التي ترد فيها.`,
    place: (publication) => `الأماكن المذكورة في «${publication}»، ومعها الجمل التي ترد فيها.`,
    organisation: (publication) =>
      `الجهات المذكورة في «${publication}»، ومعها الجمل التي ترد فيها.`,
  },
  noEntries: 'لا شيء حتى الآن.',
  feeds: 'الخلاصات',
  feedsOf: (publication) =>
    `لمتابعة «${publication}» في قارئ خلاصات، يضاف إليه أحد هذه العناوين فيعرض كل جديد.`,
  feedGroups: {
    ...entityKinds,
    site: 'كل الأخبار',
    section: 'الأقسام',
    story: 'الملفات',
    author: 'الكتّاب',
  },
  wholeArticles: 'النص الكامل لأحدث خمسين مقالاً.',
  standfirstsOnly: 'عناوين أحدث خمسين مقالاً ترد فيها هذه الأسماء، مع مقدماتها.',
  allFeeds: 'كل الخلاصات في ملف واحد (OPML)',
  earlier: 'الأقدم',
  later: 'الأحدث',
  earlierInSection: 'الأقدم، شهراً بشهر',
  notFoundTitle: 'الصفحة غير موجودة',
  notFoundText: 'لا توجد صفحة في هذا العنوان. ربما نُقلت، أو في كتابة العنوان خطأ.',
  latest: 'أحدث الأخبار',
  toFrontPage: 'الصفحة الرئيسية',
  languages: 'لغات أخرى',
  frontPageIn: (language) => `${language}: الصفحة الرئيسية`,
  translation: {
    of: (day) => `ترجمة للأصل بنصه في ${day}.`,
    corrected: (days) => `صُوّب الأصل في ${days}، ولا تتضمن هذه الترجمة التصويب بعد.`,
    updated: (days) => `حُدّث الأصل في ${days}، ولا تتضمن هذه الترجمة الجديد بعد.`,
    changed: (day) => `تغيّر الأصل في ${day}، بعد هذه الترجمة.`,
    elsewhere: (days) => `صُوّب هذا المقال في لغة أخرى في ${days}.`,
    original: 'الأصل:',
    version: 'لقراءته هناك:',
  },
  map: arMap,
  mapCredit: (source) => `الخريطة: ${source}`,
  picture: 'صورة',
  licence: 'الترخيص',
  contact: 'اتصل بنا',
  publishedBy: (publisher) => `الناشر: ${publisher}`,
  copyright: (holder) => `© ${holder}`,
  printedFrom: (url) => `طُبعت من ${url}`,
};
