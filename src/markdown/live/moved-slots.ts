import type { Body, Slot } from '../../model/text/body.ts';

/** The lists into which the slots of a body point. */
export type Lists = Pick<Body, 'mentions' | 'pictures' | 'maps' | 'figures'>;

/** The lists of a body that is put together from others. */
export type GrowingLists = { readonly [K in keyof Lists]: Lists[K][number][] };

export function emptyLists(): GrowingLists {
  return { mentions: [], pictures: [], maps: [], figures: [] };
}

/** Moves what a slot points to into a list of another body. Returns the slot of that body. */
export function movedSlot(slot: Slot, from: Lists, to: GrowingLists): Slot {
  switch (slot.slot) {
    case 'mention':
      return { slot: 'mention', index: move(from.mentions, slot.index, to.mentions) };
    case 'picture':
      return { slot: 'picture', index: move(from.pictures, slot.index, to.pictures) };
    case 'map':
      return { slot: 'map', index: move(from.maps, slot.index, to.maps) };
    case 'figure':
      return { slot: 'figure', index: move(from.figures, slot.index, to.figures) };
    default:
      return slot;
  }
}

/** @returns the new index */
function move<T>(from: readonly T[], index: number, to: T[]): number {
  const item = from[index];
  if (item !== undefined) to.push(item);
  return to.length - 1;
}
