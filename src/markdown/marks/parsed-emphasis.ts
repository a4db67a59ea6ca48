import type { PhrasingContent, RootContent, Text } from 'mdast';
import { isFileName, literalSpans } from '../literal-spans.ts';
import { begins, ends } from './emphasis-flanks.ts';

/** Emphasis that a parser has read. */
export type EmphasisNode = Extract<RootContent, { type: 'strong' | 'emphasis' | 'delete' }>;

/** Whether a node is emphasis. */
export function isEmphasisNode(node: RootContent): node is EmphasisNode {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}

/**
 * Turns emphasis inside emphasis of its own kind inside out if the marks are plainly meant so: of
 * `**"so"**there and**"more"**` CommonMark makes `there and` doubly bold, and means all the rest.
 * @returns the nodes that stand in the place of the outer one; the node alone if nothing is wrong
 */
export function turnedOut(node: EmphasisNode): readonly RootContent[] {
  const { children } = node;
  const out: RootContent[] = [];
  let done = 0;
  for (const [index, child] of children.entries()) {
    if (child.type !== node.type || !('children' in child)) continue;
    if (!isTurnedIn(children[index - 1], child, children[index + 1])) continue;
    out.push({ ...node, children: children.slice(done, index) }, ...child.children);
    done = index + 1;
  }
  return done === 0 ? [node] : [...out, { ...node, children: children.slice(done) }];
}

/** Whether the opening mark of the inner emphasis closes the text before it, and the other opens. */
function isTurnedIn(
  before: PhrasingContent | undefined,
  inner: PhrasingContent,
  after: PhrasingContent | undefined,
): boolean {
  if (before?.type !== 'text' || after?.type !== 'text' || !('children' in inner)) return false;
  const first = inner.children[0];
  const last = inner.children.at(-1);
  if (first?.type !== 'text' || last?.type !== 'text') return false;
  const isWord = /^[\p{L}\p{N}]/u.test(first.value) && /[\p{L}\p{N}]$/u.test(last.value);
  return isWord && ends([...before.value].reverse()) && begins([...after.value.slice(0, 4)]);
}

const inWord = /^[\p{Script=Latin}\p{N}]$/u;

/**
 * Whether emphasis runs from inside one word or number to inside another: `f**k and s**t`,
 * `2*3*4`. The marks were meant to be seen.
 * @param source the Markdown that the node was read from
 */
export function tearsWords({ position }: EmphasisNode, source: string): boolean {
  const from = position?.start.offset ?? 0;
  const to = position?.end.offset ?? 0;
  if (source[from] !== '*' || !inWord.test(source[from - 1] ?? '')) return false;
  const inside = source.slice(from, to);
  return inWord.test(source[to] ?? '') && (/\s/.test(inside) || !/\p{L}/u.test(inside));
}

/**
 * Gives the marks of emphasis back to the text if they belong to a handle, an address or the name of a
 * file (`@_vell_`, `__init__.py`), or if single tildes stand in words and numbers (`10~20 and 30~40`).
 * @param source the Markdown that the node was read from
 * @returns the nodes that stand in the place of the emphasis; the node alone if it is meant
 */
export function unwrapped(node: EmphasisNode, source: string): readonly RootContent[] {
  const { position, children } = node;
  const from = position?.start.offset ?? 0;
  const to = position?.end.offset ?? 0;
  const length = node.type === 'emphasis' || source[from + 1] !== source[from] ? 1 : 2;
  if (position === undefined || !isLiteral(from, to, length, source)) return [node];
  const inside = { line: position.start.line, column: position.start.column + length };
  const open: Text = {
    type: 'text',
    value: source.slice(from, from + length),
    position: { start: position.start, end: { ...inside, offset: from + length } },
  };
  const end = { line: position.end.line, column: position.end.column - length };
  const close: Text = {
    type: 'text',
    value: source.slice(to - length, to),
    position: { start: { ...end, offset: to - length }, end: position.end },
  };
  const within = children.flatMap((child) =>
    isEmphasisNode(child) ? unwrapped(child, source) : [child],
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
    from - (/\S*$/.exec(source.slice(Math.max(0, from - reach), from))?.[0].length ?? 0);
  const end = to + (/^\S*/.exec(source.slice(to, to + reach))?.[0].length ?? 0);
  const opening = from - start;
  const closing = to - length - start;
  const token = source.slice(start, end);
  return literalSpans(token).some((span) => {
    if (span.from <= opening && opening < span.to) return true;
    const isInside = span.from <= closing && closing + length < span.to;
    return isInside && (/[@#/\\]/.test(token) || isFileName(token.slice(span.from, span.to)));
  });
}

/** How far the rest of a name is looked for: a longer one is none. */
const reach = 300;
