import type { Point } from '../../model/point.ts';
import { lineEnd, lineStarts } from '../../model/text/lines.ts';
import { type FlowSyntax, flowSyntax } from './flow-collections.ts';
import {
  isLongLine,
  quotedLine,
  quotedText,
  type TextRange,
  valueAt,
  valueFrom,
} from './quoted-line.ts';

/** Advice to put values of a YAML text in quotation marks, with the line to write. Parses only on demand. */
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

  /** For the value at an offset, which may be anywhere in the value. */
  forValueAt(offset: number): string {
    if (this.exceedsLimit(offset)) return shortAdvice;
    return this.forRange(valueAt(this.text, this.syntax, offset));
  }

  /**
   * For the value that begins at a position; undefined if it has several lines.
   * @param pair key and value if YAML reads the value as a mapping. The value may already be in quotation
   *   marks on the advice of `forValueAt`.
   */
  forValueStartingAt(at: Point, pair?: readonly [string, string]): string | undefined {
    const offset = this.offsetOf(at);
    if (this.exceedsLimit(offset)) return shortAdvice;
    const range = valueFrom(this.text, this.syntax, offset);
    const written = this.text.slice(range.start, range.end);
    if (written.includes('\n')) return undefined;
    const [key = '', value = ''] = pair ?? [];
    const isQuoted = /: | #/.test(value) && written === `${key}: ${quotedText(value)}`;
    return this.forRange(isQuoted ? { ...range, replacement: `${key}: ${value}` } : range);
  }

  /** For a value with the comment after it. @param comment offset of the `#` */
  forValueWithComment(start: number, comment: number): string {
    if (this.exceedsLimit(start)) return shortAdvice;
    const { end } = valueFrom(this.text, this.syntax, start);
    return this.forRange({ start, end: Math.max(end, this.lineEnd(comment)) });
  }

  /**
   * Whether to give only general advice: the line is too long for a message, or there have been more
   * requests than an editor reads. Counts the request.
   */
  exceedsLimit(offset: number): boolean {
    this.#requests += 1;
    return this.#requests > maxRequests || isLongLine(this.text, offset);
  }

  /** For a range of the text. */
  forRange(range: TextRange): string {
    const line = quotedLine(this.text, [range]);
    const advice = this.text.slice(range.start, range.end).includes('\n')
      ? 'put the whole value on one line, in quotation marks'
      : shortAdvice;
    return line === undefined ? advice : `${advice}: ${line}`;
  }

  /** The rest of the line from an offset, without trailing white space. */
  restOfLine(offset: number): string {
    return this.text.slice(offset, this.lineEnd(offset));
  }

  /** The end of the line at an offset, before trailing white space. */
  lineEnd(offset: number): number {
    return offset + this.text.slice(offset, lineEnd(this.text, offset)).trimEnd().length;
  }

  /** The offset of a position. */
  offsetOf({ line, column }: Point): number {
    this.#lineStarts ??= lineStarts(this.text);
    return (this.#lineStarts[line - 1] ?? 0) + column - 1;
  }
}

/** Further problems of the file get general advice, so that the time stays bounded. */
const maxRequests = 100;

const shortAdvice = 'put the whole value in quotation marks';
