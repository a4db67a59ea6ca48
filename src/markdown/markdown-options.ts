import type { LanguageCode } from '../model/language.ts';
import type { LanguageWords } from '../model/language-words.ts';

/** The parser that reads Markdown: remark-parse, or Sätteri, which reads large archives faster. */
export type ParserName = 'remark' | 'satteri';

/** What the Markdown pipeline must know of the site and of the file. */
export interface MarkdownOptions {
  readonly lang: LanguageCode;
  readonly words: LanguageWords;
  /** For a text written from right to left: the site's first language in Latin letters. */
  readonly latinLanguage?: LanguageCode | undefined;
  readonly parser: ParserName;
  /** The site's: absolute, ends in a slash. Its path is put before every address from the site's root. */
  readonly baseUrl: string;
  /** The ids that `:figure[…]{#id}` may name, from the front matter. */
  readonly figureIds: ReadonlySet<string>;
}
