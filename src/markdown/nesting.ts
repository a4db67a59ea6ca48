import type { Nodes, Root } from 'mdast';
import { fileStart, type Point } from '../model/point.ts';
import { blockLines } from './block-lines.ts';
import { locator } from './text-places.ts';

/** Quotes, lists, emphasis and so on may stand in each other this deep. */
export const deepestNesting = 100;

const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,99}\]:)/y;
const rule = /^[ \t>]*([-*])(?:[ \t]*\1)*[ \t]*$/;

/**
 * Finds nesting in the text that no parser should be given: recursion in a parser's native code
 * ends the process where the stack is full (`:a[:a[…` a hundred thousand times), and the time of
 * others grows with the square of the depth. Takes linear time and no recursion.
 * @returns where the first line or label stands that is too deep
 */
export function tooDeepText(text: string): Point | undefined {
  return tooDeepLine(text) ?? tooDeepLabels(text);
}

function tooDeepLine(text: string): Point | undefined {
  let line = 1;
  for (let from = 0; from < text.length; line += 1) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    if (containersOf(text, from, to) > deepestNesting) return { line, column: 1 };
    from = to + 1;
  }
  return undefined;
}

/**
 * Counts the containers that a line opens or continues: its marks, or as many as its indent could
 * hold at four columns each. (Fewer columns will do in Markdown; the tree is measured exactly.)
 */
function containersOf(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  if (first > 0x40 && first !== 0x5b) return 0;
  let marks = 0;
  let columns = 0;
  container.lastIndex = from;
  let at = from;
  while (marks <= deepestNesting && container.test(text) && container.lastIndex <= to) {
    marks += 1;
    columns += container.lastIndex - at - 1;
    at = container.lastIndex;
  }
  // A row of stars or hyphens is a rule across the page.
  if (marks > deepestNesting && rule.test(text.slice(from, to))) return 0;
  return Math.max(marks, Math.floor(columns / 4));
}

/** An escape, a label that opens, one that closes, a mark that may hide brackets. */
const labelMarks = /\\.|:[^\s:[\]\\]+\[|\]|[`<]/g;

/** Labels of directives in each other: `:a[:b[`. Counted in what may be one paragraph. */
function tooDeepLabels(text: string): Point | undefined {
  if (!/:[^\s:[\]\\]+\[/.test(text)) return undefined;
  let open = noLabels;
  for (const { from, to, continues } of blockLines(text)) {
    if (!continues) open = noLabels;
    for (const { 0: mark, index } of text.slice(from, to).matchAll(labelMarks)) {
      open = afterMark(open, mark);
      if (open.depth > deepestNesting) return locator(text)(from + index);
    }
  }
  return undefined;
}

interface OpenLabels {
  readonly depth: number;
  /** In code and in HTML a bracket closes nothing, so behind their marks none is trusted. */
  readonly trusted: boolean;
}

const noLabels: OpenLabels = { depth: 0, trusted: true };

function afterMark({ depth, trusted }: OpenLabels, mark: string): OpenLabels {
  if (mark === '`' || mark === '<') return { depth, trusted: false };
  if (mark.startsWith(':')) return { depth: depth + 1, trusted };
  return { depth: mark === ']' && trusted ? Math.max(0, depth - 1) : depth, trusted };
}

const notCounted = new Set(['root', 'paragraph', 'listItem', 'tableRow', 'tableCell']);

/** What a tree is made of. */
export interface TreeSurvey {
  /** Where a node stands that is nested too deep. */
  readonly tooDeep: Point | undefined;
  /** The types of its nodes; those up to the node that is nested too deep. */
  readonly types: Set<Nodes['type']>;
}

/** Measures a tree without recursion. */
export function surveyTree(tree: Root): TreeSurvey {
  const types = new Set<Nodes['type']>();
  const open: Nodes[] = [tree];
  const depths = [0];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const depth = depths.pop() ?? 0;
    types.add(node.type);
    if (!('children' in node)) continue;
    const inside = notCounted.has(node.type) ? depth : depth + 1;
    if (inside > deepestNesting) return { tooDeep: node.position?.start ?? fileStart, types };
    for (const child of node.children) {
      open.push(child);
      depths.push(inside);
    }
  }
  return { tooDeep: undefined, types };
}
