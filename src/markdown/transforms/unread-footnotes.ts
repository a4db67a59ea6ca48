import type { Definition, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Point } from '../../model/point.ts';
import {
  type BodyContext,
  contextOf,
  quoted,
  report,
  sourceOf,
  startOf,
  warn,
} from '../body-context.ts';
import { valueOffsets } from '../text-places.ts';
import { walk } from '../walk.ts';

/** Reports marks of footnotes that no footnote bears, that have no name, or that stand for the note itself. */
export function unreadFootnotes(tree: Root, file: VFile): void {
  const context = contextOf(file);
  // What is read as a caret was written as one, or as a reference to it.
  if (!/[\^&]/.test(context.text)) return;
  walk(tree, (node) => {
    if (node.type === 'text' && node.value.includes('^')) reportInText(node, context);
    if (node.type === 'definition' && node.identifier.startsWith('^'))
      reportNameless(node, context);
    return undefined;
  });
}

/** The parsers leave a mark without its footnote as text (`[^x]`), and a footnote in the text (`^[x]`). */
function reportInText(node: Text, context: BodyContext): void {
  const offsetOf = valueOffsets(node, context.text);
  for (const { 0: mark, index } of node.value.matchAll(/\[\^[^[\]]{0,999}\]|\^\[[^[\]]+\]/g)) {
    const offset = offsetOf(index);
    if (context.text[offset] !== mark[0]) continue;
    const at = context.locate(offset);
    if (mark.startsWith('^')) reportInline(mark, at, context);
    else if (/\S/.test(mark.slice(2, -1))) reportUndefined(mark, at, context);
    else report(context, at, `mark of a footnote without a name: ${quoted(mark)}`, nameIt);
  }
}

const nameIt = 'write a number or a word behind the ^: [^1]';

function reportNameless(definition: Definition, context: BodyContext): void {
  const source = quoted(sourceOf(context, definition), 60);
  report(context, startOf(definition), `footnote without a name: ${source}`, nameIt);
}

function reportUndefined(mark: string, at: Point, context: BodyContext): void {
  const label = mark.slice(2, -1).replace(/\s+/g, ' ').trim();
  report(
    context,
    at,
    `mark of a footnote that does not exist: ${quoted(mark)}`,
    `write the footnote on a line of its own, [^${label.slice(0, 40)}]: and its text, or take the mark away`,
  );
}

function reportInline(mark: string, at: Point, context: BodyContext): void {
  warn(
    context,
    at,
    `footnote inside the text: ${quoted(mark)}`,
    'write [^1] here, and [^1]: and its text on a line of its own',
  );
}
