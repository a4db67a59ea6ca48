import { type Document, isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml';
import type { Point } from '../../model/point.ts';

/** A value behind which a comment begins: the value ends there. */
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
 * Finds the values that a comment cuts short, or could be meant to go on. Without quotation marks: any
 * comment in the same line, or in the next line with text if that is indented by more than the value's
 * key. In quotation marks: a `#` before a word or a number, as in `"Closed" #4 bridge`; a comment has a
 * blank there.
 */
export function commentedValues(
  text: string,
  parsed: Document,
  at: (offset: number) => Point,
): CommentedValue[] {
  // Walking the document costs time, and hardly a file has comments.
  if (!/(?:^|\s)#/.test(text)) return [];
  return [...scalarsIn(text, parsed.contents, [], -1)].flatMap(({ keys, node, column }) => {
    const comment = commentAt(text, node, column);
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

/** @param column of the key or the dash before the value */
function commentAt(text: string, node: Scalar, column: number): number | undefined {
  if (node.type === 'PLAIN') return commentBehind(text, node, column);
  return node.type?.startsWith('QUOTE') === true
    ? wordBehind(text, node)
    : commentInHeader(text, node);
}

const sameLine = /[ \t]*(?=#)/y;
const nextLine = /[ \t]*(?:\n[ \t]*)+(?=#)/y;

const numberSign = /[ \t]+(?=#[\p{L}\p{N}])/uy;

function wordBehind(text: string, { range }: Scalar): number | undefined {
  numberSign.lastIndex = range?.[1] ?? 0;
  return numberSign.test(text) ? numberSign.lastIndex : undefined;
}

/** The comment behind the sign of a block of text that has no text: `| #1`. */
function commentInHeader(text: string, { type, value, range }: Scalar): number | undefined {
  if (!type?.startsWith('BLOCK') || value !== '' || !range) return undefined;
  const [line = ''] = text.slice(range[0]).split('\n', 1);
  const comment = line.search(/(?<=\s)#/);
  return comment === -1 ? undefined : range[0] + comment;
}

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
