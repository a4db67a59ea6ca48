import { digitsOnly } from '../../../src/model/number-language.ts';
import type { EntityKind } from '../../../src/model/site/entity.ts';
import type { Qualifier } from '../../../src/model/site/figure.ts';
import type { PolicyKind } from '../../../src/model/site/publication.ts';
import type { Strings } from '../strings.ts';
import { frConventions } from './conventions.ts';
import { frEntityTypes } from './entity-types.ts';
import { frLanguageNames } from './language-names.ts';
import { frMap } from './map.ts';
import { frOffline } from './offline.ts';
import { frSearch } from './search.ts';
import { frEventDates, frTimeline } from './timeline.ts';

const policies: Record<PolicyKind, string> = {
  publishingPrinciples: 'Règles de la rédaction',
  ethicsPolicy: 'Déontologie',
  correctionsPolicy: 'Rectificatifs',
  verificationFactCheckingPolicy: 'Vérification',
  unnamedSourcesPolicy: 'Sources anonymes',
  actionableFeedbackPolicy: 'Réagir',
  diversityPolicy: 'Diversité',
  ownershipFundingInfo: 'Propriété et financement',
  masthead: 'Ours',
  missionCoveragePrioritiesPolicy: 'Ce que nous couvrons',
};

const qualifiers: Record<Qualifier, string> = {
  exactly: '',
  'more than': 'plus de',
  over: 'plus de',
  'at least': 'au moins',
  about: 'environ',
  'up to': 'jusqu’à',
  'fewer than': 'moins de',
};

const entityKinds: Record<EntityKind, string> = {
  person: 'Personnes',
  place: 'Lieux',
  organisation: 'Organisations',
};

/** `le 3 août 2016 et le 4 août 2016`: each day of a list has its article. */
function onDays(days: string): string {
  return `le ${days.replace(/(?<=, | et )(?=\d)/g, 'le ')}`;
}

