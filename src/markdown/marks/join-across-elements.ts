import type { RootContent } from 'mdast';
import { leftToRightRuns, type Run } from '../../model/text/left-to-right-runs.ts';
import { textNode } from '../nodes.ts';

/** A child, or a part of a text child. */
interface Piece {
  readonly node: RootContent;
  readonly text: string;
  /** Index of its text in the text of all children. */
  readonly start: number;
}

/**
 * Wraps each left-to-right run that contains whole elements, such as `**3**-1`, in one element.
 * Runs that begin or end inside an element, or have a space next to its start or end, are left as
 * they are.
 * @param children of one element
 * @param join creates the element of a run
 */
export function joinAcrossElements(
  children: readonly RootContent[],
  join: (kind: Run['kind'], inside: readonly RootContent[]) => RootContent,
): readonly RootContent[] {
  if (!children.some((child) => child.type !== 'text' && textOf(child) !== separator))
    return children;
  const texts = children.map(textOf);
  const pieces = piecesOf(children, texts);
  const out: RootContent[] = [];
  let at = 0;
  let next = 0;
  for (const { text, kind } of leftToRightRuns(texts.join(''))) {
    const end = at + text.length;
    const inside: Piece[] = [];
    for (let piece = pieces[next]; piece !== undefined && piece.start < end; piece = pieces[next]) {
      const [head, rest] = split(piece, end);
      inside.push(head);
      // The rest of the text belongs to the next run.
      if (rest === undefined) next += 1;
      else pieces[next] = rest;
    }
    const nodes = inside.map(({ node }) => node);
    if (kind !== 'plain' && isWhole(inside, text, at)) out.push(join(kind, nodes));
    else out.push(...nodes);
    at = end;
  }
  return out;
}

function piecesOf(children: readonly RootContent[], texts: readonly string[]): Piece[] {
  let start = 0;
  return children.map((node, index) => {
    const text = texts[index] ?? '';
    start += text.length;
    return { node, text, start: start - text.length };
  });
}

/** Splits a text piece at an index of the whole text; other pieces are returned whole. */
function split(piece: Piece, end: number): readonly [head: Piece, rest?: Piece] {
  const { node, text, start } = piece;
  if (node.type !== 'text' || start + text.length <= end) return [piece];
  return [textPiece(text.slice(0, end - start), start), textPiece(text.slice(end - start), end)];
}

function textPiece(text: string, start: number): Piece {
  return { node: textNode(text), text, start };
}

/** Whether two or more pieces make up exactly one run, with no space where they meet. */
function isWhole(pieces: readonly Piece[], run: string, start: number): boolean {
  if (pieces.length < 2 || pieces[0]?.start !== start) return false;
  if (pieces.map(({ text }) => text).join('') !== run) return false;
  return pieces.slice(1).every((piece) => {
    const at = piece.start - start;
    return !/\s/.test(run.slice(at - 1, at + 1));
  });
}

/** Stands in for an element that holds more than text. Punctuation, so that it separates words. */
const separator = '«';

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (!['strong', 'emphasis', 'delete', 'link'].includes(node.type)) return separator;
  const inside = 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
  return inside === '' ? separator : inside;
}
