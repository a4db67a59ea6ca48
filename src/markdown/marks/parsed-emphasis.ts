import type { PhrasingContent, RootContent } from 'mdast';
import { shifted, textNode } from '../nodes.ts';
import { isFileName, literalSpans } from '../text/literal-spans.ts';
import { closesPhrase, opensPhrase } from './flanking.ts';

/** Emphasis that the parser found. */
export type EmphasisNode = Extract<RootContent, { type: 'strong' | 'emphasis' | 'delete' }>;

/** Whether a node is emphasis. */
export function isEmphasisNode(node: RootContent): node is EmphasisNode {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}

/**
 * Turns emphasis inside emphasis of its own kind inside out if its marks were meant the other way
 * round: in `**"so"**there and**"more"**`, CommonMark nests `there and`, which is the only part
 * that was not meant to be bold.
 * @returns the nodes that replace the outer node; the node itself if nothing is wrong
 */
export function turnInsideOut(node: EmphasisNode): readonly RootContent[] {
  const { children } = node;
  const out: RootContent[] = [];
  let done = 0;
  for (const [index, child] of children.entries()) {
    if (child.type !== node.type || !('children' in child)) continue;
    if (!isInverted(children[index - 1], child, children[index + 1])) continue;
    out.push({ ...node, children: children.slice(done, index) }, ...child.children);
    done = index + 1;
  }
  return done === 0 ? [node] : [...out, { ...node, children: children.slice(done) }];
}

/**
 * Whether the opening mark of the inner emphasis was meant to close, and its closing mark to open.
 */
function isInverted(
  before: PhrasingContent | undefined,
  inner: PhrasingContent,
  after: PhrasingContent | undefined,
): boolean {
  if (before?.type !== 'text' || after?.type !== 'text' || !('children' in inner)) return false;
  const first = inner.children[0];
  const last = inner.children.at(-1);
  if (first?.type !== 'text' || last?.type !== 'text') return false;
  const isWord = /^[\p{L}\p{N}]/u.test(first.value) && /[\p{L}\p{N}]$/u.test(last.value);
  if (!isWord || !closesPhrase([...before.value].reverse())) return false;
  return opensPhrase([...after.value.slice(0, 4)]);
}

const inWord = /^[\p{Script=Latin}\p{N}]$/u;

/**
 * Whether emphasis begins inside one word or number and ends inside another (`f**k and s**t`,
 * `2*3*4`), so that its marks are probably meant to be seen.
 * @param source the Markdown that the node was parsed from
 */
export function joinsWordInsides({ position }: EmphasisNode, source: string): boolean {
  const from = position?.start.offset ?? 0;
  const to = position?.end.offset ?? 0;
  if (source[from] !== '*' || !inWord.test(source[from - 1] ?? '')) return false;
  const inside = source.slice(from, to);
  return inWord.test(source[to] ?? '') && (/\s/.test(inside) || !/\p{L}/u.test(inside));
}

/**
 * Turns the marks of emphasis back into text if they belong to a handle, an address or a file name
 * (`@_vell_`, `__init__.py`), or if they are single tildes in words and numbers (`10~20 and
 * 30~40`).
 * @param source the Markdown that the node was parsed from
 * @returns the nodes that replace the emphasis; the node itself if it was meant
 */
export function unwrapLiteral(node: EmphasisNode, source: string): readonly RootContent[] {
  const { position, children } = node;
  const from = position?.start.offset ?? 0;
  const to = position?.end.offset ?? 0;
  const length = node.type === 'emphasis' || source[from + 1] !== source[from] ? 1 : 2;
  if (position === undefined || !isLiteral(from, to, length, source)) return [node];
  const { start, end } = position;
  const open = textNode(source.slice(from, from + length), { start, end: shifted(start, length) });
  const close = textNode(source.slice(to - length, to), { start: shifted(end, -length), end });
  const within = children.flatMap((child) =>
    isEmphasisNode(child) ? unwrapLiteral(child, source) : [child],
  );
  return [open, ...within, close];
}

const wordCharacter = /[\p{L}\p{N}_]/u;

function isLiteral(from: number, to: number, length: number, source: string): boolean {
  if (source[from] === '~') {
    const outside = [source[from - 1] ?? '', source[to] ?? ''];
    return length === 1 && outside.some((character) => wordCharacter.test(character));
  }
  if (source[from] !== '_') return false;
  const start =
    from - (/\S*$/.exec(source.slice(Math.max(0, from - maxName), from))?.[0].length ?? 0);
  const end = to + (/^\S*/.exec(source.slice(to, to + maxName))?.[0].length ?? 0);
  const opening = from - start;
  const closing = to - length - start;
  const token = source.slice(start, end);
  return literalSpans(token).some((span) => {
    if (span.from <= opening && opening < span.to) return true;
    const isInside = span.from <= closing && closing + length < span.to;
    return isInside && (/[@#/\\]/.test(token) || isFileName(token.slice(span.from, span.to)));
  });
}

/** How many characters on either side are searched for the rest of a name. */
const maxName = 300;