/** The words of pages in French. `:` has a no-break space before it. */
export const fr: Strings = {
  parsing: {
    quotes: {
      open: '« ',
      close: ' »',
      innerOpen: '“',
      innerClose: '”',
      apostrophe: '’',
    },
    punctuation: undefined,
    // Inside guillemets, before high punctuation, between groups of digits, before `€` and `%`.
    noBreakSpaces:
      /(?<=[«‹]) | (?=[»›])| (?=[:;!?]+(?![\p{L}\p{N}/]))|(?<=\d) (?=\d{3}(?!\d)|[€%])/gu,
    abbreviations: [
      ...['MM', 'Mme', 'Mmes', 'Mlle', 'Dr', 'Pr', 'Prof', 'Me', 'Mgr', 'St', 'Ste', 'vs', 'cf'],
      ...['Gén', 'Gen', 'Col', 'Cap', 'Capt', 'Lt', 'Sgt', 'Adm', 'Sén', 'Gouv', 'av', 'apr'],
      ...['janv', 'févr', 'juill', 'sept', 'oct', 'nov', 'déc'],
    ],
    // From English, as in `rock 'n' roll`: the elisions of French come before a word.
    elisions: ["n'", 'n'],
    beforeYears: [
      ...['de', 'en', 'depuis', 'dès', 'été', 'automne', 'hiver', 'printemps'],
      ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août'],
      ...['septembre', 'octobre', 'novembre', 'décembre'],
    ],
    numbers: digitsOnly(
      { group: '\u202f', decimal: ',' },
      { open: ['de', 'entre'], inside: ['à'], between: ['à', 'et'] },
    ),
    style: {
      days: { hier: -1, 'avant-hier': -2, demain: 1 },
      belowTen: ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
    },
    footnotes: 'Notes',
    backToText: 'Retour au texte',
    translated: 'traduit de l’original',
  },
  conventions: frConventions,
  comma: ', ',
  colon: '\u00a0: ',
  skipToContent: 'Aller au contenu',
  skipToSections: 'Aller aux rubriques',
  sections: 'Rubriques',
  footer: 'À propos de cette publication',
  policies,
  entityKinds,
  entityTypes: frEntityTypes,
  articleKinds: {
    analysis: 'Analyse',
    opinion: 'Opinion',
    explainer: 'Décryptage',
    interview: 'Entretien',
    review: 'Critique',
    obituary: 'Nécrologie',
    editorial: 'Éditorial',
    factcheck: 'Vérification',
    live: 'Direct',
    ended: 'Direct terminé',
    sponsored: 'Contenu sponsorisé',
  },
  live: {
    summary: 'L’essentiel',
    keyEntries: 'Les moments clés',
    entries: 'Le fil du direct',
    allEntries: 'Tout le fil, du plus récent au plus ancien',
    ended: (when) => `Le direct s’est terminé le ${when}.`,
    reloads: 'Cette page se recharge d’elle-même.',
    follow: 'Suivre ce direct dans un lecteur de flux\u00a0:',
    earlier: 'Plus tôt dans le direct',
    pages: 'Les autres pages de ce direct',
    allEarlier: 'Tout ce qui précède',
    latest: 'Les dernières nouvelles du direct',
    printedEarlier: (span, url) => `La liste de ce qui précède, ${span}, est sur ${url}`,
    printedLatest: (url) => `Les dernières nouvelles du direct sont sur ${url}`,
    span: (from, to) => `de ${from} à ${to}`,
    earlierTitle: (headline, span) => `${headline} : ${span}`,
    earlierDescription: (headline, span) => `Notre direct « ${headline} », ${span}.`,
    more: 'La suite du fil est sur la page.',
  },
  opinion: 'Opinions',
  flags: { draft: 'Brouillon', pending: 'À paraître', expired: 'Expiré' },
  expired: (when) =>
    `Cet article a expiré le ${when}. Il reste à cette adresse, mais ne figure plus dans nos listes.`,
  draft: 'Brouillon, non publié : on a demandé à cette version du site de montrer les brouillons.',
  pending: (when) =>
    `À paraître le ${when} : on a demandé à cette version du site de montrer ce texte.`,
  by: 'Par',
  published: 'Publié le',
  updated: 'Mis à jour le',
  oldNews: (years, formatted) =>
    years === 1 ? 'Cet article a plus d’un an.' : `Cet article a plus de ${formatted} ans.`,
  keyPoints: 'L’essentiel',
  correction: 'Rectificatif',
  update: 'Mise à jour',
  correctedWording: {
    both: (was, now) => `Une version antérieure indiquait ${was}\u202f; il fallait lire ${now}.`,
    was: (was) => `Une version antérieure indiquait ${was}.`,
    now: (now) => `On lit maintenant ${now}.`,
    wasSentence: (was) => `Une version antérieure indiquait\u00a0: «\u202f${was}\u202f»`,
    nowSentence: (now) => `On lit maintenant\u00a0: «\u202f${now}\u202f»`,
  },
  changes: 'Rectificatifs et mises à jour',
  otherChanges: 'Autres rectificatifs et mises à jour',
  sources: 'Sources',
  sourceKinds: {
    agency: 'Agences de presse',
    official: 'Déclarations officielles',
    document: 'Documents',
    interview: 'Entretiens',
    witness: 'Témoins',
  },
  agenciesAtLarge: ['agences'],
  agenciesContributed: 'Avec les agences de presse.',
  topics: 'Thèmes',
  topic: 'Thème',
  topicsOf: (publication) => `Les thèmes que traite ${publication}.`,
  topicDescription: (topic) => `Articles sur le thème «\u00a0${topic}\u00a0».`,
  broaderTopics: 'Fait partie de',
  narrowerTopics: 'Comprend',
  iptcTopic: (code) => `Thème IPTC ${code}`,
  inThisArticle: 'Dans cet article',
  related: 'Sur le même sujet',
  moreFromDay: (day) => `Tout ce qui a paru : ${day}`,
  inFigures: 'En chiffres',
  figure: 'Chiffre',
  asOf: (day) => `au ${day}`,
  qualifiers,
  timeline: 'Ce qui s’est passé',
  figureNote: (source, day) => `${source}, au ${day}`,
  figures: 'Chiffres',
  figuresOf: (publication) =>
    `Les chiffres donnés par ${publication}, chacun avec sa source et sa date.`,
  allFigures: 'Tous les chiffres',
  figureSummary: (of, value, note) => `${of}\u00a0: ${value} (${note}).`,
  history: 'Comment ce chiffre a été rapporté',
  asOfDay: 'Au',
  saidBy: 'Source',
  givenIn: 'Rapporté dans',
  replaces: 'Remplace',
  replacedBy: 'Remplacé par',
  replaced: 'Remplacé depuis par un autre chiffre',
  figureChart: (first, firstDay, last, lastDay) =>
    `De ${first} (au ${firstDay}) à ${last} (au ${lastDay}). Le tableau ci-dessous donne chaque valeur.`,
  ...frEventDates,
  drawnTimeline: frTimeline,
  wholeTimeline: (story) => `Toute la chronologie\u00a0: ${story}`,
  fullStory: 'Toute l’histoire',
  articles: 'Articles',
  whoAndWhere: 'Qui et où',
  moreNews: 'Autres nouvelles',
  noArticles: 'Rien n’a encore paru ici.',
  emptyEdition: 'Aucun article n’a encore paru en français.',
  mentions: 'Dans l’actualité',
  alsoCalled: 'Autres noms',
  inOtherLanguages: 'Dans d’autres langues',
  role: 'Fonction',
  worksFor: 'Employeur',
  beat: 'Couvre',
  spokenLanguages: 'Langues',
  languageNames: frLanguageNames,
  email: 'Courriel',
  howToWrite: 'Comment nous écrire',
  fediverse: 'Fédivers',
  desk: 'Service',
  about: 'À propos',
  aboutDesk: 'En savoir plus',
  type: 'Nature',
  within: { person: 'Établi à', place: 'Situé dans', organisation: 'Siège' },
  coordinates: 'Coordonnées',
  countryCode: 'Code du pays',
  elsewhere: 'Ailleurs',
  coordinatesText: (latitude, longitude, format) =>
    `${format(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${format(longitude)}° ${longitude < 0 ? 'O' : 'E'}`,
  heldPlaces: (name) => `Lieux et organisations : ${name}`,
  articleCount: (count, formatted) => `${formatted} ${count < 2 ? 'article' : 'articles'}`,
  archive: 'Archives',
  archiveOf: (publication) => `Tout ce que ${publication} a publié, mois par mois.`,
  allMonths: 'Tous les mois',
  directoryOf: {
    person: (publication) =>
      `Les personnes nommées dans ${publication}, avec les phrases qui les nomment.`,
    place: (publication) =>
      `Les lieux nommés dans ${publication}, avec les phrases qui les nomment.`,
    organisation: (publication) =>
      `Les organisations nommées dans ${publication}, avec les phrases qui les nomment.`,
  },
  noEntries: 'Il n’y en a pas encore.',
  subscribe: 'S’abonner',
  reportError: 'Signaler une erreur dans cet article',
  republish: 'Republier cet article',
  republishTerms: (publication) =>
    `Vous pouvez republier cet article selon sa licence. Merci de garder la mention de la source et le lien vers ${publication}.`,
  creditLine: (publication) => `Cet article a d’abord été publié par ${publication}.`,
  asHtml: 'HTML',
  asText: 'Texte brut',
  feeds: 'Fils d’actualité',
  feedsOf: (publication) =>
    `Suivez ${publication} dans un lecteur de flux : donnez-lui l’une de ces adresses, il montrera ce qui est nouveau.`,
  feedGroups: {
    ...entityKinds,
    site: 'Tout',
    section: 'Rubriques',
    story: 'Dossiers',
    author: 'Auteurs',
    topic: 'Thèmes',
  },
  wholeArticles: 'Les 50 derniers articles, en entier.',
  standfirstsOnly: 'Titres et chapeaux des 50 derniers articles.',
  allFeeds: 'Tous les fils en un seul fichier (OPML)',
  earlier: 'Avant',
  later: 'Après',
  earlierInSection: 'Plus ancien, par mois',
  search: frSearch,
  offline: frOffline,
  notFoundTitle: 'Page introuvable',
  notFoundText:
    'Il n’y a pas de page à cette adresse. Elle a pu changer de place, ou l’adresse comporte une faute.',
  latest: 'Dernières nouvelles',
  toFrontPage: 'Page d’accueil',
  languages: 'Autres langues',
  frontPageIn: (language) => `${language} : page d’accueil`,
  translation: {
    of: (day) => `Traduction du texte d’origine, dans son état du ${day}.`,
    corrected: (days) =>
      `Le texte d’origine a été rectifié ${onDays(days)} ; cette traduction ne le dit pas encore.`,
    updated: (days) =>
      `Le texte d’origine a été mis à jour ${onDays(days)} ; cette traduction ne le suit pas encore.`,
    changed: (day) => `Le texte d’origine a été modifié le ${day}, après cette traduction.`,
    elsewhere: (days) => `Cet article a été rectifié dans une autre langue ${onDays(days)}.`,
    original: 'Texte d’origine :',
    version: 'À lire dans cette langue :',
  },
  map: frMap,
  mapCredit: (source) => `Carte : ${source}`,
  picture: 'Image',
  licence: 'Licence',
  contact: 'Contact',
  publishedBy: (publisher) => `Publié par ${publisher}`,
  copyright: (holder) => `© ${holder}`,
  printedFrom: (url) => `Imprimé depuis ${url}`,
};
