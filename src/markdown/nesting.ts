import type { Nodes, Root } from 'mdast';
import { fileStart, type Point } from '../model/point.ts';
import { lineEnd, locator } from '../model/text/lines.ts';
import { blockLines } from './text/block-lines.ts';

/** How deep quotations, lists, emphasis and so on may be nested. */
export const maxNesting = 100;

const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,99}\]:)/y;
const thematicBreak = /^[ \t>]*([-*])(?:[ \t]*\1)*[ \t]*$/;

/**
 * Finds nesting in a text that must not reach a parser: recursion in native code crashes the
 * process when the stack overflows (`:a[:a[…` a hundred thousand times), and other parsers take
 * time quadratic in the depth. Takes linear time and does not recurse.
 * @returns the position of the first line or label that is nested too deep
 */
export function findDeepNesting(text: string): Point | undefined {
  return tooDeepLine(text) ?? tooDeepLabels(text);
}

function tooDeepLine(text: string): Point | undefined {
  let line = 1;
  for (let from = 0; from < text.length; line += 1) {
    const to = lineEnd(text, from);
    if (containersOf(text, from, to) > maxNesting) return { line, column: 1 };
    from = to + 1;
  }
  return undefined;
}

/**
 * Counts the containers that a line opens or continues: its marks, or one for every four columns of
 * indent. (Markdown may need fewer columns; `findDeepNode` measures the depth exactly.)
 */
function containersOf(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  if (first > 0x40 && first !== 0x5b) return 0;
  let marks = 0;
  let columns = 0;
  container.lastIndex = from;
  let at = from;
  while (marks <= maxNesting && container.test(text) && container.lastIndex <= to) {
    marks += 1;
    columns += container.lastIndex - at - 1;
    at = container.lastIndex;
  }
  // A row of stars or hyphens is a thematic break.
  if (marks > maxNesting && thematicBreak.test(text.slice(from, to))) return 0;
  return Math.max(marks, Math.floor(columns / 4));
}

/** An escape, the start of a label, the end of one, or a mark that may hide brackets. */
const labelMarks = /\\.|:[^\s:[\]\\]+\[|\]|[`<]/g;

/**
 * Finds labels of directives that are nested too deep (`:a[:b[`) within what may be one paragraph.
 */
function tooDeepLabels(text: string): Point | undefined {
  if (!/:[^\s:[\]\\]+\[/.test(text)) return undefined;
  let open = noLabels;
  for (const { from, to, continues } of blockLines(text)) {
    if (!continues) open = noLabels;
    for (const { 0: mark, index } of text.slice(from, to).matchAll(labelMarks)) {
      open = afterMark(open, mark);
      if (open.depth > maxNesting) return locator(text)(from + index);
    }
  }
  return undefined;
}

interface OpenLabels {
  readonly depth: number;
  /** False after a mark of code or HTML, inside which a bracket closes nothing. */
  readonly trusted: boolean;
}

const noLabels: OpenLabels = { depth: 0, trusted: true };

function afterMark({ depth, trusted }: OpenLabels, mark: string): OpenLabels {
  if (mark === '`' || mark === '<') return { depth, trusted: false };
  if (mark.startsWith(':')) return { depth: depth + 1, trusted };
  return { depth: mark === ']' && trusted ? Math.max(0, depth - 1) : depth, trusted };
}

const notCounted = new Set(['root', 'paragraph', 'listItem', 'tableRow', 'tableCell']);

/**
 * Measures the depth of a tree without recursion.
 * @returns the position of a node that is nested too deep
 */
export function findDeepNode(tree: Root): Point | undefined {
  const open: Nodes[] = [tree];
  const depths = [0];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const depth = depths.pop() ?? 0;
    if (!('children' in node)) continue;
    const inside = notCounted.has(node.type) ? depth : depth + 1;
    if (inside > maxNesting) return node.position?.start ?? fileStart;
    for (const child of node.children) {
      open.push(child);
      depths.push(inside);
    }
  }
  return undefined;
}
