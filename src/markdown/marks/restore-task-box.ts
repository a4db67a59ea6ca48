import type { Heading, ListItem, Paragraph, PhrasingContent, Text } from 'mdast';
import type { NodePoint } from '../nodes.ts';

const taskBox = /^(?:[-+*]|\d{1,9}[.)])[\s>]+?(\[[ \txX]\])([ \t]*)(\n)?/;

/**
 * Puts the box of a task list item (`- [x] …`) back into the text of the item's first block, which
 * is a paragraph or an underlined heading.
 * @param text the Markdown that the item was parsed from
 */
export function restoreTaskBox(item: ListItem, text: string): void {
  if (typeof item.checked !== 'boolean') return;
  item.checked = null;
  const start = item.position?.start;
  const paragraph = item.children[0];
  if (start?.offset === undefined) return;
  if (paragraph?.type !== 'paragraph' && paragraph?.type !== 'heading') return;
  const match = taskBox.exec(text.slice(start.offset, paragraph.position?.end.offset));
  if (match === null) return;
  const [all, box = '', blanks = '', newline = ''] = match;
  const before = all.slice(0, all.length - newline.length - blanks.length - box.length);
  prependBox(paragraph, `${box}${newline || blanks}`, pointAfter(start, before, text));
}

function pointAfter(start: NodePoint, skipped: string, text: string): NodePoint {
  const offset = (start.offset ?? 0) + skipped.length;
  const line = start.line + skipped.split('\n').length - 1;
  return { line, column: offset - text.lastIndexOf('\n', offset - 1), offset };
}

function prependBox(paragraph: Paragraph | Heading, box: string, start: NodePoint): void {
  const [head, ...rest] = paragraph.children;
  const first: PhrasingContent[] =
    head?.type === 'text'
      ? [textAt(box + head.value.trimStart(), start, head.position?.end)]
      : [textAt(box, start, head?.position?.start), ...(head === undefined ? [] : [head])];
  paragraph.children = [...first, ...rest];
  if (paragraph.position !== undefined) paragraph.position.start = start;
}

function textAt(value: string, start: NodePoint, end: NodePoint | undefined): Text {
  return { type: 'text', value, position: { start, end: end ?? start } };
}
