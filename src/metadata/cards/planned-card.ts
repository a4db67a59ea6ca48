import type { LanguageCode } from '../../model/language.ts';
import type { MapView } from '../../model/pictures/locator-map.ts';
import {
  type CardShape,
  type CardSize,
  type CardWords,
  cardSizes,
} from '../../model/pictures/social-card.ts';

/** A picture for other sites, as pages link it. */
export interface CardFile extends CardSize {
  readonly shape: CardShape;
  /** From the root of the site, without a leading slash. */
  readonly path: string;
}

/** A card with everything that it shows. */
export interface PlannedCard extends CardFile {
  readonly lang: LanguageCode;
  readonly words: CardWords;
  readonly picture: () => CardMatter | undefined;
}

/** What a card shows beside its words. */
export type CardMatter =
  | { readonly kind: 'map'; readonly view: MapView }
  /** A picture of the content: its path, and the digest of its bytes. */
  | { readonly kind: 'photograph'; readonly path: string; readonly digest: string };

/** What the cards of one subject have in common, whatever their shape. */
export interface CardSubject {
  /** Where they stand in the folder of cards: `2016/08/03/us-planes-strike-sirte`. */
  readonly name: string;
  readonly lang: LanguageCode;
  readonly words: CardWords;
  /** Stands for everything that they show. */
  readonly digest: string;
  readonly picture: CardMatter | undefined;
}

/** The folder in which all cards stand: among what hosts keep for ever (`host-headers.ts`). */
export const cardFolder = 'assets/cards/';

const ratios = { wide: '16x9', standard: '4x3', square: '1x1' } as const;

/**
 * The file of a subject's card in a shape. Its name holds a digest of all that it shows: other sites keep
 * the picture behind an address for weeks, and look again only if the page names another one. So
 * a new headline has a new address, and never the old picture.
 */
export function cardFile({ name, digest }: CardSubject, shape: CardShape): CardFile {
  const path = `${cardFolder}${name}-${ratios[shape]}.${digest}.png`;
  return { path, shape, ...cardSizes[shape] };
}
