import type { Random } from './random.ts';

/**
 * Rules for writing text: a symbol stands for one of its texts, in which other symbols stand in
 * braces: `{sentence: ['The {noun} {verb}.'], noun: ['harbour'], verb: ['opened', 'closed']}`.
 */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** Words that the caller writes: those of names and numbers. */
export type Words = Readonly<Record<string, () => string>>;

/**
 * Writes one text for a symbol. Throws a RangeError that names a symbol for which there is neither
 * a rule nor a word.
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
