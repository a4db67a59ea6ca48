import { isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml';
import type { Point } from '../../model/point.ts';
import { lineStart } from '../../model/text/lines.ts';
import type { YamlPositions } from './yaml-positions.ts';

/** A value that ends at a comment. */
export interface CommentedValue {
  readonly keys: readonly PropertyKey[];
  /** Offset of the value; of the comment, if the value is empty. */
  readonly start: number;
  /** Offset of the `#`. */
  readonly comment: number;
  /** Position of the `#`. */
  readonly at: Point;
}

/**
 * Finds values with a comment that may be meant as part of the value. After an unquoted value, that is any
 * comment on the same line, or on the next line with text if it is indented more than the key. After a
 * quoted value, it is a `#` directly before a word or number, as in `"Closed" #4 bridge`: comments
 * normally have a space there.
 */
export function commentedValues(text: string, { parsed, point }: YamlPositions): CommentedValue[] {
  // Walking the document takes time, and few files have comments.
  if (!/(?:^|\s)#/.test(text)) return [];
  return [...scalarsIn(text, parsed.contents, [], -1)].flatMap(({ keys, node, column }) => {
    const comment = commentAt(text, node, column);
    if (comment === undefined) return [];
    return [{ keys, start: node.range?.[0] ?? comment, comment, at: point(comment) }];
  });
}

interface PlacedScalar {
  readonly node: Scalar;
  readonly keys: readonly PropertyKey[];
  /** The column of the innermost key or dash that begins a line and has the value. */
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

/** @param column of the key or dash before the value */
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

/** The comment in the header of an empty block scalar: `| #1`. */
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
  return offset - lineStart(text, offset);
}
