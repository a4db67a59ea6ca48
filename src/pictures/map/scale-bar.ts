import { earthRadius } from './compass.ts';
import type { MapFrame } from './map-frame.ts';

/** The greatest length of the bar, as a part of the width of the frame. */
const longest = 0.24;

/**
 * Chooses a round length for the scale bar: 1, 2 or 5 times a power of ten, in km.
 * @returns the length in km and in units. Undefined for a map of the world, whose scale is not constant.
 */
export function scaleBar(
  frame: MapFrame,
): { readonly kilometres: number; readonly length: number } | undefined {
  if (frame.scope === 'world') return undefined;
  const unit = earthRadius / frame.scale;
  const most = frame.size.width * longest * unit;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
  return { kilometres, length: Math.round(kilometres / unit) };
}
