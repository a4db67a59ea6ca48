import type { Point } from '../../model/point.ts';
import { type FlowSyntax, flowSyntax } from './flow-collections.ts';
import {
  isLongLine,
  quotedLine,
  quotedText,
  type TextRange,
  valueAt,
  valueFrom,
} from './quoted-line.ts';

/**
 * Advice on how values of a YAML text are put in quotation marks, each time with the very line to write.
 * The text is not looked through before the first question.
 */
export class QuotingAdvice {
  readonly text: string;
  #syntax: FlowSyntax | undefined;
  #lineStarts: readonly number[] | undefined;
  #requests = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The brackets and comments of the text. */
  get syntax(): FlowSyntax {
    this.#syntax ??= flowSyntax(this.text);
    return this.#syntax;
  }

  /** For the value around a place. @param offsetOf into the text */
  forValueAt(offsetOf: number): string {
    if (this.exceedsLimit(offsetOf)) return shortAdvice;
    return this.forRange(valueAt(this.text, this.syntax, offsetOf));
  }

  /**
   * For the value that begins at a place; undefined if it is on several lines.
   * @param pair key and value that YAML reads there, if it does; the value may have been put in quotation
   *   marks on the advice of `around`
   */
  forValueStartingAt(at: Point, pair?: readonly [string, string]): string | undefined {
    const offset = this.offset(at);
    if (this.exceedsLimit(offset)) return shortAdvice;
    const range = valueFrom(this.text, this.syntax, offset);
    const written = this.text.slice(range.start, range.end);
    if (written.includes('\n')) return undefined;
    const [key = '', value = ''] = pair ?? [];
    const isQuoted = /: | #/.test(value) && written === `${key}: ${quotedText(value)}`;
    return this.forRange(isQuoted ? { ...range, text: `${key}: ${value}` } : range);
  }

  /** For a value with the comment behind it. @param comment offset of the `#` */
  forValueWithComment(start: number, comment: number): string {
    if (this.exceedsLimit(start)) return shortAdvice;
    const { end } = valueFrom(this.text, this.syntax, start);
    return this.forRange({ start, end: Math.max(end, this.lineEnd(comment)) });
  }

  /**
   * Whether a question about a place is not worth its time: the line is too long for a message, or more has
   * been asked than an editor reads. Counts the question.
   */
  exceedsLimit(offset: number): boolean {
    this.#requests += 1;
    return this.#requests > maxRequests || isLongLine(this.text, offset);
  }

  /** For a part of the text. */
  forRange(range: TextRange): string {
    const line = quotedLine(this.text, [range]);
    const advice = this.text.slice(range.start, range.end).includes('\n')
      ? 'put the whole value on one line, in quotation marks'
      : shortAdvice;
    return line === undefined ? advice : `${advice}: ${line}`;
  }

  /** The text of the line from an offset on. */
  restOfLine(offset: number): string {
    return this.text.slice(offset, this.lineEnd(offset));
  }

  /** Where the last character of a line ends that is no blank. */
  lineEnd(offset: number): number {
    const newline = this.text.indexOf('\n', offset);
    const line = this.text.slice(offset, newline === -1 ? undefined : newline);
    return offset + line.trimEnd().length;
  }

  /** The offset of a place. */
  offset({ line, column }: Point): number {
    this.#lineStarts ??= lineStartsOf(this.text);
    return (this.#lineStarts[line - 1] ?? 0) + column - 1;
  }
}

/** With lines of their own; a file with more faults than that gets the rest of the advice in words. */
const maxRequests = 100;

const shortAdvice = 'put the whole value in quotation marks';

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}
