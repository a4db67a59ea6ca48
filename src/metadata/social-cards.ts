import type { LanguageCode } from '../model/language.ts';
import { articlesIn } from '../model/site.ts';
import type { CardSetting, CardShape } from '../model/social-card.ts';
import { linksIn } from '../pages/links.ts';
import type { PageKind } from '../pages/page-kinds.ts';
import { type CardSources, type CardSubjects, cardSubjects } from './card-subjects.ts';
import { isPublished } from './page-articles.ts';
import { type CardFile, type CardSubject, type PlannedCard, plannedCard } from './planned-card.ts';

/** The cards that a page links. */
export interface PageCards {
  /** The wide one first; no other shapes but for articles. */
  readonly files: readonly [CardFile, ...CardFile[]];
  /** Whether they are of this page, and not the publication's. */
  readonly own: boolean;
  /** What they say in large letters. */
  readonly headline: string;
}

/** The pictures of a site for other sites: which there are, and which each page links. */
export interface SiteCards {
  readonly planned: readonly PlannedCard[];
  /** Undefined where the site has none, and for the page for lost readers. */
  readonly of: (page: {
    readonly kind: PageKind;
    readonly url: string;
    readonly lang: LanguageCode;
  }) => PageCards | undefined;
}

/** Of a site that has none, or a build that leaves them out. */
export const noCards: SiteCards = { planned: [], of: () => undefined };

const shapesOf: Readonly<Record<CardSetting, readonly CardShape[]>> = {
  all: ['standard', 'square'],
  wide: [],
  none: [],
};

/** Cards as they are planned for one page. */
interface PlannedCards {
  readonly files: readonly [PlannedCard, ...PlannedCard[]];
  readonly headline: string;
}

/**
 * Plans the cards of a site. Articles, sections and stories have their own; every other page, an
 * article that is not published, and one whose headline no font can set, links the publication's.
 */
export function siteCards(sources: CardSources): SiteCards {
  const { cards } = sources.site.publication;
  if (cards === 'none') return noCards;
  const fronts = new Map<LanguageCode, PlannedCards>();
  const own = new Map<string, PlannedCards>();
  for (const { code } of sources.site.languages) {
    const subjects = cardSubjects(code, sources);
    if (subjects === undefined) continue;
    fronts.set(code, cardsOf(subjects.publication, []));
    addArticles(own, code, subjects, sources, shapesOf[cards]);
    addGroups(own, code, subjects, sources);
  }
  return {
    planned: [...fronts.values(), ...own.values()].flatMap(({ files }) => files),
    of: ({ kind, url, lang }) => {
      if (kind === 'not-found') return undefined;
      const found = own.get(url);
      const shown = found ?? fronts.get(lang);
      return shown && { ...shown, own: found !== undefined };
    },
  };
}

function cardsOf(subject: CardSubject, more: readonly CardShape[]): PlannedCards {
  const others = more.map((shape) => plannedCard(subject, shape));
  return { files: [plannedCard(subject, 'wide'), ...others], headline: subject.words.headline };
}

function addArticles(
  own: Map<string, PlannedCards>,
  lang: LanguageCode,
  subjects: CardSubjects,
  { site }: CardSources,
  more: readonly CardShape[],
): void {
  for (const article of articlesIn(site, lang)) {
    const subject = isPublished(article) ? subjects.article(article) : undefined;
    if (subject !== undefined) own.set(article.url, cardsOf(subject, more));
  }
}

/** The pages of sections and stories, of which there are few. */
function addGroups(
  own: Map<string, PlannedCards>,
  lang: LanguageCode,
  subjects: CardSubjects,
  { site }: CardSources,
): void {
  const { urls, said } = linksIn(site, lang);
  const groups = [
    ...site.sections.map(({ id, names }) => ({ url: urls.section(lang, id), names })),
    ...site.stories.map(({ id, names }) => ({ url: urls.story(lang, id), names })),
  ];
  for (const { url, names } of groups) {
    const subject = subjects.titled(said(names), url);
    if (subject !== undefined) own.set(url, cardsOf(subject, []));
  }
}
