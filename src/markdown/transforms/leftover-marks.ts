import type { Code, Nodes, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { type BodyContext, contextOf, quoted, sourceOf, startOf, warn } from '../body-context.ts';
import { rawMarks } from '../marks/raw-marks.ts';
import { valueOffsets } from '../text-places.ts';
import { walk } from '../walk.ts';
import { ownId } from './headings.ts';

/**
 * Warns of marks that were meant as Markdown and that the parsers have left in the text, where readers
 * see them: broken links and images, headings without a blank, tables without their line of dashes.
 */
export function leftoverMarks(tree: Root, file: VFile): void {
  const context = contextOf(file);
  walk(tree, (node) => {
    if (node.type === 'code') warnOfOpenFence(node, context);
    if (!('children' in node)) return undefined;
    const children: readonly RootContent[] = node.children;
    for (const [index, child] of children.entries()) {
      if (child.type !== 'text') continue;
      const isEnd = node.type === 'heading' && index === children.length - 1;
      warnIn(child, children.slice(0, index), isEnd, context);
    }
    return undefined;
  });
}

function warnIn(
  node: Text,
  before: readonly Nodes[],
  isEndOfHeading: boolean,
  context: BodyContext,
): void {
  const value = isEndOfHeading ? node.value.trimEnd().replace(ownId, '') : node.value;
  const offsetOf = valueOffsets(node, context.text);
  for (const { from, written, message, advice } of rawMarks(value)) {
    if (from === 0 && isInLine(before.at(-1)) && /^[#|]/.test(written)) continue;
    if (written === ']]' && before.some(opensName)) continue;
    const offset = offsetOf(from);
    if (context.text[offset] !== written[0] || isShown(from, written, offsetOf, context)) continue;
    warn(context, context.locate(offset), `${message}: ${quoted(written, 60)}`, advice);
  }
}

function isInLine(before: Nodes | undefined): boolean {
  return before !== undefined && before.type !== 'break';
}

/** A name with other marks inside is reported where it opens. */
function opensName(node: Nodes): boolean {
  return node.type === 'text' && node.value.includes('[[');
}

/** Whether one of the marks is escaped, so that the writer wants readers to see them. */
function isShown(
  from: number,
  written: string,
  offsetOf: (index: number) => number,
  context: BodyContext,
): boolean {
  return [...written.matchAll(/[[\](){}<>]/g)].some(
    ({ 0: sign, index }) => context.text[offsetOf(from + index)] !== sign,
  );
}

/** A block of code without its last fence runs to the end of the text. */
function warnOfOpenFence(node: Code, context: BodyContext): void {
  const source = sourceOf(context, node);
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  if (fence === undefined) return;
  const last = source
    .slice(source.lastIndexOf('\n') + 1)
    .replace(/^[\s>]+/, '')
    .trimEnd();
  if (last.startsWith(fence) && source.includes('\n')) return;
  const message = `code that is not closed: ${quoted(source.split('\n', 1)[0] ?? '')}`;
  warn(context, startOf(node), message, `write ${fence} on a line of its own behind the code`);
}
