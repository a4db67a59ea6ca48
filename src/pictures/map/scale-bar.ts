import { earthRadius } from './compass.ts';
import type { MapFrame } from './map-frame.ts';

/** The longest bar, as a part of the frame's width. */
const longest = 0.24;

/**
 * The scale of a map as a bar of a round length: 1, 2 or 5 with noughts, in km.
 * @returns undefined for a map of the world, on which no length holds everywhere
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
