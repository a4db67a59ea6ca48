import type { Random } from './random.ts';

/**
 * Rules for writing text. Each symbol maps to a list of texts. Symbols in braces are expanded:
 * `{sentence: ['The {noun} {verb}.'], noun: ['harbour'], verb: ['opened', 'closed']}`.
 */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** Symbols that the caller expands: names and numbers. */
export type Words = Readonly<Record<string, () => string>>;

/**
 * Expands a symbol to a text. Throws a RangeError that names a symbol without a rule or word.
 * @param words take precedence over rules of the same name
 */
export function write(symbol: string, grammar: Grammar, random: Random, words: Words = {}): string {
  const word = words[symbol];
  if (word !== undefined) return word();
  const rule = grammar[symbol];
  if (rule === undefined) throw new RangeError(`the grammar has no rule "${symbol}"`);
  return random
    .pick(rule)
    .replace(/\{(\w+)\}/g, (_, inner: string) => write(inner, grammar, random, words));
}
