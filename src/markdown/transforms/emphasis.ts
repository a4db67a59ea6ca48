import type { Nodes, Parents, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { type BodyContext, contextOf, quoted, sourceOf, startOf, warn } from '../body-context.ts';
import { buildEmphasis } from '../marks/build-emphasis.ts';
import { type EmphasisMark, emphasisMarks, type MarkedText } from '../marks/emphasis-marks.ts';
import { emphasisPairs } from '../marks/emphasis-pairs.ts';
import {
  type EmphasisNode,
  isEmphasisNode,
  tearsWords,
  turnedOut,
  unwrapped,
} from '../marks/parsed-emphasis.ts';
import { mergeTexts } from '../plain-text.ts';
import { walk } from '../walk.ts';

/**
 * Makes emphasis of marks that the parsers leave as text though they are plainly meant for it
 * (`و**«نص»**`, `**Note:**text`, `**bold **`), and warns of those that may mean something else.
 * Not by remark-cjk-friendly: it changes the rules beside Chinese, Japanese and Korean letters
 * only, and in one of our two parsers.
 */
export function emphasis(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!/[*_~]/.test(context.text)) return;
  walk(tree, (node) => {
    if ('children' in node) mend(node, context);
    return undefined;
  });
  const parents: Parents[] = [];
  walk(tree, (node) => {
    if (hasMarks(node)) parents.push(node);
    return undefined;
  });
  for (const parent of parents) emphasise(parent, context);
}

/** Mends what the parser has read in another way than it is meant, or warns of it. */
function mend(parent: Parents, context: BodyContext): void {
  if (!parent.children.some(isEmphasisNode)) return;
  const children = withoutLiteral(parent, context);
  for (const node of children) {
    if (isEmphasisNode(node) && tearsWords(node, context.text)) warnOfTorn(node, context);
  }
  const mended = children.flatMap((node) => (isEmphasisNode(node) ? turnedOut(node) : [node]));
  if (mended.length > children.length) Object.assign(parent, { children: mergeTexts(mended) });
}

/** The children of a node, with marks that belong to names of files and the like as text. */
function withoutLiteral(parent: Parents, context: BodyContext): readonly RootContent[] {
  const before: readonly RootContent[] = parent.children;
  const children = before.flatMap((node) =>
    isEmphasisNode(node) ? unwrapped(node, context.text) : [node],
  );
  if (children.length > before.length) Object.assign(parent, { children: mergeTexts(children) });
  return parent.children;
}

function warnOfTorn(node: EmphasisNode, context: BodyContext): void {
  const source = sourceOf(context, node);
  const message = `emphasis from inside one word to inside another: ${quoted(source)}`;
  warn(context, startOf(node), message, 'write \\* for each star that readers shall see');
}

function hasMarks(node: Nodes): node is Parents {
  if (!('children' in node)) return false;
  const children: readonly RootContent[] = node.children;
  return children.some((child) => child.type === 'text' && /[*_~]/.test(child.value));
}

function emphasise(parent: Parents, context: BodyContext): void {
  const text = emphasisMarks(parent.children, context.text);
  if (text.marks.length === 0) return;
  const { pairs, left } = emphasisPairs(text);
  const [first] = left;
  if (first !== undefined) warnOf(first, left.length, text, context);
  if (pairs.length > 0) Object.assign(parent, { children: buildEmphasis(text, pairs, context) });
}

const effects = { 1: 'italic', 2: 'bold', 3: 'bold and italic' } as const;

function warnOf(
  { sign, length, child, from, offset }: EmphasisMark,
  count: number,
  { children }: MarkedText,
  context: BodyContext,
): void {
  const node = children[child];
  const around = node?.type === 'text' ? node.value.slice(Math.max(0, from - 20), from + 25) : '';
  const written = sign.repeat(length);
  const effect = sign === '~' ? 'struck out' : effects[length as 1 | 2 | 3];
  const more = count > 1 ? `, and ${count - 1} more beside it` : '';
  const message = `${written} that makes nothing ${effect}${more}: ${quoted(around)}`;
  const plain = [...written].map((character) => `\\${character}`).join('');
  const advice = `write ${written}words${written}, with no blank inside the marks and one outside, or ${plain} to show the marks`;
  warn(context, context.locate(offset), message, advice);
}
