import { type InsetGlobe, insetGlobe } from './inset-globe.ts';
import { type Box, boxAround } from './labels/label-box.ts';
import { labelWidth, textExtent } from './labels/label-width.ts';
import { globeRadius, textSizes } from './map-design.ts';
import type { MapFrame } from './map-frame.ts';
import type { LocatorMapInput } from './map-model.ts';
import { scaleBar } from './scale-bar.ts';

/** The scale bar and the inset globe of a map. */
export interface MapFurniture {
  readonly scale: Scale | undefined;
  readonly globe: (InsetGlobe & { readonly x: number; readonly y: number }) | undefined;
  /** What no label may cover. */
  readonly boxes: readonly Box[];
}

export interface Scale {
  readonly text: string;
  /** The left and right end of the bar, and its y. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly box: Box;
}

/** From the edge of the frame to scale and globe, in units. */
const margin = 15;

/**
 * Places scale and globe in the lower corners, the scale on the side where lines of text start. No marker
 * is so near to the edge (see `chooseFrame`).
 */
export function furnishMap(
  frame: MapFrame,
  input: Pick<LocatorMapInput, 'language' | 'words' | 'atlas'>,
): MapFurniture {
  const scale = scaleAt(frame, input);
  const globe = globeAt(frame, input);
  const boxes = [
    ...(scale === undefined ? [] : [scale.box]),
    ...(globe === undefined ? [] : [boxAround(globe.x, globe.y, globe.radius + 4)]),
  ];
  return { scale, globe, boxes };
}

function scaleAt(
  frame: MapFrame,
  { language, words }: Pick<LocatorMapInput, 'language' | 'words'>,
): Scale | undefined {
  const bar = scaleBar(frame);
  if (bar === undefined) return undefined;
  const { width, height } = frame.size;
  const text = words.kilometres(bar.kilometres);
  const left = language.direction === 'ltr' ? margin : width - margin - bar.length;
  const right = left + bar.length;
  const y = height - margin;
  const needed = Math.max(bar.length, labelWidth(text) * textSizes.scale);
  const top = y - 10 - (textExtent(text).ascent + textExtent(text).descent) * textSizes.scale;
  const box =
    language.direction === 'ltr'
      ? { left: 0, right: left + needed + 6, top, bottom: height }
      : { left: right - needed - 6, right: width, top, bottom: height };
  return { text, left, right, y, box };
}

function globeAt(
  frame: MapFrame,
  { language, atlas }: Pick<LocatorMapInput, 'language' | 'atlas'>,
): MapFurniture['globe'] {
  const globe = insetGlobe(frame, atlas);
  if (globe === undefined) return undefined;
  const inset = margin + globeRadius;
  const x = language.direction === 'ltr' ? frame.size.width - inset : inset;
  return { ...globe, x, y: frame.size.height - inset };
}
