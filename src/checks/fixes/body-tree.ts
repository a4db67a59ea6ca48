import type { Nodes, Root, Text } from 'mdast';
import type { ParserName } from '../../markdown/markdown-options.ts';
import { findDeepNesting, findDeepNode } from '../../markdown/nesting.ts';
import { parseCostProblem } from '../../markdown/parse-cost.ts';
import { parseTree } from '../../markdown/parse-tree.ts';
import { sourceOffsets } from '../../markdown/source-positions.ts';

/** The Markdown of a file as its parser sees it, before any transform. */
export interface BodyTree {
  readonly root: Root;
  /** The body alone, to whose start the offsets of nodes refer. */
  readonly text: string;
  /** Offset of the body in the file. */
  readonly start: number;
}

/** Parses a body. Undefined if it is nested too deep or takes too long, which is reported elsewhere. */
export function bodyTree(text: string, start: number, parser: ParserName): BodyTree | undefined {
  const body = text.slice(start);
  if (findDeepNesting(body) !== undefined) return undefined;
  if (parseCostProblem(body, parser) !== undefined) return undefined;
  const root = parseTree(body, parser);
  if (root === undefined || findDeepNode(root) !== undefined) return undefined;
  return { root, text: body, start };
}

/** Offset in the file at which a node begins, and at which it ends. */
export function rangeOf(node: Nodes, { start }: BodyTree): readonly [from: number, to: number] {
  const from = start + (node.position?.start.offset ?? 0);
  return [from, start + (node.position?.end.offset ?? 0)];
}

/** Converts ascending indexes in the value of a text node to offsets in the file. */
export function offsetsOf(node: Text, { text, start }: BodyTree): (index: number) => number {
  const offsetOf = sourceOffsets(node, text);
  return (index) => start + offsetOf(index);
}
