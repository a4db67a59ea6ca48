import type { Node } from '@takumi-rs/core';
import type { CardWords } from '../../model/pictures/social-card.ts';
import { scripts } from './social-card-design.ts';

/** CSS, as takumi understands it. */
export type CardStyle = Readonly<Record<string, string | number>>;

/** Which fonts are asked for a letter, as `font-family` lists them. */
export interface CardStacks {
  readonly display: string;
  readonly sans: string;
}

/** How a headline is set, at a size. */
export function headlineStyle(
  { language: { direction } }: Pick<CardWords, 'language'>,
  stacks: CardStacks,
  fontSize: number,
): CardStyle {
  const { lineHeight, weight, letterSpacing } = scripts[direction];
  return {
    ...displayStyle(stacks, fontSize),
    ...{ fontWeight: weight, lineHeight, letterSpacing, textWrap: 'balance' },
  };
}

/** The display face in the cut for large letters, as the pages set it. */
export function displayStyle({ display }: CardStacks, fontSize: number): CardStyle {
  const fontVariationSettings = '"opsz" 60';
  return { fontFamily: display, fontSize, fontWeight: 560, fontVariationSettings };
}

/** One line of text, set smaller where it is too long. */
export function line(text: string, style: CardStyle): Node {
  const whole = { whiteSpace: 'nowrap', textFit: 'shrink', lineHeight: 1.3 };
  return { type: 'text', text, style: { ...whole, ...style } };
}

/** A box whose children stand in a row unless the style says otherwise. */
export function box(style: CardStyle, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}
