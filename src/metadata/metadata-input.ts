import type { SiteReader } from '../facts/site-reader.ts';
import type { Formatter } from '../model/formatter.ts';
import type { LanguageCode } from '../model/language.ts';
import type { PageWords } from '../model/page-words.ts';
import type { Page } from '../pages/page-kinds.ts';
import type { MetadataWords } from './metadata-words.ts';

/** The input of every format. All formats get the same one, so that they agree. */
export interface MetadataInput {
  /** Records the facts that the current page or file reads. */
  readonly site: SiteReader;
  readonly formatOf: (lang: LanguageCode) => Formatter;
  /** Title and description of a page. */
  readonly wordsOf: (page: Page) => PageWords;
  /** Words of a language that the formats add to those of the content. */
  readonly metadataWordsOf: (lang: LanguageCode) => MetadataWords;
}
