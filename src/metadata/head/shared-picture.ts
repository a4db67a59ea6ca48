import type { MapView } from '../../model/pictures/locator-map.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { cardsOf, type PageCards } from '../cards/social-cards.ts';
import { imageType } from './image-type.ts';
import type { PageContext } from './page-context.ts';

/** The picture that stands for a page on other sites; sizes in pixels. */
export interface SharedPicture {
  readonly url: string;
  readonly type: string | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

/**
 * The picture of a page: its own card, else the picture that leads it, else the publication's card;
 * undefined if there is none of them.
 */
export function sharedPicture(context: PageContext): SharedPicture | undefined {
  const { page, input, absolute } = context;
  const lead = page.kind === 'article' ? page.view.lead : undefined;
  const cards = cardsOf(page, input);
  if (cards !== undefined && (cards.own || lead === undefined)) return cardOf(cards, context);
  if (lead === undefined) return undefined;
  const { src, width, height, alt } = lead;
  return { url: absolute(src), type: imageType(src), width, height, alt };
}

/** The addresses of an article's own cards in all shapes, the wide one first. */
export function cardUrls({ page, input, publication }: PageContext): readonly string[] {
  const cards = cardsOf(page, input);
  if (cards === undefined || !cards.own) return [];
  return cards.files.map(({ path }) => absoluteUrl(publication, `/${path}`));
}

function cardOf(cards: PageCards, context: PageContext): SharedPicture {
  const [{ path, width, height }] = cards.files;
  const url = absoluteUrl(context.publication, `/${path}`);
  // The text in a picture is its alternative: https://www.w3.org/WAI/tutorials/images/textual/
  const alt = [cards.headline, ...(cards.own ? pictureWords(context) : [])].join(' — ');
  return { url, type: imageType(path), width, height, alt };
}

/** What an article's card shows beside its headline. */
function pictureWords({ page, input }: PageContext): readonly string[] {
  if (page.kind !== 'article') return [];
  const { lead, map } = page.view;
  if (lead !== undefined) return [lead.alt];
  return map === undefined ? [] : [mapTitle(map, input.metadataWordsOf(page.lang).map)];
}

function mapTitle({ places }: MapView, words: { title: (names: readonly string[]) => string }) {
  const main = places.filter(({ emphasis }) => emphasis === 'main');
  const others = places.filter(({ emphasis }) => emphasis !== 'main');
  return words.title([...main, ...others].map(({ name }) => name));
}
