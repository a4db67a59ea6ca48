import type { PhrasingContent, RootContent } from 'mdast';
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
