import type { Box } from './label-box.ts';
import { labelWidth, textExtent } from './label-width.ts';

/** A label to be placed on the map. */
export interface LabelSpec {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Of the marker; 0 if there is none and the name itself is the mark. */
  readonly radius: number;
  readonly fontSize: number;
  readonly weight: 'regular' | 'bold';
}

/** A label with its position. */
export interface Label {
  readonly text: string;
  readonly x: number;
  /** The baseline, apart from `shift`. */
  readonly y: number;
  /**
   * How far the baseline is below `y`, in ems: a label in a smaller font size, as on a wide screen,
   * stays inside the box of the larger one.
   */
  readonly shift: number;
  /** The side of the text that is at `x`. */
  readonly anchor: 'left' | 'middle' | 'right';
  readonly box: Box;
}

export interface Candidate extends Label {
  /** Lower is better. */
  readonly cost: number;
}

type Anchor = Label['anchor'];
type Height = 'above' | 'level' | 'below';

/**
 * The positions of a name around its marker, best first: after it in the direction of reading, then
 * above, then below and before it (after Imhof, Positioning Names on Maps, 1975).
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

/** The possible positions of a label. @param direction of the text: positions are mirrored for `rtl` */
export function labelCandidates(
  spec: LabelSpec,
  direction: 'ltr' | 'rtl',
  frameWidth: number,
): readonly Candidate[] {
  const mirrored = { left: 'right', middle: 'middle', right: 'left' } as const;
  const around = positions.flatMap(([side, height], index) => {
    const anchor = direction === 'ltr' ? side : mirrored[side];
    return [
      { ...besideMarker(spec, anchor, height), cost: index },
      ...(height === 'level' || anchor === 'middle'
        ? []
        : [{ ...flush(spec, anchor, height), cost: index + 2 }]),
    ];
  });
  const centred = (height: Height, cost: number) => ({
    ...clamped(spec, height, frameWidth),
    cost,
  });
  const last = [centred('above', 12), centred('below', 13)];
  return spec.radius === 0 ? [centred('level', -2), ...around, ...last] : [...around, ...last];
}

/** A position beside the marker, above or below it, or at one of its corners. */
function besideMarker(spec: LabelSpec, anchor: Anchor, height: Height): Label {
  const away = anchor === 'left' ? 1 : anchor === 'right' ? -1 : 0;
  const reach = height === 'level' ? spec.radius + spec.fontSize * 0.28 : spec.radius * 0.8 + 2;
  const rise = anchor === 'middle' ? spec.radius + 3 : spec.radius * 0.6;
  return labelAt(spec, spec.x + away * reach, anchor, height, rise);
}

/** A position above or below the marker, aligned with one of its sides. */
function flush(spec: LabelSpec, anchor: Anchor, height: Height): Label {
  const back = anchor === 'left' ? -spec.radius : spec.radius;
  return labelAt(spec, spec.x + back, anchor, height, spec.radius + 3);
}

/** A position above or below the marker, centred on it as far as the frame allows. */
function clamped(spec: LabelSpec, height: Height, frameWidth: number): Label {
  const half = widthOf(spec) / 2 + 8;
  const x = Math.min(Math.max(spec.x, half), frameWidth - half);
  return labelAt(spec, x, 'middle', height, spec.radius === 0 ? 0 : spec.radius + 3);
}

function labelAt(spec: LabelSpec, at: number, anchor: Anchor, height: Height, rise: number): Label {
  const { text, fontSize } = spec;
  const { ascent, descent } = textExtent(text);
  const x = Math.round(at);
  const y = Math.round(spec.y + (height === 'above' ? -rise : height === 'below' ? rise : 0));
  const shift =
    height === 'above' ? -descent : height === 'below' ? ascent : (ascent - descent) / 2 + 0.06;
  const width = widthOf(spec);
  const left = x - (anchor === 'left' ? 0 : anchor === 'right' ? width : width / 2);
  const baseline = y + shift * fontSize;
  const box = {
    left,
    right: left + width,
    top: baseline - ascent * fontSize,
    bottom: baseline + descent * fontSize,
  };
  return { text, x, y, shift, anchor, box };
}

function widthOf({ text, fontSize, weight }: LabelSpec): number {
  return labelWidth(text, weight) * fontSize;
}
