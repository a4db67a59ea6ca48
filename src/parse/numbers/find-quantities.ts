import type { NumberLanguage, NumberToken, ParsedNumber } from '../../model/number-language.ts';
import type { Qualifier } from '../../model/site/figure.ts';
import { numberTokens } from './number-tokens.ts';

/** A number or range in a text, with its qualifier. */
export interface Quantity {
  /** Undefined if no words qualify it. */
  readonly qualifier: Qualifier | undefined;
  readonly amount: number;
  /** The end of a range. */
  readonly to: number | undefined;
}

/** All numbers in a text, in order. */
export function findQuantities(text: string, language: NumberLanguage): readonly Quantity[] {
  const tokens = numberTokens(text, language);
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(tokens, at, language);
    if (read !== undefined) found.push(...read.readings);
    at += read?.length ?? 1;
  }
  return found;
}

/** Parses a text that is one number or range. Undefined if it has other words or no number. */
export function parseQuantity(text: string, language: NumberLanguage): Quantity | undefined {
  const tokens = numberTokens(text, language);
  const read = readAt(tokens, 0, language);
  return read?.length === tokens.length ? read.readings[0] : undefined;
}

interface QuantityMatch {
  /** Possible meanings, the most likely first: `10 to 15 million` most likely begins with ten million. */
  readonly readings: readonly Quantity[];
  readonly length: number;
}

function readAt(
  tokens: readonly NumberToken[],
  from: number,
  language: NumberLanguage,
): QuantityMatch | undefined {
  const before = phraseAt(tokens, from, language.before);
  const start = from + (before?.length ?? 0);
  const range = readRange(tokens, start, language);
  if (range === undefined) return undefined;
  const after = phraseAt(tokens, start + range.length, language.after);
  const qualifier = before?.meaning ?? after?.meaning;
  return {
    readings: range.readings.map((reading) => ({ ...reading, qualifier })),
    length: start - from + range.length + (after?.length ?? 0),
  };
}

/** The longest phrase that begins at a token. */
function phraseAt(
  tokens: readonly NumberToken[],
  from: number,
  phrases: Readonly<Record<string, Qualifier>>,
): { readonly meaning: Qualifier; readonly length: number } | undefined {
  for (let length = 4; length > 0; length -= 1) {
    const phrase = tokens.slice(from, from + length);
    const words = phrase.map(({ text }) => text).join(' ');
    const meaning = Object.hasOwn(phrases, words) ? phrases[words] : undefined;
    if (meaning !== undefined && phrase.length === length) return { meaning, length };
  }
  return undefined;
}

/** A number or range at a token, without its qualifier. */
function readRange(
  tokens: readonly NumberToken[],
  from: number,
  { range, read }: NumberLanguage,
): QuantityMatch | undefined {
  const isOpen = range.open.includes(tokens[from]?.text ?? '');
  const start = from + (isOpen ? 1 : 0);
  const first = readNumber(tokens, start, read);
  if (first === undefined) return undefined;
  const middle = start + first.length;
  const words = isOpen ? range.between : range.inside;
  const second = words.includes(tokens[middle]?.text ?? '')
    ? readNumber(tokens, middle + 1, read)
    : undefined;
  if (second === undefined) {
    return isOpen ? undefined : { readings: [single(first)], length: first.length };
  }
  return { readings: ranges(first, second), length: middle + 1 - from + second.length };
}

function readNumber(
  tokens: readonly NumberToken[],
  from: number,
  read: NumberLanguage['read'],
): ParsedNumber | undefined {
  const value = tokens[from]?.value;
  return (
    read?.(tokens, from) ??
    (value === undefined ? undefined : { amount: value, length: 1, scale: 1 })
  );
}

function single({ amount }: ParsedNumber): Quantity {
  return { qualifier: undefined, amount, to: undefined };
}

function ranges(first: ParsedNumber, second: ParsedNumber): readonly Quantity[] {
  const plain = { ...single(first), to: second.amount };
  if (second.scale === 1 || first.scale !== 1) return [plain];
  return [{ ...plain, amount: first.amount * second.scale }, plain];
}
