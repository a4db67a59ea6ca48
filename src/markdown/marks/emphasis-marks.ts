import type { RootContent, Text } from 'mdast';
import { insideOf, literalSpans } from '../literal-spans.ts';
import { valueOffsets } from '../text-places.ts';

/** A run of stars, underscores or tildes that the parser left as text. */
export interface EmphasisMark {
  readonly sign: '*' | '_' | '~';
  readonly length: number;
  /** Which child it stands in, and where in its text: `to` is the first index behind it. */
  readonly child: number;
  from: number;
  to: number;
  /** Where it stands in the source. */
  readonly offset: number;
  /** Up to three characters on either side, as a reader sees them; none at the edge of the block. */
  readonly before: string;
  readonly after: string;
}

/** A list of inline nodes with the marks in it. */
export interface MarkedText {
  readonly children: readonly RootContent[];
  /** The text of all children; nodes that are no text stand as brackets around a letter. */
  readonly flat: string;
  readonly marks: readonly EmphasisMark[];
}

const runs = /\*+|_+|~+/g;

/**
 * Finds the marks of emphasis among inline nodes that the parser took for text: written plainly
 * (not escaped, not as a reference) and not part of an address or a name of a file.
 * @param source the Markdown that the nodes were read from
 */
export function emphasisMarks(children: readonly RootContent[], source: string): MarkedText {
  const pieces = children.map(pieceOf);
  const flat = pieces.join('');
  const marks: EmphasisMark[] = [];
  let start = 0;
  for (const [index, node] of children.entries()) {
    if (node.type === 'text') marks.push(...marksIn(node, index, { flat, start }, source));
    start += pieces[index]?.length ?? 0;
  }
  return { children, flat, marks };
}

function pieceOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'break' ? '\n' : '[x]';
}

interface Place {
  readonly flat: string;
  /** Where the text begins in it. */
  readonly start: number;
}

function marksIn(node: Text, child: number, place: Place, source: string): EmphasisMark[] {
  if (!/[*_~]/.test(node.value)) return [];
  const { flat, start } = place;
  const isLiteral = insideOf(literalSpans(node.value));
  const offsetOf = valueOffsets(node, source);
  return [...node.value.matchAll(runs)]
    .filter(({ index }) => !isLiteral(index))
    .flatMap(({ 0: run, index }) => plainParts(run, index, offsetOf, source))
    .map(({ from, length, offset }) => ({
      sign: signOf(source[offset]),
      length,
      child,
      from,
      to: from + length,
      offset,
      before: before(flat, start + from),
      after: after(flat, start + from + length),
    }));
}

interface Part {
  readonly from: number;
  length: number;
  readonly offset: number;
}

/** The stretches of a run that are written plainly. */
function plainParts(
  run: string,
  index: number,
  offsetOf: (index: number) => number,
  source: string,
): Part[] {
  const parts: Part[] = [];
  for (let at = index; at < index + run.length; at += 1) {
    const offset = offsetOf(at);
    if (source[offset] !== run[0]) continue;
    const last = parts.at(-1);
    if (last !== undefined && last.offset + last.length === offset) last.length += 1;
    else parts.push({ from: at, length: 1, offset });
  }
  return parts;
}

function signOf(character: string | undefined): EmphasisMark['sign'] {
  if (character === '_' || character === '~') return character;
  return '*';
}

/** The three characters before a place. */
function before(flat: string, at: number): string {
  return [...flat.slice(Math.max(0, at - 6), at)].slice(-3).join('');
}

/** The three characters from a place on. */
function after(flat: string, at: number): string {
  return [...flat.slice(at, at + 6)].slice(0, 3).join('');
}
