import type { FlowCollection, FlowItem, FlowSyntax } from './flow-collections.ts';

/** Part of a text, from an offset to just before another. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
  /** The text that belongs there, if it is not what stands there. */
  readonly text?: string;
}

/** Longer lines are no help in a message. In characters. */
const maxLineLength = 500;
/** No value that a message can show has more lines. */
const maxLines = 20;

/** A text in quotation marks, so that YAML reads just this text. It must stand on one line. */
export function quotedText(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Whether a line is too long to be shown in a message. @param offset of a place in it */
export function isLongLine(text: string, offset: number): boolean {
  return lineEnd(text, offset) - lineStart(text, offset) > maxLineLength;
}

/**
 * The line that an editor should write: that of a value, with the value in quotation marks.
 * @param ranges the values, in order, none in another; a value on several lines is put on one
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
    const { text: meant = text.slice(range.start, range.end) } = range;
    line += text.slice(from, range.start) + quotedText(meant.replace(/\s+/g, ' ').trim());
    from = range.end;
  }
  return (line + text.slice(from, end)).replace(/\s*\n\s*/g, ' ').trim();
}

/** A key of front matter: what else stands before a colon is more likely part of a sentence. */
const keyPattern = String.raw`(?:[a-z][\w-]*|"[^"\n]*"|'[^'\n]*')`;
const prefixPattern = new RegExp(
  String.raw`([ \t]*(?:-[ \t]+)*)(?:${keyPattern}[ \t]*:(?:[ \t]+|$))?`,
  'my',
);

/**
 * Where the value reaches in which a place lies: an item in brackets, or what stands behind a key or a
 * dash, with the lines that go on with it. Brackets that are not closed in their line, or behind which
 * more stands there, are taken for text.
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

/** What stands behind the key or the dash of the line around a place, with the lines that go on with it. */
export function blockAt(text: string, offset: number): TextRange {
  const { start, valueStart, column } = linePrefix(text, keyLine(text, offset));
  return { start: valueStart, end: blockEnd(text, start, column) };
}

/**
 * The value that a comment cuts in two, if the text behind the comment goes on with it; undefined if it
 * does not.
 * @param comment offset of the `#`; of one outside brackets
 * @param rest offset of the text behind it
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

/** The line that begins the value to which a line belongs: with a key or a dash. Its offset. */
function keyLine(text: string, offset: number): number {
  let start = lineStart(text, offset);
  for (let up = 0; up < maxLines && start > 0; up += 1) {
    const { valueStart } = linePrefix(text, start);
    if (text.slice(start, valueStart).trim() !== '') return start;
    start = lineStart(text, start - 1);
  }
  return start;
}

/** Where the value reaches that begins at a place. */
export function valueFrom(text: string, { collections }: FlowSyntax, offset: number): TextRange {
  const around = collections.findLast(({ open, end }) => open < offset && offset < end);
  const item = around?.items.find(({ start, end }) => start <= offset && offset < end);
  if (item !== undefined) return { start: offset, end: item.end };
  const { start, valueStart, column, dash } = linePrefix(text, offset);
  return { start: offset, end: blockEnd(text, start, offset < valueStart ? dash : column) };
}

/** In a mapping the value behind the key, else the whole item. */
export function valueOfItem(text: string, { mark }: FlowCollection, item: FlowItem): TextRange {
  if (mark === '[' || item.colon === undefined) return item;
  const behind = item.colon + 1;
  return { start: behind + text.slice(behind, item.end).search(/\S|$/), end: item.end };
}

interface LinePrefix {
  /** Where the line begins. */
  readonly start: number;
  readonly valueStart: number;
  /** Lines that go on with the value are indented by more. */
  readonly column: number;
  /** The same for what begins at the key. */
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

/** Where the last line ends that goes on with the value in the line that begins at `start`. */
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

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
