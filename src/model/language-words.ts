import type { NumberLanguage } from './number-language.ts';

/** The outer and inner quotation marks of a language, and its apostrophe. */
export interface QuoteMarks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
  readonly apostrophe: string;
}

/** The words that rules of the house style look for. */
export interface StyleWords {
  /** Words for a day that depend on when they are read, with the days to add to that of publication: `yesterday`, -1. */
  readonly days: Readonly<Record<string, number>>;
  /** The numbers from one to nine; empty if their form depends on the noun, so that no rule can propose one. */
  readonly belowTen: readonly string[];
}

/** The words and marks of a language that parsing reads in a text or adds to it. */
export interface LanguageWords {
  readonly quotes: QuoteMarks;
  /** Marks that replace Latin ones after letters of the language's script: `،` for `,`. */
  readonly punctuation: Readonly<Record<',' | ';' | '?', string>> | undefined;
  /** The spaces at which a line must not break: before `!` in French. A global pattern; each match is one space. */
  readonly noBreakSpaces: RegExp | undefined;
  /** Abbreviations that do not end a sentence, without their full stop: `Mr`, `e.g`. Single letters need no entry. */
  readonly abbreviations: readonly string[];
  /** Words that begin with an apostrophe, without it, in each spelling: `tis`, `Tis`. */
  readonly elisions: readonly string[];
  /** Words before a year of two digits, in any case: `summer` in `summer '68`. */
  readonly beforeYears: readonly string[];
  /** The number words of the language, or `digitsOnly`. */
  readonly numbers: NumberLanguage;
  readonly style: StyleWords;
  /** Heading of the footnotes: `Notes`. */
  readonly footnotes: string;
  /** Accessible name of the link from a footnote back to the text: `Back to the text`. */
  readonly backToText: string;
  /** Added after the speaker of a quotation that was spoken in another language: `translated`. */
  readonly translated: string;
}
