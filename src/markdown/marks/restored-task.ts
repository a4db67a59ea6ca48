import type { Heading, ListItem, Paragraph, PhrasingContent, Text } from 'mdast';

type Place = NonNullable<Text['position']>['start'];

const task = /^(?:[-+*]|\d{1,9}[.)])[\s>]+?(\[[ \txX]\])([ \t]*)(\n)?/;

/** Gives the box of a task (`- [x] …`) back to the text of the item's first paragraph (or underlined heading). */
export function restoreTask(item: ListItem, text: string): void {
  if (typeof item.checked !== 'boolean') return;
  item.checked = null;
  const start = item.position?.start;
  const paragraph = item.children[0];
  if (start?.offset === undefined) return;
  if (paragraph?.type !== 'paragraph' && paragraph?.type !== 'heading') return;
  const match = task.exec(text.slice(start.offset, paragraph.position?.end.offset));
  if (match === null) return;
  const [all, box = '', blanks = '', newline = ''] = match;
  const before = all.slice(0, all.length - newline.length - blanks.length - box.length);
  prependBox(paragraph, `${box}${newline || blanks}`, placeAfter(start, before, text));
}

function placeAfter(start: Place, passed: string, text: string): Place {
  const offset = (start.offset ?? 0) + passed.length;
  const line = start.line + passed.split('\n').length - 1;
  return { line, column: offset - text.lastIndexOf('\n', offset - 1), offset };
}

function prependBox(paragraph: Paragraph | Heading, box: string, start: Place): void {
  const [head, ...rest] = paragraph.children;
  const first: PhrasingContent[] =
    head?.type === 'text'
      ? [textAt(box + head.value.trimStart(), start, head.position?.end)]
      : [textAt(box, start, head?.position?.start), ...(head === undefined ? [] : [head])];
  paragraph.children = [...first, ...rest];
  if (paragraph.position !== undefined) paragraph.position.start = start;
}

function textAt(value: string, start: Place, end: Place | undefined): Text {
  return { type: 'text', value, position: { start, end: end ?? start } };
}
