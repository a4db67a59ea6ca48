import type { Formatter } from '../model/formatter.ts';
import type { LanguageCode } from '../model/language.ts';
import type { PageWords } from '../model/page-words.ts';
import type { Site } from '../model/site.ts';
import type { Page } from '../pages/page-kinds.ts';
import type { MetadataWords } from './metadata-words.ts';
import type { SiteIndex } from './site-index.ts';

/** What the formats are made from; the same for every format, so that none can disagree. */
export interface MetadataInput {
  readonly site: Site;
  /** Every page of the site, by URL. */
  readonly pages: readonly Page[];
  /** What stands where, and in which languages. */
  readonly index: SiteIndex;
  readonly formatOf: (lang: LanguageCode) => Formatter;
  /** What a page is called and what it is about. */
  readonly wordsOf: (page: Page) => PageWords;
  /** Words of a language that stand in the formats besides those of the content. */
  readonly metadataWordsOf: (lang: LanguageCode) => MetadataWords;
  /** The stylesheet as it stands in each page. */
  readonly css: string;
}
