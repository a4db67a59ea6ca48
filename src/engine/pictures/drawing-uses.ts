import type { Element } from 'hast';
import { DrawingFault } from './drawing-tree.ts';

/** Limit of elements, each counted as often as it is drawn. A drawing with more takes too long. */
const maxShown = 200_000;

/** Limit of elements inside of one another, if the element of a <use> is inside of it. */
const maxDrawnDepth = 1000;

/**
 * Throws DrawingFault if nested <use> elements multiply the drawn elements beyond the limit, or lead to each other too
 * often.
 */
export function checkUses(root: Element): void {
  const byId = new Map<string, Element>();
  collect(root, byId);
  const counts = new Map<Element, number>();
  if (countDrawn(root, byId, counts, 1) <= maxShown) return;
  throw new DrawingFault(
    `draws more than ${maxShown} elements, since <use> elements repeat each other`,
    'simplify it in a drawing program',
    root.position?.start.offset,
  );
}

function collect(element: Element, byId: Map<string, Element>): void {
  const { id } = element.properties;
  if (typeof id === 'string' && !byId.has(id)) byId.set(id, element);
  for (const child of element.children) if (child.type === 'element') collect(child, byId);
}

/** How many elements an element draws. One that refers to itself counts once, as renderers draw it. */
function countDrawn(
  element: Element,
  byId: ReadonlyMap<string, Element>,
  counts: Map<Element, number>,
  depth: number,
): number {
  const found = counts.get(element);
  if (found !== undefined) return found;
  if (depth > maxDrawnDepth) {
    throw new DrawingFault(
      `draws elements that are nested more than ${maxDrawnDepth} times, since <use> elements lead to each other`,
      'simplify it in a drawing program',
      element.position?.start.offset,
    );
  }
  counts.set(element, 1);
  const { href } = element.properties;
  const used = element.tagName === 'use' ? byId.get(`${href ?? ''}`.trim().slice(1)) : undefined;
  const parts = [...element.children, ...(used === undefined ? [] : [used])];
  const count = parts.reduce(
    (sum, part) =>
      part.type === 'element' ? sum + countDrawn(part, byId, counts, depth + 1) : sum,
    1,
  );
  counts.set(element, count);
  return count;
}
