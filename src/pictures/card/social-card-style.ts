import type { Node } from '@takumi-rs/core';
import type { CardWords } from '../../model/pictures/social-card.ts';
import { scripts } from './social-card-design.ts';

/** CSS properties that takumi supports. */
export type CardStyle = Readonly<Record<string, string | number>>;

/** Values of `font-family`, see `fontStack`. */
export interface FontStacks {
  readonly display: string;
  readonly sans: string;
}

/** The style of a headline at a font size. */
export function headlineStyle(
  { language: { direction } }: Pick<CardWords, 'language'>,
  stacks: FontStacks,
  fontSize: number,
): CardStyle {
  const { lineHeight, weight, letterSpacing } = scripts[direction];
  return {
    ...displayStyle(stacks, fontSize),
    fontWeight: weight,
    lineHeight,
    letterSpacing,
    textWrap: 'balance',
  };
}

/** The display font in its cut for large sizes, as on the pages. */
export function displayStyle({ display }: FontStacks, fontSize: number): CardStyle {
  const fontVariationSettings = '"opsz" 60';
  return { fontFamily: display, fontSize, fontWeight: 560, fontVariationSettings };
}

/** One line of text, which shrinks if it is too long. */
export function textLine(text: string, style: CardStyle): Node {
  const whole = { whiteSpace: 'nowrap', textFit: 'shrink', lineHeight: 1.3 };
  return { type: 'text', text, style: { ...whole, ...style } };
}

/** A flex container: its children are in a row unless the style sets another direction. */
export function box(style: CardStyle, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}
