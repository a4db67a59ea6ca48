import type { Heading, ListItem, Paragraph, PhrasingContent } from 'mdast';
import type { Locate } from '../../model/text/lines.ts';
import { type NodePoint, textNode } from '../nodes.ts';
import { nodePointAt } from '../source-positions.ts';

const taskBox = /^(?:[-+*]|\d{1,9}[.)])[\s>]+?(\[[ \txX]\])([ \t]*)(\n)?/;

/**
 * Puts the box of a task list item (`- [x] …`) back into the text of the item's first block, which
 * is a paragraph or an underlined heading.
 * @param text the Markdown that the item was parsed from
 */
export function restoreTaskBox(item: ListItem, text: string, locate: Locate): void {
  if (typeof item.checked !== 'boolean') return;
  item.checked = null;
  const start = item.position?.start.offset;
  const paragraph = item.children[0];
  if (start === undefined) return;
  if (paragraph?.type !== 'paragraph' && paragraph?.type !== 'heading') return;
  const match = taskBox.exec(text.slice(start, paragraph.position?.end.offset));
  if (match === null) return;
  const [all, box = '', blanks = '', newline = ''] = match;
  const offset = start + all.length - newline.length - blanks.length - box.length;
  prependBox(paragraph, `${box}${newline || blanks}`, nodePointAt(offset, locate));
}

function prependBox(paragraph: Paragraph | Heading, box: string, start: NodePoint): void {
  const [head, ...rest] = paragraph.children;
  const first: PhrasingContent[] =
    head?.type === 'text'
      ? [textNode(box + head.value.trimStart(), { start, end: head.position?.end ?? start })]
      : [
          textNode(box, { start, end: head?.position?.start ?? start }),
          ...(head === undefined ? [] : [head]),
        ];
  paragraph.children = [...first, ...rest];
  if (paragraph.position !== undefined) paragraph.position.start = start;
}
