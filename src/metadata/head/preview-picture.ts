import type { MapView } from '../../model/pictures/locator-map.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { cardsOf, type PageCards } from '../cards/social-cards.ts';
import { pictureMediaType } from '../picture-media-type.ts';
import type { PageContext } from './page-context.ts';

/** The picture of a page in link previews on other sites; sides in pixels. */
export interface PreviewPicture {
  readonly url: string;
  readonly type: string | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly alt: string;
}

/**
 * Chooses the preview picture of a page: its own card, else its lead picture, else the publication's
 * card. Undefined if it has none of them.
 */
export function previewPicture(context: PageContext): PreviewPicture | undefined {
  const { page, input, absolute } = context;
  const lead = page.kind === 'article' ? page.view.lead : undefined;
  const cards = cardsOf(page, input);
  if (cards !== undefined && (cards.isOwn || lead === undefined))
    return cardPreview(cards, context);
  if (lead === undefined) return undefined;
  const { src, width, height, alt } = lead;
  return { url: absolute(src), type: pictureMediaType(src), width, height, alt };
}

/** The absolute URLs of a page's own cards in all shapes, the wide one first; empty if it has none. */
export function cardUrls({ page, input, publication }: PageContext): readonly string[] {
  const cards = cardsOf(page, input);
  if (cards === undefined || !cards.isOwn) return [];
  return cards.files.map(({ path }) => absoluteUrl(publication, `/${path}`));
}

function cardPreview(cards: PageCards, context: PageContext): PreviewPicture {
  const [{ path, width, height }] = cards.files;
  const url = absoluteUrl(context.publication, `/${path}`);
  // The alternative text repeats the text in the picture: https://www.w3.org/WAI/tutorials/images/textual/
  const alt = [cards.headline, ...(cards.isOwn ? panelAlt(context) : [])].join(' — ');
  return { url, type: pictureMediaType(path), width, height, alt };
}

/** Alternative text of the picture or map beside the headline of an article's card. */
function panelAlt({ page, input }: PageContext): readonly string[] {
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
