import type { SiteReader } from '../facts/site-reader.ts';
import type { Formatter } from '../model/formatter.ts';
import type { LanguageCode } from '../model/language.ts';
import type { PageWords } from '../model/page-words.ts';
import type { Page } from '../pages/page-kinds.ts';
import type { MetadataWords } from './metadata-words.ts';

/** What the formats are made from; the same for every format, so that none can disagree. */
export interface MetadataInput {
  /** Of the page or file that is being made. */
  readonly site: SiteReader;
  readonly formatOf: (lang: LanguageCode) => Formatter;
  /** What a page is called and what it is about. */
  readonly wordsOf: (page: Page) => PageWords;
  /** Words of a language that stand in the formats besides those of the content. */
  readonly metadataWordsOf: (lang: LanguageCode) => MetadataWords;
}
