import type { Node } from '@takumi-rs/core';
import sharp from 'sharp';
import type {
  CardMap,
  CardMapName,
  CardSize,
  CardWords,
} from '../../model/pictures/social-card.ts';
import { type CardColours, type CardPanel, cardColours } from './social-card-design.ts';
import { box, type FontStacks } from './social-card-style.ts';

/** Raw pixels, as four bytes each: RGBA. */
export interface Pixels extends CardSize {
  readonly data: Uint8Array;
}

/** The picture in a card's panel, ready to be rendered. */
export type PanelPicture = CardMap | Pixels;

/** How a panel looks. */
interface PanelStyle {
  readonly stacks: FontStacks;
  readonly direction: CardWords['language']['direction'];
  readonly colours: CardColours;
}

/**
 * Crops a picture to a size, around what attracts attention. Rejects if it cannot be read.
 * @param bytes a picture file that is upright and in sRGB
 */
export async function cropPicture(
  bytes: Uint8Array,
  { width, height }: CardSize,
  { paper }: Pick<CardColours, 'paper'> = cardColours,
): Promise<Pixels> {
  const buffer = await sharp(bytes)
    .resize(width, height, { fit: 'cover', position: 'attention' })
    .flatten({ background: paper })
    .ensureAlpha()
    .raw()
    .toBuffer();
  // The painter calls `toJSON` of a Buffer, which makes a list of two million numbers and is then not used.
  const data = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  return { width, height, data };
}

/** The part of a card that shows its picture. */
export function panelNode(
  picture: PanelPicture,
  { width, height, side }: CardPanel,
  style: PanelStyle,
): Node {
  const src = 'svg' in picture ? new TextEncoder().encode(picture.svg) : picture;
  const names = 'svg' in picture ? picture.names : [];
  const edge = side === 'below' ? 'borderTop' : 'borderInlineStart';
  return box(
    {
      width,
      height,
      position: 'relative',
      overflow: 'hidden',
      flexShrink: 0,
      [edge]: `1px solid ${style.colours.hairline}`,
    },
    [{ type: 'image', src, width, height }, ...names.flatMap((name) => nameNodes(name, style))],
  );
}

/** From the top of a line of 1.5 ems to its baseline, in ems, by the metrics of its first font. */
const baselines = { ltr: 1.062, rtl: 0.968 } as const;

/** A name on a map, with a halo below it in the colour of the land. */
function nameNodes(
  { text, kind, fontSize, anchor, x, baseline }: CardMapName,
  { stacks: { sans }, direction, colours }: PanelStyle,
): readonly Node[] {
  const reach = 1000;
  const style = {
    position: 'absolute',
    width: reach,
    whiteSpace: 'nowrap',
    left: x - { left: 0, middle: reach / 2, right: reach }[anchor],
    top: baseline - baselines[direction] * fontSize,
    textAlign: anchor === 'middle' ? 'center' : anchor,
    fontFamily: sans,
    fontSize,
    lineHeight: 1.5,
    fontWeight: kind === 'main' ? 700 : 400,
    color: kind === 'main' || kind === 'place' ? colours.ink : colours.quiet,
  };
  const ground = kind === 'country' ? colours.abroad : colours.home;
  const halo = { color: ground, WebkitTextStroke: `${fontSize * 0.2}px ${ground}` };
  return [
    { type: 'text', text, style: { ...style, ...halo } },
    { type: 'text', text, style },
  ];
}
