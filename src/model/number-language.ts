import type { Qualifier } from './site/figure.ts';

/** A token of a text: a word in lower case, a number in digits, or a sign. */
export interface NumberToken {
  readonly text: string;
  /** The value of digits; undefined for words and signs. */
  readonly value: number | undefined;
  /** Whether it follows the previous token without white space: `bn` in `5bn`. */
  readonly isAttached: boolean;
}

/** A number that consecutive tokens express. */
export interface ParsedNumber {
  readonly amount: number;
  /** Number of tokens. */
  readonly length: number;
  /** The value of the last token if it is a scale, such as 1,000,000 for `million`; otherwise 1. */
  readonly scale: number;
}

/** The number words of a language. */
export interface NumberLanguage {
  /** Prepares a text, in lower case with ASCII digits, for comparing words. Most languages change nothing. */
  readonly normalize: (text: string) => string;
  /** The signs between groups of three digits, and before a fraction. */
  readonly separators: { readonly group: string; readonly decimal: string };
  /** Phrases before a number that qualify it, in lower case with single spaces: `at least`. */
  readonly before: Readonly<Record<string, Qualifier>>;
  /** Phrases after a number that qualify it: `or more`. */
  readonly after: Readonly<Record<string, Qualifier>>;
  /** The words of a range: `between` 10 `and` 15, 10 `to` 15. */
  readonly range: {
    readonly open: readonly string[];
    readonly inside: readonly string[];
    readonly between: readonly string[];
  };
  /**
   * Reads the number that begins at a token; returns undefined if there is none. Without this function, only
   * digits are read.
   */
  readonly read:
    | ((tokens: readonly NumberToken[], from: number) => ParsedNumber | undefined)
    | undefined;
}

/**
 * A language without number words: figures in its texts are compared by their digits.
 * @param range the words of a range: `de` 10 `à` 15, `entre` 10 `et` 15
 */
export function digitsOnly(
  separators: NumberLanguage['separators'],
  range: Partial<NumberLanguage['range']> = {},
): NumberLanguage {
  const { open = [], inside = [], between = [] } = range;
  const dashes = ['-', '–'];
  return {
    normalize: (text) => text,
    separators,
    before: {},
    after: {},
    range: { open, inside: [...inside, ...dashes], between: [...between, ...dashes] },
    read: undefined,
  };
}
