import type { BodyPart, Slot } from '../model/text/body.ts';
import { slotElement } from './nodes.ts';

const slot = new RegExp(`<${slotElement} data-slot="([a-z]+)-([\\d-]+)"></${slotElement}>`);

/**
 * Splits sanitised HTML at its slots. Text and attribute values cannot look like a slot, since `<`
 * and quotes are escaped in them.
 * @returns HTML and slots in order, without empty strings or adjacent strings
 */
export function bodyParts(html: string): readonly BodyPart[] {
  const parts: BodyPart[] = [];
  // With two groups in the separator, split returns text, kind, value, text, kind, value, …, text.
  const pieces = html.split(slot);
  for (let index = 0; index < pieces.length; index += 3) {
    const text = pieces[index] ?? '';
    if (text !== '') parts.push(text);
    const kind = pieces[index + 1];
    if (kind !== undefined) parts.push(readSlot(kind, pieces[index + 2] ?? ''));
  }
  return parts;
}

/** @param kind and value as `slotNode` writes them and `slotValue` allows */
function readSlot(kind: string, value: string): Slot {
  if (kind === 'day') return { slot: kind, day: value };
  if (kind === 'timeline' || kind === 'entryend') return { slot: kind };
  return { slot: kind as Extract<Slot, { index: number }>['slot'], index: Number(value) };
}
