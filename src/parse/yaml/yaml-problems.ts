import { type Document, isScalar, visit, type YAMLError } from 'yaml';
import { errorAt, type Fault, type Problem } from '../../model/problem.ts';
import { quote } from '../issue-text.ts';
import { strayKey } from './comma-advice.ts';
import { foreignSign, type PlacedFault } from './foreign-signs.ts';
import {
  doubleQuotedValue,
  openQuoteValue,
  type StrayComment,
  strayBlockIndicator,
  strayComment,
  unclosedBracket,
} from './malformed-values.ts';
import type { QuotingAdvice } from './quoting-advice.ts';
import type { YamlPositions } from './yaml-positions.ts';

/**
 * Turns the errors of the `yaml` library into problems for editors. Reports every repeated key, but only the
 * first syntax error, because the others usually follow from it. With a syntax error, `fatal` is true.
 */
export function yamlProblems(
  path: string,
  { parsed, point }: YamlPositions,
  quoting: QuotingAdvice,
): { readonly problems: Problem[]; readonly fatal: boolean } {
  const twice = repeatedKeys(parsed)
    // A key in braces without a value is reported with the missing value.
    .filter(({ offset }) => strayKey(quoting, point(offset))?.hasNoColon !== true)
    .map(({ key, offset }) => {
      const message = `the key ${quote(key)} is written twice`;
      return errorAt(path, point(offset), message, 'keep one of the two');
    });
  const [first] = parsed.errors;
  if (first === undefined) return { problems: twice, fatal: false };
  const { offset, message, advice } = describeFirstError(first, parsed, quoting);
  const problem = errorAt(path, point(offset), `malformed YAML: ${message}`, advice);
  // After the error, the library cannot tell which keys belong together.
  const before = twice.filter(({ at: place }) => place.line < problem.at.line);
  return { problems: [...before, problem], fatal: true };
}

function describeFirstError(
  error: YAMLError,
  parsed: Document,
  quoting: QuotingAdvice,
): PlacedFault {
  const { text } = quoting;
  const [place] = error.pos;
  const foreign = foreignSign(text, place);
  if (foreign !== undefined) return foreign;
  const stray = strayComment(quoting, place);
  if (stray !== undefined) return describeComment(stray, quoting);
  const sign = strayBlockIndicator(quoting, place);
  if (sign !== undefined) {
    return { offset: sign, ...describeSign(text.slice(sign)), advice: quoting.forValueAt(sign) };
  }
  const openQuote = openingQuote(error, parsed);
  if (openQuote !== undefined) return describeOpenQuote(quoting, openQuote);
  const openBracket = openingBracket(error, quoting);
  if (openBracket !== undefined) return describeOpenBracket(quoting, openBracket);
  return { offset: place, ...describeError(error, quoting, place) };
}

function describeComment({ comment, value }: StrayComment, quoting: QuotingAdvice): PlacedFault {
  const { start, end, inside } = comment;
  const effect = inside
    ? `so the "${inside.mark}" before it is never closed`
    : 'so the value ends before it';
  const message = `${quote(quoting.text.slice(start, end))} is read as a comment, ${effect}`;
  return { offset: start, message, advice: quoting.forRange(value) };
}

interface RepeatedKey {
  readonly key: string;
  readonly offset: number;
}

/** The repeated keys of all mappings. The library's own check takes quadratic time. */
function repeatedKeys(parsed: Document): RepeatedKey[] {
  const found: RepeatedKey[] = [];
  visit(parsed, {
    Map: (_key, { items }) => {
      const known = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (known.has(name)) found.push({ key: name, offset: key.range?.[0] ?? 0 });
        known.add(name);
      }
    },
  });
  return found;
}

function isOpenQuote({ message }: YAMLError): boolean {
  return message.startsWith('Missing closing');
}

/** The offset of an unclosed quotation mark, which the library does not report. */
function openingQuote(error: YAMLError, parsed: Document): number | undefined {
  if (!isOpenQuote(error)) return undefined;
  let opening: number | undefined;
  visit(parsed, {
    Scalar: (_key, node) => {
      if (!isScalar(node) || !node.range || !node.type?.startsWith('QUOTE')) return;
      if (node.range[0] < error.pos[0] && error.pos[0] <= node.range[2] + 1)
        opening = node.range[0];
    },
  });
  return opening;
}

