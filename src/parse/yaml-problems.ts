import { type Document, isScalar, visit, type YAMLError } from 'yaml';
import type { Point } from '../model/point.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import { quote } from './saying.ts';

interface Wording {
  readonly message: string;
  readonly advice: string;
}

const quoteIt = 'put the whole value in quotation marks';

/**
 * Words the YAML library's errors for an editor. Keys written twice are each reported; of real
 * syntax errors only the first, because the rest mostly follow from it, and then `fatal` is true.
 */
export function yamlProblems(
  path: string,
  text: string,
  parsed: Document,
  at: (offset: number) => Point,
): { readonly problems: Problem[]; readonly fatal: boolean } {
  const twice = parsed.errors
    .filter((error) => error.code === 'DUPLICATE_KEY')
    .map((error) => {
      const message = `the key ${quote(keyText(text.slice(error.pos[0])))} is written twice`;
      return errorAt(path, at(error.pos[0]), message, 'keep one of the two');
    });
  const first = parsed.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  if (first === undefined) return { problems: twice, fatal: false };
  const sign = signBefore(text.slice(0, first.pos[0]));
  const offset = openingQuote(first, parsed) ?? first.pos[0] - (sign?.length ?? 0);
  const { message, advice } = sign ? wordSign(sign) : wordError(first, text.slice(offset));
  const problem = errorAt(path, at(offset), `malformed YAML: ${message}`, advice);
  return { problems: [...twice, problem], fatal: true };
}

function keyText(rest: string): string {
  return /^(?:"([^"\n]*)"|'([^'\n]*)'|([^:\n]*))/.exec(rest)?.slice(1).find(Boolean)?.trim() ?? '';
}

/** For a quotation mark that is never closed: where it opens, which the library does not say. */
function openingQuote(error: YAMLError, parsed: Document): number | undefined {
  if (!error.message.includes('quote')) return undefined;
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

/** The beginning of a value such as `>300`, whose sign YAML takes for that of a block of text. */
function signBefore(before: string): string | undefined {
  return /[:-] +([>|][-+\d]*)$/.exec(before)?.[1];
}

function wordSign(value: string): Wording {
  return { message: `a value cannot begin with ${quote(value.slice(0, 1))}`, advice: quoteIt };
}

/** `rest` is the text from the error's place on. */
function wordError(error: YAMLError, rest: string): Wording {
  const [line = ''] = rest.split('\n', 1);
  const word = quote(/^\S+/.exec(line)?.[0] ?? line);
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return wordNested(line);
    case 'BAD_INDENT':
      return wordIndent(error.message);
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      return wordMissing(error.message, line);
    case 'TAB_AS_INDENT':
      return { message: 'a tab indents this line', advice: 'indent with spaces' };
    case 'BAD_SCALAR_START':
      return wordSign(rest);
    case 'BAD_DQ_ESCAPE':
      return {
        message: `${quote(rest.slice(0, 2))} means nothing between double quotation marks`,
        advice: 'write the backslash twice, or use single quotation marks',
      };
    case 'MULTIPLE_DOCS':
      return { message: 'a line "---" begins a second document', advice: 'delete this line' };
    case 'UNEXPECTED_TOKEN':
      return { message: `${word} cannot stand here`, advice: `${quoteIt}, or delete ${word}` };
    default:
      return { message: lowerFirst(error.message), advice: quoteIt };
  }
}

function wordNested(line: string): Wording {
  return line.includes(': ') || line.endsWith(':')
    ? { message: `a second colon in the value ${quote(line)}`, advice: quoteIt }
    : { message: 'the line after this one is indented too far', advice: 'line it up with its key' };
}

function wordIndent(message: string): Wording {
  const bracket = /end with a (.)/.exec(message)?.[1];
  return bracket === undefined
    ? { message: 'this line is not indented like its neighbours', advice: 'line it up with them' }
    : { message: `"${bracket}" is missing before this line`, advice: `close it with "${bracket}"` };
}

function wordMissing(message: string, line: string): Wording {
  return message.includes('quote')
    ? {
        message: 'a quotation mark opens here and is never closed',
        advice: 'close it at the end of the value',
      }
    : { message: `no colon after ${quote(line)}`, advice: 'write the line as "key: value"' };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1).replaceAll('\n', ' ');
}
