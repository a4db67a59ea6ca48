/** The outer and inner quotation marks of a language, and its apostrophe. */
export interface QuoteMarks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
  readonly apostrophe: string;
}

/** The words and marks of a language that Markdown rendering adds to a text. */
export interface LanguageWords {
  readonly quotes: QuoteMarks;
  /** Marks that replace Latin ones after letters of the language's script: `،` for `,`. */
  readonly punctuation?: Readonly<Record<',' | ';' | '?', string>>;
  /** Heading of the footnotes: `Notes`. */
  readonly footnotes: string;
  /** Accessible name of the link from a footnote back to the text: `Back to the text`. */
  readonly backToText: string;
  /** Added after the speaker of a quotation that was spoken in another language: `translated`. */
  readonly translated: string;
}
