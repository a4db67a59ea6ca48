import type { Element } from 'hast';
import { DrawingFault } from './drawing-tree.ts';

/** A drawing with more elements than so many, each counted as often as it is shown, takes too long to draw. */
const mostShown = 200_000;

/** Throws DrawingFault if <use> shows parts that show parts, and so on, until there are far too many. */
export function checkUses(root: Element): void {
  const byId = new Map<string, Element>();
  collect(root, byId);
  const known = new Map<Element, number>();
  if (shownIn(root, byId, known) <= mostShown) return;
  throw new DrawingFault(
    `shows more than ${mostShown} elements, since one <use> repeats what others repeat`,
    'simplify it in a drawing program',
    root.position?.start.offset,
  );
}

function collect(element: Element, byId: Map<string, Element>): void {
  const { id } = element.properties;
  if (typeof id === 'string' && !byId.has(id)) byId.set(id, element);
  for (const child of element.children) if (child.type === 'element') collect(child, byId);
}

/** How many elements one element draws. One that refers to itself is drawn once, as every program does. */
function shownIn(
  element: Element,
  byId: ReadonlyMap<string, Element>,
  known: Map<Element, number>,
): number {
  const found = known.get(element);
  if (found !== undefined) return found;
  known.set(element, 1);
  const { href } = element.properties;
  const used = element.tagName === 'use' ? byId.get(`${href ?? ''}`.trim().slice(1)) : undefined;
  const parts = [...element.children, ...(used === undefined ? [] : [used])];
  const count = parts.reduce(
    (sum, part) => (part.type === 'element' ? sum + shownIn(part, byId, known) : sum),
    1,
  );
  known.set(element, count);
  return count;
}
