import type { SiteReader } from '../../facts/site-reader.ts';
import type { CardSetting, CardShape } from '../../model/pictures/social-card.ts';
import { isPublished } from '../../model/site/article/article-facts.ts';
import { type PlannedPage, traitsOf } from '../../pages/page-kinds.ts';
import {
  articleCard,
  type CardEdition,
  type CardSources,
  cardEdition,
  publicationCard,
  titledCard,
} from './card-subjects.ts';
import { type CardFile, type CardSubject, type CardToPaint, cardFile } from './planned-card.ts';

/** The cards that a page links. */
export interface PageCards {
  /** The wide one first. Only articles have other shapes. */
  readonly files: readonly [CardFile, ...CardFile[]];
  /** Whether the cards are the page's own, not the publication's. */
  readonly isOwn: boolean;
  readonly headline: string;
}

/** A planned card, as plain data. */
export interface PlannedCardFile extends Pick<CardFile, 'path' | 'shape'> {
  /** The page whose card it is; the front page for the publication's card. */
  readonly page: PlannedPage;
}

/**
 * Plans the cards of a site. Published articles, sections and stories have their own cards. Every other
 * page, and a page whose title has characters that the fonts lack, links the publication's card.
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

/** The cards that a page links; undefined for the not-found page and for a site without cards. */
export function cardsOf(page: PlannedPage, sources: CardSources): PageCards | undefined {
  const { formatOf } = sources;
  return sources.site.derived(`cards:${page.url}`, (site): PageCards | undefined => {
    if (!traitsOf(page.kind, site).isPublic || !hasCards(site)) return undefined;
    const edition = cardEdition(page.lang, { site, formatOf });
    if (edition === undefined) return undefined;
    const own = page.kind === 'front' ? undefined : cardOf(page, edition);
    const subject = own ?? publicationCard(edition);
    return {
      files: own === undefined ? [cardFile(subject, 'wide')] : filesOf(own, page, site),
      isOwn: own !== undefined,
      headline: subject.words.headline,
    };
  });
}

/** Returns a planned card with everything that it shows. Throws RangeError if its page has no card. */
export function cardToPaint({ page, shape }: PlannedCardFile, sources: CardSources): CardToPaint {
  const edition = cardEdition(page.lang, sources);
  const subject = edition && cardOf(page, edition);
  if (subject === undefined) throw new RangeError(`${page.url} has no card`);
  const { lang, words, picture } = subject;
  return { ...cardFile(subject, shape), lang, words, picture };
}

function hasCards(site: SiteReader): boolean {
  const options = site.fact<{ readonly cards: boolean }>('options');
  return site.publication.cards !== 'none' && options?.cards !== false;
}

/** The card of a page; the front page's is the publication's. Undefined if the page has none of its own. */
function cardOf(
  { kind, url, subject }: PlannedPage,
  edition: CardEdition,
): CardSubject | undefined {
  const { site, links } = edition;
  if (kind === 'front') return publicationCard(edition);
  if (kind === 'section') {
    const { names } = site.section(subject.slice('section/'.length));
    return titledCard(links.nameText(names), url, edition);
  }
  if (kind === 'story') {
    const { names } = site.story(subject.slice('story/'.length));
    return titledCard(links.nameText(names), url, edition);
  }
  const article = kind === 'article' ? site.article(subject) : undefined;
  return article && isPublished(article) ? articleCard(article, edition) : undefined;
}

/** The shapes of an article's cards besides the wide one, by the setting `cards` of site.yaml. */
const otherShapes: Readonly<Record<CardSetting, readonly CardShape[]>> = {
  all: ['standard', 'square'],
  wide: [],
  none: [],
};

function filesOf(
  subject: CardSubject,
  { kind }: PlannedPage,
  { publication }: SiteReader,
): PageCards['files'] {
  const others = kind === 'article' ? otherShapes[publication.cards] : [];
  return [cardFile(subject, 'wide'), ...others.map((shape) => cardFile(subject, shape))];
}
