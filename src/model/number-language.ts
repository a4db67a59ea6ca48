import type { Qualifier } from './site/figure.ts';

/** A piece of a text: a word in lower case, a number in digits, or a sign. */
export interface NumberToken {
  readonly text: string;
  /** What the digits say; undefined for words and signs. */
  readonly value: number | undefined;
  /** Whether nothing stands between it and the piece before it: `5bn`. */
  readonly isAttached: boolean;
}

/** A number that pieces of a text say. */
export interface ParsedNumber {
  readonly amount: number;
  /** How many pieces say it. */
  readonly length: number;
  /** 1,000,000 where the last of them is `million`; else 1. */
  readonly scale: number;
}

/** How a language says numbers. */
export interface NumberLanguage {
  /** A text in lower case with ASCII digits as its words are compared: as it is, in most languages. */
  readonly normalize: (text: string) => string;
  /** What stands between groups of three digits, and before a fraction. */
  readonly separators: { readonly group: string; readonly decimal: string };
  /** Words before a number that qualify it, in lower case, a space between two: `at least`. */
  readonly before: Readonly<Record<string, Qualifier>>;
  /** Words after it that do: `or more`. */
  readonly after: Readonly<Record<string, Qualifier>>;
  /** The words of a range: `between` 10 `and` 15, 10 `to` 15. */
  readonly range: {
    readonly open: readonly string[];
    readonly inside: readonly string[];
    readonly between: readonly string[];
  };
  /**
   * Reads the number that begins at a piece; returns undefined if none does. Without this function, only
   * digits are read.
   */
  readonly read:
    | ((tokens: readonly NumberToken[], from: number) => ParsedNumber | undefined)
    | undefined;
}

/** A language whose number words are not read: figures in its texts are compared by their digits. */
export function digitsOnly(separators: NumberLanguage['separators']): NumberLanguage {
  return {
    normalize: (text) => text,
    separators,
    before: {},
    after: {},
    range: { open: [], inside: ['-', '–'], between: [] },
    read: undefined,
  };
}
