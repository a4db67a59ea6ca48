import type { Nodes, Parents, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { type BodyContext, contextOf, quoted, sourceOf, startOf, warn } from '../body-context.ts';
import { buildEmphasis } from '../marks/build-emphasis.ts';
import {
  type DelimitedText,
  type DelimiterRun,
  findDelimiterRuns,
} from '../marks/delimiter-runs.ts';
import { mergeTexts } from '../marks/merge-texts.ts';
import { pairDelimiters } from '../marks/pair-delimiters.ts';
import {
  type EmphasisNode,
  isEmphasisNode,
  joinsWordInsides,
  turnInsideOut,
  unwrapLiteral,
} from '../marks/parsed-emphasis.ts';
import { setChildren, walk } from '../walk.ts';

/**
 * Makes emphasis of marks that the parsers leave as text although they can only mean emphasis
 * (`و**«نص»**`, `**Note:**text`, `**bold **`), and warns of those that may mean something else.
 * remark-cjk-friendly does not help: it changes the rules next to Chinese, Japanese and Korean
 * letters only, and in one of our two parsers.
 */
export function emphasis(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!/[*_~]/.test(context.text)) return;
  walk(tree, (node) => {
    if ('children' in node) correct(node, context);
  });
  const parents: Parents[] = [];
  walk(tree, (node) => {
    if (hasDelimiters(node)) parents.push(node);
  });
  for (const parent of parents) pairLeftovers(parent, context);
}

/** Corrects emphasis that the parser found but that was meant in another way, or warns of it. */
function correct(parent: Parents, context: BodyContext): void {
  if (!parent.children.some(isEmphasisNode)) return;
  const children = unwrapLiterals(parent, context);
  for (const node of children) {
    if (isEmphasisNode(node) && joinsWordInsides(node, context.text))
      warnOfWordInsides(node, context);
  }
  const corrected = children.flatMap((node) =>
    isEmphasisNode(node) ? turnInsideOut(node) : [node],
  );
  if (corrected.length === children.length) return;
  setChildren(parent, mergeTexts(corrected));
}

/**
 * Turns emphasis marks of handles, addresses and file names back into text; returns the children.
 */
function unwrapLiterals(parent: Parents, context: BodyContext): readonly RootContent[] {
  const before: readonly RootContent[] = parent.children;
  const children = before.flatMap((node) =>
    isEmphasisNode(node) ? unwrapLiteral(node, context.text) : [node],
  );
  if (children.length > before.length) setChildren(parent, mergeTexts(children));
  return parent.children;
}

function warnOfWordInsides(node: EmphasisNode, context: BodyContext): void {
  const source = sourceOf(context, node);
  const message = `emphasis that starts inside one word and ends inside another: ${quoted(source)}`;
  warn(context, startOf(node), message, 'write \\* for each star that readers should see');
}

function hasDelimiters(node: Nodes): node is Parents {
  if (!('children' in node)) return false;
  const children: readonly RootContent[] = node.children;
  return children.some((child) => child.type === 'text' && /[*_~]/.test(child.value));
}

/** Makes emphasis of the delimiter runs that the parser left as text, and warns of the rest. */
function pairLeftovers(parent: Parents, context: BodyContext): void {
  const text = findDelimiterRuns(parent.children, context.text);
  if (text.runs.length === 0) return;
  const { pairs, unpaired } = pairDelimiters(text);
  const [first] = unpaired;
  if (first !== undefined) warnOfUnpaired(first, unpaired.length, text, context);
  if (pairs.length > 0) setChildren(parent, buildEmphasis(text, pairs, context));
}

const effects = { 1: 'italic', 2: 'bold', 3: 'bold and italic' } as const;

/** @param count of the unpaired runs in the same block; the warning is at the first */
function warnOfUnpaired(
  { sign, length, child, from, offset }: DelimiterRun,
  count: number,
  { children }: DelimitedText,
  context: BodyContext,
): void {
  const node = children[child];
  const excerpt = node?.type === 'text' ? node.value.slice(Math.max(0, from - 20), from + 25) : '';
  const written = sign.repeat(length);
  const effect = sign === '~' ? 'struck through' : effects[length as 1 | 2 | 3];
  const more = count > 1 ? ` (and ${count - 1} more nearby)` : '';
  const message = `${written} makes nothing ${effect}${more}: ${quoted(excerpt)}`;
  const escaped = [...written].map((character) => `\\${character}`).join('');
  const advice = `write ${written}words${written}, with no space inside the marks and one outside, or ${escaped} to show the marks`;
  warn(context, context.locate(offset), message, advice);
}
