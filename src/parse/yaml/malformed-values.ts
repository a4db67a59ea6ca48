import type { YamlComment } from './flow-collections.ts';
import {
  blockAt,
  type TextRange,
  valueAt,
  valueOfItem,
  valueSplitByComment,
} from './quoted-line.ts';
import type { QuotingAdvice } from './quoting-advice.ts';

/** A comment that the editor did not mean, with the value that it belongs to. */
export interface StrayComment {
  readonly comment: YamlComment;
  readonly value: TextRange;
}

/** The comment before an offset that hides a closing bracket, or that splits a value. */
export function strayComment(quoting: QuotingAdvice, place: number): StrayComment | undefined {
  return hiddenEnd(quoting, place) ?? splitValue(quoting, place);
}

function hiddenEnd(quoting: QuotingAdvice, place: number): StrayComment | undefined {
  const { text, syntax } = quoting;
  const comment = syntax.comments.find(
    ({ start, end, inside }) =>
      inside !== undefined &&
      start <= place &&
      text.slice(start, end).includes(inside.mark === '[' ? ']' : '}'),
  );
  if (comment?.inside === undefined) return undefined;
  const item = comment.inside.items.findLast(({ end }) => end <= comment.start);
  // Braces without a key are text.
  if (comment.inside.mark === '{' && item?.colon === undefined) {
    return { comment, value: valueAt(text, syntax, comment.inside.open) };
  }
  const value = item && valueOfItem(text, comment.inside, item);
  const isOpen = value && text.slice(value.end, comment.start).trim() === '';
  const start = isOpen && value.start < value.end ? value.start : comment.start;
  return { comment, value: { start, end: itemEnd(quoting, comment.start) } };
}

function splitValue({ text, syntax }: QuotingAdvice, place: number): StrayComment | undefined {
  const comment = syntax.comments.findLast(({ end }) => end <= place);
  if (comment === undefined || comment.inside !== undefined) return undefined;
  if (text.slice(comment.end, place).trim() !== '') return undefined;
  const value = valueSplitByComment(text, comment.start, place);
  return value && { comment, value };
}

/** The end of an item in brackets if quotation marks and `#` are taken as text. */
function itemEnd(quoting: QuotingAdvice, from: number): number {
  const line = quoting.restOfLine(from);
  const end = line.search(/\s*[,\]}]/);
  return from + (end === -1 ? line.length : end);
}

/** The value with an unclosed quotation mark. @param offset of the mark */
export function openQuoteValue(quoting: QuotingAdvice, offset: number): TextRange {
  const { text, syntax } = quoting;
  const outer = syntax.collections.find(({ open, end }) => open < offset && offset < end);
  if (outer === undefined) return valueAt(text, syntax, offset);
  // If the brackets close at the end of the line, they are meant as brackets.
  return quoting.restOfLine(offset).endsWith(outer.mark === '[' ? ']' : '}')
    ? { start: offset, end: itemEnd(quoting, offset) }
    : valueAt(text, syntax, outer.open);
}

/**
 * The offset of the outermost bracket that opens before a place and is never closed.
 * @param inEarlierLine whether it must be on an earlier line
 */
export function unclosedBracket(
  { text, syntax }: QuotingAdvice,
  place: number,
  inEarlierLine: boolean,
): number | undefined {
  const found = syntax.collections.find(({ open, isClosed }) => open < place && !isClosed);
  const isNear = found && !text.slice(found.open, place).includes('\n');
  return isNear && inEarlierLine ? undefined : found?.open;
}

/** The header of a block scalar (`>` or `|`), possibly after tags and anchors. */
const blockHeader = /^(?:[&!]\S*[ \t]+)*[>|]/;
const validBlockHeader = /^[>|](?:[-+]?[1-9]?|[1-9][-+])(?:[ \t]+#.*)?$/;

/**
 * The offset of a value that begins with `>` or `|` but continues on that line, so that it is not a block
 * scalar. Looks at the line of a place and the line before.
 */
export function strayBlockIndicator(quoting: QuotingAdvice, place: number): number | undefined {
  const { text } = quoting;
  const line = text.lastIndexOf('\n', place - 1);
  return [line, text.lastIndexOf('\n', line - 1)]
    .map((newline) => blockAt(text, newline + 1).start)
    .find((start) => {
      const value = quoting.restOfLine(start);
      return blockHeader.test(value) && !validBlockHeader.test(value);
    });
}

/** The value in double quotation marks at an offset, with its text for single quotation marks. */
export function doubleQuotedValue(
  { text, syntax }: QuotingAdvice,
  offset: number,
): TextRange | undefined {
  const range = valueAt(text, syntax, offset);
  const [, inside] = /^"([^"\n]*)"$/.exec(text.slice(range.start, range.end)) ?? [];
  return inside === undefined ? undefined : { ...range, replacement: inside };
}
