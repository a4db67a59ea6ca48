import type { Root } from 'mdast';
import type { NodePoint } from '../nodes.ts';
import { walk } from '../walk.ts';

/** What was cut out of a text before it was parsed: the ends of whole lines. */
export interface Cut {
  /** Offset in the whole text. */
  readonly from: number;
  readonly characters: number;
  readonly lines: number;
}

/**
 * Gives the nodes of a tree their positions in the text before the cuts.
 * @param cuts in the order of the text
 */
export function restorePositions(tree: Root, cuts: readonly Cut[]): void {
  walk(tree, (node) => {
    if (node.position === undefined) return undefined;
    const { start, end } = node.position;
    node.position = { start: restored(start, cuts), end: restored(end, cuts) };
  });
}

function restored(point: NodePoint, cuts: readonly Cut[]): NodePoint {
  let { line, offset = 0 } = point;
  for (const cut of cuts) {
    if (cut.from >= offset) break;
    offset += cut.characters;
    line += cut.lines;
  }
  return { line, column: point.column, offset };
}
