import type { Code, Nodes, Parents, Root, RootContent, TableRow, Text } from 'mdast';
import type { VFile } from 'vfile';
import { type BodyContext, contextOf, quoted, sourceOf, startOf, warn } from '../body-context.ts';
import { findLeftoverSyntax } from '../marks/find-leftover-syntax.ts';
import { textNode } from '../nodes.ts';
import { ownId } from '../own-id.ts';
import { sourceOffsets } from '../source-positions.ts';
import { walk } from '../walk.ts';

/**
 * Warns of Markdown syntax that the parsers left in the text because of a mistake, where readers
 * would see it: malformed links and images, headings without a space, tables without their line of
 * dashes.
 */
export function leftoverSyntax(tree: Root, file: VFile): void {
  const context = contextOf(file);
  const continued = new Set<Nodes>();
  walk(tree, (node) => {
    if (node.type === 'tableRow') for (const cell of cutCells(node)) continued.add(cell);
    if (node.type === 'code') warnOfOpenFence(node, context);
    if ('children' in node) warnInTexts(node, continued.has(node) ? [openName] : [], context);
  });
}

/** @param above what counts as written before the first child */
function warnInTexts(node: Parents, above: readonly Nodes[], context: BodyContext): void {
  const children: readonly RootContent[] = node.children;
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text') continue;
    const isEnd = node.type === 'heading' && index === children.length - 1;
    warnIn(child, [...above, ...children.slice(0, index)], isEnd, context);
  }
}

/** The text at the end of a cell in which a bar has cut a name: `| [[Name|words]] |`. */
const openName = textNode('[[');

/** The cells that begin with the rest of such a name. The name is reported at its start. */
function cutCells({ children }: TableRow): readonly Nodes[] {
  return children.filter((_, index) => {
    const last = children[index - 1]?.children.at(-1);
    return last?.type === 'text' && /\[\[[^\]]*$/.test(last.value);
  });
}

function warnIn(
  node: Text,
  before: readonly Nodes[],
  isEndOfHeading: boolean,
  context: BodyContext,
): void {
  const value = isEndOfHeading ? node.value.trimEnd().replace(ownId, '') : node.value;
  const offsetOf = sourceOffsets(node, context.text);
  for (const { from, written, message, advice } of findLeftoverSyntax(value)) {
    if (from === 0 && isInLine(before.at(-1)) && /^[#|]/.test(written)) continue;
    if (written === ']]' && before.some(opensName)) continue;
    const offset = offsetOf(from);
    if (context.text[offset] !== written[0] || isEscaped(from, written, offsetOf, context))
      continue;
    warn(context, context.locate(offset), `${message}: ${quoted(written, 60)}`, advice);
  }
}

/** Whether text after a node is in the middle of a line. */
function isInLine(before: Nodes | undefined): boolean {
  return before !== undefined && before.type !== 'break';
}

/** A name with other Markdown inside is reported where it opens. */
function opensName(node: Nodes): boolean {
  return node.type === 'text' && node.value.includes('[[');
}

/** Whether one of the brackets is escaped, so that readers are meant to see the syntax. */
function isEscaped(
  from: number,
  written: string,
  offsetOf: (index: number) => number,
  context: BodyContext,
): boolean {
  return [...written.matchAll(/[[\](){}<>]/g)].some(
    ({ 0: sign, index }) => context.text[offsetOf(from + index)] !== sign,
  );
}

/** A code block without its closing fence runs to the end of the text. */
function warnOfOpenFence(node: Code, context: BodyContext): void {
  const source = sourceOf(context, node);
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  if (fence === undefined) return;
  const last = source
    .slice(source.lastIndexOf('\n') + 1)
    .replace(/^[\s>]+/, '')
    .trimEnd();
  if (last.startsWith(fence) && source.includes('\n')) return;
  const message = `code block that is not closed: ${quoted(source.split('\n', 1)[0] ?? '')}`;
  const marks = fence.length > longestShown ? 'the row of marks before the code' : fence;
  warn(context, startOf(node), message, `write ${marks} on a line of its own after the code`);
}

/** A longer row of marks does not fit in a message. */
const longestShown = 20;
