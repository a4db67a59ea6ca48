import type { Box } from './label-box.ts';
import { labelReach, labelWidth } from './label-width.ts';

/** What is to be named on the map. */
export interface LabelWish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Of the marker; 0 where there is none and the name itself is the mark. */
  readonly radius: number;
  readonly fontSize: number;
  readonly weight: 'regular' | 'bold';
}

/** A label in a place where it may stand. */
export interface Label {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, but for `shift`. */
  readonly y: number;
  /**
   * How far below `y` the baseline is, in ems: so a label set smaller, as on a wide screen, stays
   * inside the box of the larger one.
   */
  readonly shift: number;
  /** Which side of the text is at `x`: `left` for a text that runs to the right of it. */
  readonly anchor: 'left' | 'middle' | 'right';
  readonly box: Box;
}

export interface Candidate extends Label {
  /** The lower the better. */
  readonly cost: number;
}

type Anchor = Label['anchor'];
type Height = 'above' | 'level' | 'below';

/**
 * Where a name may stand about its marker, best first: beside it in the direction of reading, then
 * above, then below and behind (after Imhof, Positioning Names on Maps, 1975).
 */
const positions: readonly (readonly [Anchor, Height])[] = [
  ['left', 'level'],
  ['left', 'above'],
  ['middle', 'above'],
  ['left', 'below'],
  ['right', 'level'],
  ['right', 'above'],
  ['middle', 'below'],
  ['right', 'below'],
];

/** The places for a label, in the direction in which its language runs. */
export function labelCandidates(
  wish: LabelWish,
  direction: 'ltr' | 'rtl',
  frameWidth: number,
): readonly Candidate[] {
  const mirrored = { left: 'right', middle: 'middle', right: 'left' } as const;
  const around = positions.flatMap(([side, height], index) => {
    const anchor = direction === 'ltr' ? side : mirrored[side];
    return [
      { ...besideMarker(wish, anchor, height), cost: index },
      ...(height === 'level' || anchor === 'middle'
        ? []
        : [{ ...flush(wish, anchor, height), cost: index + 2 }]),
    ];
  });
  const centred = (height: Height, cost: number) => ({
    ...clamped(wish, height, frameWidth),
    cost,
  });
  const last = [centred('above', 12), centred('below', 13)];
  return wish.radius === 0 ? [centred('level', -2), ...around, ...last] : [...around, ...last];
}

/** Right of, left of, above, below the marker, and at its corners. */
function besideMarker(wish: LabelWish, anchor: Anchor, height: Height): Label {
  const away = anchor === 'left' ? 1 : anchor === 'right' ? -1 : 0;
  const reach = height === 'level' ? wish.radius + wish.fontSize * 0.28 : wish.radius * 0.8 + 2;
  const rise = anchor === 'middle' ? wish.radius + 3 : wish.radius * 0.6;
  return labelAt(wish, wish.x + away * reach, anchor, height, rise);
}

/** Above or below the marker, beginning or ending where it does. */
function flush(wish: LabelWish, anchor: Anchor, height: Height): Label {
  const back = anchor === 'left' ? -wish.radius : wish.radius;
  return labelAt(wish, wish.x + back, anchor, height, wish.radius + 3);
}

/** Centred on the marker as far as the frame allows. */
function clamped(wish: LabelWish, height: Height, frameWidth: number): Label {
  const half = widthOf(wish) / 2 + 8;
  const x = Math.min(Math.max(wish.x, half), frameWidth - half);
  return labelAt(wish, x, 'middle', height, wish.radius === 0 ? 0 : wish.radius + 3);
}

function labelAt(wish: LabelWish, at: number, anchor: Anchor, height: Height, rise: number): Label {
  const { text, fontSize } = wish;
  const { up, down } = labelReach(text);
  const x = Math.round(at);
  const y = Math.round(wish.y + (height === 'above' ? -rise : height === 'below' ? rise : 0));
  const shift = height === 'above' ? -down : height === 'below' ? up : (up - down) / 2 + 0.06;
  const width = widthOf(wish);
  const left = x - (anchor === 'left' ? 0 : anchor === 'right' ? width : width / 2);
  const baseline = y + shift * fontSize;
  const box = {
    left,
    right: left + width,
    top: baseline - up * fontSize,
    bottom: baseline + down * fontSize,
  };
  return { text, x, y, shift, anchor, box };
}

function widthOf({ text, fontSize, weight }: LabelWish): number {
  return labelWidth(text, weight) * fontSize;
}
