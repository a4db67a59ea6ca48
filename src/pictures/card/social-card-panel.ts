import type { Node } from '@takumi-rs/core';
import sharp from 'sharp';
import type {
  CardMap,
  CardMapName,
  CardSize,
  CardWords,
} from '../../model/pictures/social-card.ts';
import { type CardPanel, cardColours as colours } from './social-card-design.ts';
import { box, type CardStacks } from './social-card-style.ts';

/** Raw pixels, four bytes each. */
export interface Pixels extends CardSize {
  readonly data: Uint8Array;
}

/** What is in a card's panel, ready to be drawn. */
export type PanelPicture = CardMap | Pixels;

type Direction = CardWords['language']['direction'];

/**
 * A photograph cut to a size, about what draws the eye in it. Rejects if it cannot be read.
 * @param bytes of a picture that is upright and in sRGB
 */
export async function cutPhotograph(
  bytes: Uint8Array,
  { width, height }: CardSize,
): Promise<Pixels> {
  const data = await sharp(bytes)
    .resize(width, height, { fit: 'cover', position: 'attention' })
    .flatten({ background: colours.paper })
    .ensureAlpha()
    .raw()
    .toBuffer();
  return { width, height, data };
}

/** The part of a card that shows its map or its photograph. */
export function panelNode(
  picture: PanelPicture,
  { width, height, side }: CardPanel,
  stacks: CardStacks,
  direction: Direction,
): Node {
  const src = 'svg' in picture ? new TextEncoder().encode(picture.svg) : picture;
  const names = 'svg' in picture ? picture.names : [];
  const edge = side === 'below' ? 'borderTop' : 'borderInlineStart';
  return box(
    {
      ...{ width, height, position: 'relative', overflow: 'hidden', flexShrink: 0 },
      [edge]: `1px solid ${colours.hairline}`,
    },
    [
      { type: 'image', src, width, height },
      ...names.flatMap((name) => nameNodes(name, stacks, direction)),
    ],
  );
}

/** How far below the top of a line of 1.5 ems its baseline lies, by the metrics of its first font. */
const baselines = { ltr: 1.062, rtl: 0.968 } as const;

/** A name on a map, and under it a halo of the land's colour. */
function nameNodes(
  { text, kind, fontSize, anchor, x, baseline }: CardMapName,
  { sans }: CardStacks,
  direction: Direction,
): readonly Node[] {
  const reach = 1000;
  const style = {
    ...{ position: 'absolute', width: reach, whiteSpace: 'nowrap' },
    left: x - { left: 0, middle: reach / 2, right: reach }[anchor],
    top: baseline - baselines[direction] * fontSize,
    textAlign: anchor === 'middle' ? 'center' : anchor,
    ...{ fontFamily: sans, fontSize, lineHeight: 1.5, fontWeight: kind === 'main' ? 700 : 400 },
    color: kind === 'main' || kind === 'place' ? colours.ink : colours.quiet,
  };
  const ground = kind === 'country' ? colours.abroad : colours.home;
  const halo = { color: ground, WebkitTextStroke: `${fontSize * 0.2}px ${ground}` };
  return [
    { type: 'text', text, style: { ...style, ...halo } },
    { type: 'text', text, style },
  ];
}
