import type { LanguageCode } from '../model/language.ts';
import { once } from '../model/once.ts';
import { articlesIn, type Site, standsIn } from '../model/site.ts';
import type { CardSetting, CardShape } from '../model/social-card.ts';
import { linksIn } from '../pages/links.ts';
import { type PageKind, pageKinds } from '../pages/page-kinds.ts';
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
  readonly planned: () => readonly PlannedCard[];
  /** Undefined where the site has none, and for the page for lost readers. */
  readonly of: (page: {
    readonly kind: PageKind;
    readonly url: string;
    readonly lang: LanguageCode;
  }) => PageCards | undefined;
}

/** Of a site that has none, or a build that leaves them out. */
export const noCards: SiteCards = { planned: () => [], of: () => undefined };

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
 * Each is planned when it is asked for.
 */
export function siteCards(sources: CardSources): SiteCards {
  const { site } = sources;
  const { cards } = site.publication;
  if (cards === 'none') return noCards;
  const editions = new Map(
    site.languages.flatMap(({ code }) => {
      const subjects = cardSubjects(code, sources);
      return subjects === undefined ? [] : [[code, editionCards(code, subjects, sources)] as const];
    }),
  );
  return {
    planned: () =>
      [...editions.values()]
        .flatMap(({ front, own }) => [
          front,
          ...[...own.keys()].flatMap((url) => own.get(url) ?? []),
        ])
        .flatMap(({ files }) => files),
    of: ({ kind, url, lang }) => {
      if (!pageKinds[kind].isPublic) return undefined;
      const edition = editions.get(lang);
      const own = edition?.own.get(url);
      const shown = own ?? edition?.front;
      return shown && { ...shown, own: own !== undefined };
    },
  };
}

/** The cards of one language: the publication's, and those of pages that have their own. */
interface EditionCards {
  readonly front: PlannedCards;
  readonly own: {
    /** The pages that may have their own. */
    readonly keys: () => Iterable<string>;
    readonly get: (url: string) => PlannedCards | undefined;
  };
}

function editionCards(
  lang: LanguageCode,
  subjects: CardSubjects,
  { site }: CardSources,
): EditionCards {
  const more = shapesOf[site.publication.cards];
  const makers = once(() => {
    const articles = articlesIn(site, lang).filter(isPublished);
    return new Map<string, () => PlannedCards | undefined>([
      ...articles.map(
        (each) => [each.url, () => cardsWhere(subjects.article(each), more)] as const,
      ),
      ...groupsIn(lang, site).map(
        ({ url, name }) => [url, () => cardsWhere(subjects.titled(name, url), [])] as const,
      ),
    ]);
  });
  const made = new Map<string, PlannedCards | undefined>();
  const get = (url: string) => {
    if (!made.has(url)) made.set(url, makers().get(url)?.());
    return made.get(url);
  };
  return { front: cardsOf(subjects.publication, []), own: { keys: () => makers().keys(), get } };
}

function cardsOf(subject: CardSubject, more: readonly CardShape[]): PlannedCards {
  const others = more.map((shape) => plannedCard(subject, shape));
  return { files: [plannedCard(subject, 'wide'), ...others], headline: subject.words.headline };
}

function cardsWhere(
  subject: CardSubject | undefined,
  more: readonly CardShape[],
): PlannedCards | undefined {
  return subject && cardsOf(subject, more);
}

/** The pages of sections and stories, of which there are few. */
function groupsIn(lang: LanguageCode, site: Site) {
  const { urls, said } = linksIn(site, lang);
  const stands = (thing: Site['sections'][number] | Site['stories'][number]) =>
    standsIn(site, thing, lang);
  return [
    ...site.sections
      .filter(stands)
      .map(({ id, names }) => ({ url: urls.section(lang, id), name: said(names) })),
    ...site.stories
      .filter(stands)
      .map(({ id, names }) => ({ url: urls.story(lang, id), name: said(names) })),
  ];
}
