import type { Definition, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Point } from '../../model/point.ts';
import { oneLine } from '../../model/text/one-line.ts';
import {
  type BodyContext,
  contextOf,
  quoted,
  report,
  sourceOf,
  startOf,
  warn,
} from '../body-context.ts';
import { sourceOffsets } from '../source-positions.ts';
import { walk } from '../walk.ts';

/**
 * Reports references to footnotes that do not exist, labels that are empty, and inline footnotes
 * (`^[text]`), which are not supported.
 */
export function undefinedFootnotes(tree: Root, file: VFile): void {
  const context = contextOf(file);
  // A caret in the tree was written as a caret or as a character reference.
  if (!/[\^&]/.test(context.text)) return;
  walk(tree, (node) => {
    if (node.type === 'text' && node.value.includes('^')) reportInText(node, context);
    if (node.type === 'definition' && node.identifier.startsWith('^'))
      reportUnlabelled(node, context);
  });
}

/**
 * The parsers leave a reference without its footnote (`[^x]`) and an inline footnote (`^[x]`) as
 * text.
 */
function reportInText(node: Text, context: BodyContext): void {
  const offsetOf = sourceOffsets(node, context.text);
  for (const { 0: written, index } of node.value.matchAll(/\[\^[^[\]]{0,999}\]|\^\[[^[\]]+\]/g)) {
    const offset = offsetOf(index);
    if (context.text[offset] !== written[0]) continue;
    const at = context.locate(offset);
    if (written.startsWith('^')) reportInline(written, at, context);
    else if (/\S/.test(written.slice(2, -1))) reportUndefined(written, at, context);
    else report(context, at, `footnote reference without a label: ${quoted(written)}`, addLabel);
  }
}

const addLabel = 'write a number or a word after the ^: [^1]';

function reportUnlabelled(definition: Definition, context: BodyContext): void {
  const source = quoted(sourceOf(context, definition), 60);
  report(context, startOf(definition), `footnote without a label: ${source}`, addLabel);
}

function reportUndefined(written: string, at: Point, context: BodyContext): void {
  const label = oneLine(written.slice(2, -1));
  report(
    context,
    at,
    `reference to a footnote that does not exist: ${quoted(written)}`,
    `write the footnote on a line of its own, [^${label.slice(0, 40)}]: and its text, or delete the reference`,
  );
}

function reportInline(written: string, at: Point, context: BodyContext): void {
  warn(
    context,
    at,
    `inline footnotes are not supported: ${quoted(written)}`,
    'write [^1] here, and [^1]: and its text on a line of its own',
  );
}
