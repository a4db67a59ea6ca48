import type { LanguageCode } from '../../model/language.ts';
import type { MapView } from '../../model/pictures/locator-map.ts';
import {
  type CardShape,
  type CardSize,
  type CardWords,
  cardSizes,
} from '../../model/pictures/social-card.ts';

/** The file of a card, as pages link it. */
export interface CardFile extends CardSize {
  readonly shape: CardShape;
  /** From the root of the site, without a leading slash. */
  readonly path: string;
}

/** A card with everything that it shows. */
export interface CardToPaint extends CardFile {
  readonly lang: LanguageCode;
  readonly words: CardWords;
  readonly picture: CardPictureSource | undefined;
}

/** From what the map or picture of a card is made. */
export type CardPictureSource =
  | { readonly kind: 'map'; readonly view: MapView }
  /** A file of the content folder: its path and the digest of its bytes. */
  | { readonly kind: 'file'; readonly path: string; readonly digest: string };

/** What a page's cards of all shapes have in common. */
export interface CardSubject {
  /** Path in the folder of cards, without shape and digest: `2016/08/03/us-planes-strike-sirte`. */
  readonly name: string;
  readonly lang: LanguageCode;
  readonly words: CardWords;
  /** Digest of everything that the cards show. */
  readonly digest: string;
  readonly picture: CardPictureSource | undefined;
}

/** The folder of all cards, inside the folder whose files hosts may cache for ever (`host-headers.ts`). */
export const cardFolder = 'assets/cards/';

const ratios = { wide: '16x9', standard: '4x3', square: '1x1' } as const;

/**
 * The file of a card in one shape. Its name contains a digest of everything that the card shows. Other
 * sites cache a picture by its URL for weeks, so a changed headline needs a new URL.
 */
export function cardFile({ name, digest }: CardSubject, shape: CardShape): CardFile {
  const path = `${cardFolder}${name}-${ratios[shape]}.${digest}.png`;
  return { path, shape, ...cardSizes[shape] };
}
