import { bullet, itemText } from '../../markdown/transforms/pasted-lists.ts';
import { walkType } from '../../markdown/walk.ts';
import { rangeOf } from './body-tree.ts';
import type { Edit, Fix } from './fix.ts';

/** The characters allowed before the bullet on its line: an indent, block quote marks, direction marks. */
const indent = /^[ \t>\u00A0\u3000]*/;
const directionMarks = /^[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/;

/** Turns pasted lines that start with `•` into the items of a list. */
export const bulletLists: Fix = {
  id: 'bullet-lists',
  what: 'pasted lists',
  keeps: 'validity',
  edits: ({ body, source }) => {
    if (body === undefined) return [];
    const edits: Edit[] = [];
    walkType(body.root, 'paragraph', (node, parent) => {
      const [from, to] = rangeOf(node, body);
      let at = from;
      for (const [index, line] of source.text.slice(from, to).split('\n').entries()) {
        const isInItem = parent?.type === 'listItem' && index === 0;
        const edit = editOf(line, at, isInItem ? '' : '- ');
        if (edit !== undefined) edits.push(edit);
        at += line.length + 1;
      }
    });
    return edits;
  },
};

function editOf(line: string, at: number, text: string): Edit | undefined {
  const [spaces = ''] = indent.exec(line) ?? [];
  const rest = line.slice(spaces.length);
  const [marks = ''] = directionMarks.exec(rest) ?? [];
  const [found] = bullet.exec(rest.slice(marks.length)) ?? [];
  if (found === undefined) return undefined;
  if (!itemText.test(rest.slice(marks.length + found.length))) return undefined;
  const from = at + spaces.length;
  return { from, to: from + marks.length + found.length, text };
}
