import type { Text } from 'mdast';
import { stripInvisible } from '../model/text/invisible.ts';
import type { Locate } from '../model/text/lines.ts';
import type { NodePoint } from './nodes.ts';

/** The position of an offset, as nodes have it. */
export function nodePointAt(offset: number, locate: Locate): NodePoint {
  return { ...locate(offset), offset };
}

/**
 * Creates a function that converts an index in a text node's value to the offset in the source. It
 * must be called with ascending indexes, and takes linear time in total.
 *
 * The value differs from the source in escapes (`\[`), character references (`&amp;`) and the
 * prefix of continued lines (indent, `>`). For an escaped character the offset is that of the
 * backslash or the `&`, so the source at the offset shows whether the character is escaped.
 */
export function sourceOffsets(node: Text, source: string): (index: number) => number {
  const { value, position } = node;
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? start;
  if (end - start === value.length) return (index) => start + index;
  let at = start;
  let done = 0;
  return (index) => {
    while (done < index && at < end) {
      const step = stepOver(value, done, source, at);
      done += step.value;
      at = step.at;
    }
    return skipTo(value, done, source, at);
  };
}

interface Step {
  /** The number of characters of the value to skip. */
  readonly value: number;
  /** The offset in the source after them. */
  readonly at: number;
}

const punctuation = /[!-/:-@[-`{-~]/;

/** Skips one character of the value, or two if one character reference decodes to both. */
function stepOver(value: string, index: number, source: string, offset: number): Step {
  const character = value[index] ?? '';
  const at = skipTo(value, index, source, offset);
  const written = source[at] ?? '';
  if (written === '\\' && source[at + 1] === character && punctuation.test(character)) {
    return { value: 1, at: at + 2 };
  }
  if (
    written === '&' &&
    (character !== '&' || /^&(?:amp|#38|#x26);/i.test(source.slice(at, at + 6)))
  ) {
    return stepOverReference(value, index, source, at);
  }
  if (character === '\n') return { value: 1, at: skipLinePrefix(value, index + 1, source, at + 1) };
  return { value: 1, at: at + 1 };
}

/**
 * Skips what is in the source only: spaces at the end of a line, references to invisible
 * characters.
 */
function skipTo(value: string, index: number, source: string, from: number): number {
  const at = skipInvisible(value, index, source, from);
  if (value[index] !== '\n') return at;
  const end = source.indexOf('\n', at);
  return end !== -1 && source.slice(at, end).trim() === '' ? end : at;
}

const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,30}));/iy;

/**
 * Named references to invisible characters
 * (https://html.spec.whatwg.org/#named-character-references).
 */
const invisibleByName: Readonly<Record<string, string>> = {
  shy: '\u00AD',
  zwj: '\u200D',
  zwnj: '\u200C',
  NoBreak: '\u2060',
  ZeroWidthSpace: '\u200B',
  NegativeVeryThinSpace: '\u200B',
  NegativeThinSpace: '\u200B',
  NegativeMediumSpace: '\u200B',
  NegativeThickSpace: '\u200B',
  ApplyFunction: '\u2061',
  af: '\u2061',
  InvisibleTimes: '\u2062',
  it: '\u2062',
  InvisibleComma: '\u2063',
  ic: '\u2063',
};

/**
 * Skips references to invisible characters that are no longer in the value (see
 * `invisibleCharacters`).
 */
function skipInvisible(value: string, index: number, source: string, from: number): number {
  let at = from;
  while (source[at] === '&') {
    reference.lastIndex = at;
    const [written = '', ...parts] = reference.exec(source) ?? [];
    const character = characterOf(parts);
    const isRemoved = character !== '' && stripInvisible(character).text === '';
    if (!isRemoved || value[index] === character) break;
    at += written.length;
  }
  return at;
}

/**
 * The character of a reference; '' if its name is not that of an invisible character.
 * @param parts hexadecimal digits, decimal digits and name; exactly one is defined
 */
function characterOf([hexadecimal, decimal, name]: readonly (string | undefined)[]): string {
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  return invisibleByName[name ?? ''] ?? '';
}

/**
 * Skips a reference, which decodes to one or two characters: so many that value and source agree
 * after it.
 */
function stepOverReference(value: string, index: number, source: string, at: number): Step {
  const end = source.indexOf(';', at) + 1;
  if (end === 0) return { value: 1, at: at + 1 };
  const one = value[index + 1] === source[end];
  return { value: one || value[index + 2] !== source[end] ? 1 : 2, at: end };
}

/** Skips the indent and `>` before the text of a continued line, except what the value contains. */
function skipLinePrefix(value: string, index: number, source: string, at: number): number {
  let end = at;
  while (end < source.length && ' \t>'.includes(source[end] ?? '')) end += 1;
  let inValue = index;
  while (inValue < value.length && ' \t>'.includes(value[inValue] ?? '')) inValue += 1;
  return Math.max(at, end - (inValue - index));
}
