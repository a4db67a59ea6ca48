import type { SiteReader } from '../../facts/site-reader.ts';
import type { CardSetting, CardShape } from '../../model/pictures/social-card.ts';
import { type PlannedPage, pageKinds } from '../../pages/page-kinds.ts';
import { isPublished } from '../availability.ts';
import {
  articleCard,
  type CardEdition,
  type CardSources,
  cardEdition,
  publicationCard,
  titledCard,
} from './card-subjects.ts';
import { type CardFile, type CardSubject, cardFile, type PlannedCard } from './planned-card.ts';

/** The cards that a page links. */
export interface PageCards {
  /** The wide one first; no other shapes but for articles. */
  readonly files: readonly [CardFile, ...CardFile[]];
  /** Whether they are of this page, and not the publication's. */
  readonly own: boolean;
  /** What they say in large letters. */
  readonly headline: string;
}

/** A card that is planned: plain data, from which it can be put together. */
export interface PlannedCardFile extends Pick<CardFile, 'path' | 'shape'> {
  /** The page whose card it is: of the publication's the front page. */
  readonly page: PlannedPage;
}

/**
 * Plans the cards of a site. Articles, sections and stories have their own; every other page, an
 * article that is not published, and one whose headline no font can set, links the publication's.
 */
export function planCards(
  site: SiteReader,
  pages: readonly PlannedPage[],
  formatOf: CardSources['formatOf'],
): readonly PlannedCardFile[] {
  if (!hasCards(site)) return [];
  const editions = new Map(
    site.languages.map(({ code }) => [code, cardEdition(code, { site, formatOf })]),
  );
  return pages.flatMap((page) => {
    const edition = editions.get(page.lang);
    const subject = edition && cardOf(page, edition);
    if (subject === undefined) return [];
    return filesOf(subject, page, site).map(({ path, shape }) => ({ path, shape, page }));
  });
}

/** The cards that a page links; undefined if the site has none, and for the page for lost readers. */
export function cardsOf(page: PlannedPage, sources: CardSources): PageCards | undefined {
  const { formatOf } = sources;
  return sources.site.derived(`cards:${page.url}`, (site): PageCards | undefined => {
    if (!pageKinds[page.kind].isPublic || !hasCards(site)) return undefined;
    const edition = cardEdition(page.lang, { site, formatOf });
    if (edition === undefined) return undefined;
    const own = page.kind === 'front' ? undefined : cardOf(page, edition);
    const shown = own ?? publicationCard(edition);
    return {
      files: own === undefined ? [cardFile(shown, 'wide')] : filesOf(own, page, site),
      own: own !== undefined,
      headline: shown.words.headline,
    };
  });
}

/** A planned card with all that it shows. Throws RangeError if its page has none. */
export function cardToPaint({ page, shape }: PlannedCardFile, sources: CardSources): PlannedCard {
  const edition = cardEdition(page.lang, sources);
  const subject = edition && cardOf(page, edition);
  if (subject === undefined) throw new RangeError(`${page.url} has no card`);
  const { lang, words, picture } = subject;
  return { ...cardFile(subject, shape), lang, words, picture: () => picture };
}

function hasCards(site: SiteReader): boolean {
  const options = site.fact<{ readonly cards: boolean }>('options');
  return site.publication.cards !== 'none' && options?.cards !== false;
}

/** The card of a page, of the front page the publication's; undefined if it has none of its own. */
function cardOf(
  { kind, url, subject }: PlannedPage,
  edition: CardEdition,
): CardSubject | undefined {
  const { site, links } = edition;
  if (kind === 'front') return publicationCard(edition);
  if (kind === 'section') {
    const { names } = site.section(subject.slice('section/'.length));
    return titledCard(links.said(names), url, edition);
  }
  if (kind === 'story') {
    const { names } = site.story(subject.slice('story/'.length));
    return titledCard(links.said(names), url, edition);
  }
  const article = kind === 'article' ? site.article(subject) : undefined;
  return article && isPublished(article) ? articleCard(article, edition) : undefined;
}

/** The shapes of an article's cards besides the wide one. */
const shapesOf: Readonly<Record<CardSetting, readonly CardShape[]>> = {
  all: ['standard', 'square'],
  wide: [],
  none: [],
};

function filesOf(
  subject: CardSubject,
  { kind }: PlannedPage,
  { publication }: SiteReader,
): PageCards['files'] {
  const others = kind === 'article' ? shapesOf[publication.cards] : [];
  return [cardFile(subject, 'wide'), ...others.map((shape) => cardFile(subject, shape))];
}