/** The offset of an unclosed bracket before an error. */
function openingBracket(error: YAMLError, quoting: QuotingAdvice): number | undefined {
  const isSure = error.message.includes('end with a') || error.message.includes('Implicit');
  return unclosedBracket(quoting, error.pos[0], !isSure);
}

function describeOpenQuote(quoting: QuotingAdvice, offset: number): PlacedFault {
  const advice = `close it at the end of the value, or if it is part of the text, ${quoting.forRange(openQuoteValue(quoting, offset))}`;
  return { offset, message: 'a quotation mark opens here and is never closed', advice };
}

function describeOpenBracket(quoting: QuotingAdvice, offset: number): PlacedFault {
  const [open, close] = quoting.text[offset] === '[' ? ['[', ']'] : ['{', '}'];
  const advice = `close it with "${close}", or if it is text, ${quoting.forValueAt(offset)}`;
  return { offset, message: `"${open}" opens here and is never closed`, advice };
}

function describeSign(value: string): { readonly message: string } {
  return { message: `a value cannot begin with ${quote(value.slice(0, 1))}` };
}

/** @param offset of the error */
function describeError(error: YAMLError, quoting: QuotingAdvice, offset: number): Fault {
  const rest = quoting.text.slice(offset);
  const [line = ''] = rest.split('\n', 1);
  const quoteIt = quoting.forValueAt(offset);
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return describeNested(line, quoteIt);
    case 'BAD_INDENT':
      return /^[\]}]/.test(line)
        ? describeUnexpected(line, quoteIt)
        : {
            message: 'this line is not indented like its neighbours',
            advice: 'line it up with them',
          };
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      return describeMissing(error.message, line, quoteIt);
    case 'TAB_AS_INDENT':
      return { message: 'a tab indents this line', advice: 'indent with spaces' };
    case 'BAD_SCALAR_START':
      return { ...describeSign(rest), advice: quoteIt };
    case 'BAD_DQ_ESCAPE':
      return {
        message: `${quote(rest.slice(0, 2))} has no meaning in double quotation marks`,
        advice: `write the backslash twice, or ${singleQuotes(quoting, offset)}`,
      };
    case 'MULTIPLE_DOCS':
      return { message: 'a line "---" begins a second document', advice: 'delete this line' };
    case 'UNEXPECTED_TOKEN':
      return describeUnexpected(line, quoteIt);
    default:
      return { message: lowerFirst(error.message), advice: quoteIt };
  }
}

function singleQuotes(quoting: QuotingAdvice, offset: number): string {
  const value = doubleQuotedValue(quoting, offset);
  return value ? quoting.forRange(value) : 'use single quotation marks';
}

function describeUnexpected(line: string, quoteIt: string): Fault {
  if (/^-(?:\s|$)/.test(line)) return { ...describeSign(line), advice: quoteIt };
  const word = quote(/^\S+/.exec(line)?.[0] ?? line);
  const advice = /^[\]},]/.test(line) ? `delete ${word}, or ${quoteIt}` : quoteIt;
  return { message: `unexpected ${word}`, advice };
}

function describeNested(line: string, quoteIt: string): Fault {
  if (/:(?:\s|$)/.test(line) || line.startsWith('?')) {
    return { message: `a second colon in the value ${quote(line)}`, advice: quoteIt };
  }
  const message = 'the line after this one is indented too far';
  return { message, advice: `line it up with its key, or if it is text, ${quoteIt}` };
}

function describeMissing(message: string, line: string, quoteIt: string): Fault {
  if (!message.includes('Implicit')) return describeUnexpected(line, quoteIt);
  const [, item] = /^-([^\s-].*)$/.exec(line) ?? [];
  if (item !== undefined) {
    const message = `no space after the hyphen in ${quote(line)}`;
    return { message, advice: `write the item as "- ${item}", below the other items` };
  }
  const advice = 'write the line as "key: value", or indent it if it goes on with the text above';
  return { message: `no colon after ${quote(line)}`, advice };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1).replaceAll('\n', ' ');
}
