import { digitsOnly } from '../../../src/model/number-language.ts';
import type { EntityKind } from '../../../src/model/site/entity.ts';
import type { Qualifier } from '../../../src/model/site/figure.ts';
import type { PolicyKind } from '../../../src/model/site/publication.ts';
import type { Strings } from '../strings.ts';
import { frConventions } from './conventions.ts';
import { frEntityTypes } from './entity-types.ts';
import { frLanguageNames } from './language-names.ts';
import { frMap } from './map.ts';
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
    abbreviations: [
      ...['MM', 'Mme', 'Mmes', 'Mlle', 'Dr', 'Pr', 'Prof', 'Me', 'Mgr', 'St', 'Ste', 'vs', 'cf'],
      ...['Gén', 'Gen', 'Col', 'Cap', 'Capt', 'Lt', 'Sgt', 'Adm', 'Sén', 'Gouv', 'av', 'apr'],
      ...['janv', 'févr', 'juill', 'sept', 'oct', 'nov', 'déc'],
    ],
    // From English, as in `rock 'n' roll`: the elisions of French stand before a word.
    elisions: ["n'", 'n'],
    beforeYears: [
      ...['de', 'en', 'depuis', 'dès', 'été', 'automne', 'hiver', 'printemps'],
      ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août'],
      ...['septembre', 'octobre', 'novembre', 'décembre'],
    ],
    numbers: digitsOnly({ group: '\u202f', decimal: ',' }),
    footnotes: 'Notes',
    backToText: 'Retour au texte',
    translated: 'traduit de l’original',
  },
  conventions: frConventions,
  comma: ', ',
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
    follow: 'Suivre ce direct dans un lecteur de flux :',
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
  was: 'On lisait',
  now: 'On lit maintenant',
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
  inThisArticle: 'Dans cet article',
  related: 'Sur le même sujet',
  moreFromDay: (day) => `Tout ce qui a paru : ${day}`,
  inFigures: 'En chiffres',
  figure: 'Chiffre',
  asOf: (day) => `au ${day}`,
  qualifiers,
  timeline: 'Ce qui s’est passé',
  figureNote: (source, day) => `${source}, au ${day}`,
  aboutFigure: (of) => `À propos de ce chiffre : ${of}`,
  figures: 'Chiffres',
  figuresOf: (publication) =>
    `Les chiffres donnés par ${publication}, chacun avec sa source et sa date.`,
  allFigures: 'Tous les chiffres',
  figureSummary: (of, value, note) => `${of} : ${value} (${note}).`,
  history: 'Ce qui a été donné, et quand',
  asOfDay: 'Au',
  saidBy: 'Source',
  givenIn: 'Donné dans',
  replaces: 'Remplace',
  replacedBy: 'Remplacé par',
  replaced: 'Remplacé depuis par un autre chiffre',
  figureChart: (first, firstDay, last, lastDay) =>
    `De ${first} au ${firstDay} à ${last} au ${lastDay}. Le tableau ci-dessous donne chaque valeur.`,
  ...frEventDates,
  drawnTimeline: frTimeline,
  wholeTimeline: (story) => `Tous les faits : ${story}`,
  fullStory: 'Toute l’histoire',
  articles: 'Articles',
  whoAndWhere: 'Qui et où',
  moreNews: 'Autres nouvelles',
  noArticles: 'Rien n’a encore paru ici.',
  mentions: 'Dans l’actualité',
  alsoCalled: 'Autres noms',
  inOtherLanguages: 'Dans d’autres langues',
  role: 'Fonction',
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
  feeds: 'Fils d’actualité',
  feedsOf: (publication) =>
    `Suivez ${publication} dans un lecteur de flux : donnez-lui l’une de ces adresses, il montrera ce qui est nouveau.`,
  feedGroups: {
    ...entityKinds,
    site: 'Tout',
    section: 'Rubriques',
    story: 'Dossiers',
    author: 'Auteurs',
  },
  wholeArticles: 'Les 50 derniers articles, en entier.',
  standfirstsOnly: 'Titres et chapeaux des 50 derniers articles qui les nomment.',
  allFeeds: 'Tous les fils en un seul fichier (OPML)',
  earlier: 'Avant',
  later: 'Après',
  earlierInSection: 'Plus ancien, par mois',
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
      `Le texte d’origine a été rectifié le ${days} ; cette traduction ne le dit pas encore.`,
    updated: (days) =>
      `Le texte d’origine a été mis à jour le ${days} ; cette traduction ne le suit pas encore.`,
    changed: (day) => `Le texte d’origine a été modifié le ${day}, après cette traduction.`,
    elsewhere: (days) => `Cet article a été rectifié dans une autre langue le ${days}.`,
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
