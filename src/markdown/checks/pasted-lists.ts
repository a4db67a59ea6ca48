import type { Paragraph, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { type BodyContext, contextOf, quoted, sourceOf, startOf, warn } from '../body-context.ts';
import { walkType } from '../walk.ts';

/** A mark that starts list items in other programs but not in Markdown. */
interface ForeignMark {
  readonly pattern: RegExp;
  /** How many lines of a paragraph must start with it; a single one may be a matter of style. */
  readonly minLines: number;
  /** The Markdown for it. */
  readonly replacement: string;
}

/** The bullets of other programs. The last two characters are those of Word's symbol font. */
export const bullet = /^(?:[•‣◦●○∙⁃▪▫■□\uF0B7\uF0A7]|&bull;|&#8226;|o\t)\s*/;

const foreignMarks: readonly ForeignMark[] = [
  { pattern: bullet, minLines: 1, replacement: '- ' },
  { pattern: /^(?:[·・]|&middot;)\s+/, minLines: 1, replacement: '- ' },
  { pattern: /^[–—−]\s+/, minLines: 2, replacement: '- ' },
  { pattern: /^(?:[-+]|\*(?=[^*]*$))(?=\p{L})/u, minLines: 2, replacement: '- ' },
  { pattern: /^(?:\d{1,3}[.)](?=\p{L})|\(\d{1,3}\)\s+)/u, minLines: 2, replacement: '1. ' },
  { pattern: /^[٠-٩۰-۹]{1,3}\s*[.)–-]\s*/, minLines: 2, replacement: '1. ' },
];

/** What follows a mark in a list: text, not a row of ornaments. */
export const itemText = /^[^•‣◦●○∙⁃▪▫■□·・\s]/;

/**
 * Warns of lists pasted from other programs (`• First`), whose lines become one paragraph in
 * Markdown. Warns once for all paragraphs of the same parent.
 */
export function pastedLists(tree: Root, file: VFile): void {
  const context = contextOf(file);
  const warnedIn = new Set<Parents>();
  walkType(tree, 'paragraph', (node, parent) => {
    if (parent === undefined || warnedIn.has(parent)) return;
    const lines = linesOf(node, context);
    if (foreignMarks.some((mark) => warnOf(mark, lines, node, parent, context))) {
      warnedIn.add(parent);
    }
  });
}

function warnOf(
  mark: ForeignMark,
  all: readonly Line[],
  node: Paragraph,
  parent: Parents,
  context: BodyContext,
): boolean {
  // Hard line breaks show that the lines are meant to look like this.
  if (mark.minLines > 1 && node.children.some((child) => child.type === 'break')) return false;
  const lines = all.filter(
    ({ text }) => mark.pattern.test(text) && itemText.test(text.replace(mark.pattern, '')),
  );
  const [first] = lines;
  if (first === undefined || lines.length < mark.minLines) return false;
  const sign = (mark.pattern.exec(first.text)?.[0] ?? '').trim();
  const rest = first.text.replace(mark.pattern, '');
  const inList = parent.type === 'listItem' && first.index === 0;
  const which = lines.length > 1 ? 'each' : 'it';
  const advice = inList
    ? `delete ${quoted(sign)}`
    : `start ${which} with "${mark.replacement}" instead: ${quoted(mark.replacement + rest)}`;
  const message =
    lines.length > 1
      ? `lines that start with ${quoted(sign)} become one paragraph, not a list`
      : `${quoted(sign)} does not start a list`;
  warn(context, { line: startOf(node).line + first.index, column: first.column }, message, advice);
  return true;
}

/** Word processors put these around list marks in Arabic and Hebrew. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const firstIndent = /^[\u00A0\u3000\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]*/;
const laterIndent = /^[ \t>\u00A0\u3000\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]*/;

interface Line {
  readonly text: string;
  readonly index: number;
  /** Column at which the text begins, after the indent and the marks of quotations. */
  readonly column: number;
}

function linesOf(node: Paragraph, context: BodyContext): Line[] {
  const { column } = startOf(node);
  return sourceOf(context, node)
    .split('\n')
    .map((line, index) => {
      const text = line.replace(index === 0 ? firstIndent : laterIndent, '');
      const at = (index === 0 ? column : 1) + line.length - text.length;
      return { text: text.replace(directionMarks, ''), index, column: at };
    });
}
