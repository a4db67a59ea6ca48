/** Quotation marks of a language, outer and inner. */
export interface QuoteMarks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
  readonly apostrophe: string;
}

/** The words and marks of a language that the Markdown pipeline itself writes. */
export interface LanguageWords {
  readonly quotes: QuoteMarks;
  /** Marks that stand for Latin ones behind the language's own letters: `،` for `,`. */
  readonly punctuation?: Readonly<Record<',' | ';' | '?', string>>;
  /** Heading over the footnotes: `Notes`. */
  readonly footnotes: string;
  /** Accessible name of the link from a footnote back to the text: `Back to the text`. */
  readonly backToText: string;
  /** Behind the speaker of a quotation whose words were spoken in another language: `translated`. */
  readonly translated: string;
}
