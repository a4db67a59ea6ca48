import { lineEnd, lineStart } from '../../model/text/lines.ts';
import { oneLine } from '../../model/text/one-line.ts';
import type { FlowCollection, FlowItem, FlowSyntax } from './flow-collections.ts';

/** A part of a text. `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
  /** Replaces the text in the range. */
  readonly replacement?: string;
}

/** In UTF-16 code units. A longer line does not fit in a message. */
const maxLineLength = 500;
/** Longer values do not fit in a message. */
const maxLines = 20;

/** Quotes a text of one line for YAML. */
export function quotedText(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Whether the line at an offset is too long for a message. */
export function isLongLine(text: string, offset: number): boolean {
  return lineEnd(text, offset) - lineStart(text, offset) > maxLineLength;
}

/**
 * The line that an editor should write: the current line with some values in quotation marks.
 * @param ranges the values, in order, without overlap. A value on several lines is joined to one.
 * @returns undefined if the line would be too long for a message
 */
export function quotedLine(text: string, ranges: readonly TextRange[]): string | undefined {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const end = lineEnd(text, last.end);
  let from = lineStart(text, first.start);
  if (end - from > maxLineLength) return undefined;
  let line = '';
  for (const range of ranges) {
    const { replacement = text.slice(range.start, range.end) } = range;
    line += text.slice(from, range.start) + quotedText(oneLine(replacement));
    from = range.end;
  }
  return (line + text.slice(from, end)).replace(/\s*\n\s*/g, ' ').trim();
}

/** A key of front matter. Other text before a colon is more likely part of a sentence. */
const keyPattern = String.raw`(?:[a-z][\w-]*|"[^"\n]*"|'[^'\n]*')`;
const prefixPattern = new RegExp(
  String.raw`([ \t]*(?:-[ \t]+)*)(?:${keyPattern}[ \t]*:(?:[ \t]+|$))?`,
  'my',
);

/**
 * The value at an offset: an item in brackets, or the text after a key or dash with its continuation
 * lines. Brackets that are not closed on their line, or that have text after them, are taken as text.
 */
export function valueAt(text: string, { collections }: FlowSyntax, offset: number): TextRange {
  const holders = collections.filter(({ open, end }) => open < offset && offset < end);
  const [outer, inner] = [holders[0], holders.at(-1)];
  const whole = blockAt(text, outer?.open ?? offset);
  const item = inner?.items.findLast(({ start }) => start <= offset);
  if (outer === undefined || inner === undefined || item === undefined) return whole;
  const isText = whole.start < outer.open || whole.end !== outer.end;
  if (isText && !text.slice(whole.start, whole.end).includes('\n')) return whole;
  return valueOfItem(text, inner, item);
}

/** The text after the key or dash of the line at an offset, with its continuation lines. */
export function blockAt(text: string, offset: number): TextRange {
  const { start, valueStart, column } = linePrefix(text, keyLine(text, offset));
  return { start: valueStart, end: blockEnd(text, start, column) };
}

/**
 * The value that a comment splits. Undefined if the text after the comment does not continue the value.
 * @param comment offset of a `#` outside brackets
 * @param rest offset of the text after the comment
 */
export function valueSplitByComment(
  text: string,
  comment: number,
  rest: number,
): TextRange | undefined {
  const { start, valueStart, column } = linePrefix(text, keyLine(text, comment));
  if (/["'[{|>]/.test(text[valueStart] ?? '') || valueStart > comment) return undefined;
  const end = blockEnd(text, start, column);
  return rest < end ? { start: valueStart, end } : undefined;
}

/** The offset of the line with the key or dash of the value at an offset. */
function keyLine(text: string, offset: number): number {
  let start = lineStart(text, offset);
  for (let up = 0; up < maxLines && start > 0; up += 1) {
    const { valueStart } = linePrefix(text, start);
    if (text.slice(start, valueStart).trim() !== '') return start;
    start = lineStart(text, start - 1);
  }
  return start;
}

/** The value that begins at an offset. */
export function valueFrom(text: string, { collections }: FlowSyntax, offset: number): TextRange {
  const around = collections.findLast(({ open, end }) => open < offset && offset < end);
  const item = around?.items.find(({ start, end }) => start <= offset && offset < end);
  if (item !== undefined) return { start: offset, end: item.end };
  const { start, valueStart, column, dash } = linePrefix(text, offset);
  return { start: offset, end: blockEnd(text, start, offset < valueStart ? dash : column) };
}

/** The value of an item in a mapping, or the whole item of a list. */
export function valueOfItem(text: string, { mark }: FlowCollection, item: FlowItem): TextRange {
  if (mark === '[' || item.colon === undefined) return item;
  const afterColon = item.colon + 1;
  return { start: afterColon + text.slice(afterColon, item.end).search(/\S|$/), end: item.end };
}

interface LinePrefix {
  /** Offset of the line. */
  readonly start: number;
  readonly valueStart: number;
  /** Continuation lines of the value are indented more. */
  readonly column: number;
  /** Continuation lines of the item that begins at the key are indented more. */
  readonly dash: number;
}

function linePrefix(text: string, offset: number): LinePrefix {
  const start = lineStart(text, offset);
  prefixPattern.lastIndex = start;
  const [whole = '', indent = ''] = prefixPattern.exec(text) ?? [];
  const hasKey = whole.length > indent.length;
  const dash = indent.includes('-') ? indent.lastIndexOf('-') : indent.length - 1;
  return { start, valueStart: start + whole.length, column: hasKey ? indent.length : dash, dash };
}

/** The end of the last continuation line of the value on the line at `start`. */
function blockEnd(text: string, start: number, column: number): number {
  let end = lineEnd(text, start);
  for (let count = 1; count < maxLines && end < text.length; count += 1) {
    const next = lineEnd(text, end + 1);
    const line = text.slice(end + 1, next);
    if (line.trim() !== '' && line.search(/\S/) <= column) break;
    end = next;
  }
  return text.slice(0, end).trimEnd().length;
}
