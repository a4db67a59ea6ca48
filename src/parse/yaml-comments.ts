import { type Document, isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml';
import type { Point } from '../model/point.ts';

/** A value without quotation marks behind which a comment begins: the value ends there. */
export interface CommentedValue {
  readonly keys: readonly PropertyKey[];
  /** Offset of the value; of the comment, if nothing stands before it. */
  readonly start: number;
  /** Offset of the `#`. */
  readonly comment: number;
  /** The place of the `#`. */
  readonly at: Point;
}

/**
 * Finds the values without quotation marks that a comment cuts short, or could be meant to go on: one
 * in the same line, or in the next line with text if that is indented by more than the value's key.
 */
export function commentedValues(
  text: string,
  parsed: Document,
  at: (offset: number) => Point,
): CommentedValue[] {
  // Walking the document costs time, and hardly a file has comments.
  if (!/(?:^|\s)#/.test(text)) return [];
  return [...scalarsIn(text, parsed.contents, [], -1)].flatMap(({ keys, node, column }) => {
    const comment =
      node.type === 'PLAIN' ? commentBehind(text, node, column) : commentInHeader(text, node);
    if (comment === undefined) return [];
    return [{ keys, start: node.range?.[0] ?? comment, comment, at: at(comment) }];
  });
}

interface PlacedScalar {
  readonly node: Scalar;
  readonly keys: readonly PropertyKey[];
  /** The column of the key or the dash before the value, of the innermost that begins a line. */
  readonly column: number;
}

function* scalarsIn(
  text: string,
  node: unknown,
  keys: readonly PropertyKey[],
  outer: number,
): Generator<PlacedScalar> {
  if (isScalar(node)) yield { node, keys, column: outer };
  if (!isSeq(node) && !isMap(node)) return;
  const column = (offset: number) => (node.flow === true ? outer : columnAt(text, offset));
  for (const [index, item] of node.items.entries()) {
    if (!isPair(item)) {
      yield* scalarsIn(text, item, [...keys, index], column(node.range?.[0] ?? 0));
    } else if (isScalar(item.key)) {
      const own = column(item.key.range?.[0] ?? 0);
      yield* scalarsIn(text, item.value, [...keys, String(item.key.value)], own);
    }
  }
}

const sameLine = /[ \t]*(?=#)/y;
const nextLine = /[ \t]*(?:\n[ \t]*)+(?=#)/y;

/** The comment behind the sign of a block of text that has no text: `| #1`. */
function commentInHeader(text: string, { type, value, range }: Scalar): number | undefined {
  if (!type?.startsWith('BLOCK') || value !== '' || !range) return undefined;
  const [line = ''] = text.slice(range[0]).split('\n', 1);
  const comment = line.search(/(?<=\s)#/);
  return comment === -1 ? undefined : range[0] + comment;
}

/** @param column of the key or the dash before the value */
function commentBehind(text: string, { range }: Scalar, column: number): number | undefined {
  if (!range) return undefined;
  sameLine.lastIndex = range[1];
  if (sameLine.test(text)) return sameLine.lastIndex;
  nextLine.lastIndex = range[1];
  if (!nextLine.test(text)) return undefined;
  const comment = nextLine.lastIndex;
  return range[1] > range[0] && columnAt(text, comment) > column ? comment : undefined;
}

function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
