import type { Formatter } from '../model/formatter.ts';
import type { LanguageCode } from '../model/language.ts';
import type { PageWords } from '../model/page-words.ts';
import type { Site } from '../model/site.ts';
import type { Page } from '../pages/page-kinds.ts';

/** What the formats are made from; the same for every format, so that none can disagree. */
export interface MetadataInput {
  readonly site: Site;
  /** Every page of the site, by URL. */
  readonly pages: readonly Page[];
  readonly formatOf: (lang: LanguageCode) => Formatter;
  /** What a page is called and what it is about. */
  readonly wordsOf: (page: Page) => PageWords;
}
