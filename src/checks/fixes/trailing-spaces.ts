import { walk } from '../../markdown/walk.ts';
import { rangeOf } from './body-tree.ts';
import type { Fix, FixInput } from './fix.ts';

/** Deletes spaces at the ends of lines. Two of them that break a line become a backslash, which shows. */
export const trailingSpaces: Fix = {
  id: 'trailing-spaces',
  what: 'spaces at the ends of lines',
  keeps: 'text',
  edits: (input) => {
    const { breaks, fixed } = rangesOf(input);
    const edits = [...input.source.text.matchAll(/[ \t]+(?=\n|$)/g)].map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      text: breaks.has(index) ? '\\' : '',
    }));
    return edits.filter(({ from }) => !fixed.some(([start, end]) => from >= start && from < end));
  },
};

interface Ranges {
  /** Offsets at which the spaces of a line break begin. */
  readonly breaks: ReadonlySet<number>;
  /** Code, whose spaces readers may need. */
  readonly fixed: readonly (readonly [number, number])[];
}

function rangesOf({ body }: FixInput): Ranges {
  const breaks = new Set<number>();
  const fixed: (readonly [number, number])[] = [];
  if (body === undefined) return { breaks, fixed };
  walk(body.root, (node) => {
    if (node.type === 'break') breaks.add(rangeOf(node, body)[0]);
    if (node.type === 'code' || node.type === 'html') fixed.push(rangeOf(node, body));
  });
  return { breaks, fixed };
}
