import type { LanguageCode } from '../model/language.ts';
import type { LanguageWords } from '../model/language-words.ts';

/** The Markdown parser: remark-parse, or Sätteri, which is faster for large archives. */
export type ParserName = 'remark' | 'satteri';

/**
 * Returns a value for each key: of those that were made for the same table, or else a new one. All is plain data.
 * @param table what all its values are made from
 * @param keys everything else that each is made from
 * @param make makes the value of a key, by its index
 */
export type MemoTable = <T>(
  table: object,
  keys: readonly string[],
  make: (index: number) => T,
) => readonly T[];

/** What the Markdown pipeline needs to know about the site and the file. */
export interface MarkdownOptions {
  readonly lang: LanguageCode;
  readonly words: LanguageWords;
  /** For a right-to-left text: the site's first language in Latin letters. */
  readonly latinLanguage?: LanguageCode | undefined;
  readonly parser: ParserName;
  /**
   * The site's absolute URL, which ends in a slash. Its path is added to addresses from the site's
   * root.
   */
  readonly baseUrl: string;
  /** The ids of the figures in the front matter, for `:figure[…]{#id}`. */
  readonly figureIds: ReadonlySet<string>;
  /** Keeps the entries of live coverage, if there is a cache. */
  readonly memoTable?: MemoTable | undefined;
}
