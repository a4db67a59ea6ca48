import type { Formatter } from '../model/formatter.ts';
import type { LanguageCode } from '../model/language.ts';
import type { PageWords } from '../model/page-words.ts';
import type { Article, Site } from '../model/site.ts';
import type { InputDigests } from '../pages/input-digests.ts';
import type { Page, PlannedPage } from '../pages/page-kinds.ts';
import type { MetadataWords } from './metadata-words.ts';
import type { SiteIndex } from './site-index.ts';
import type { SiteCards } from './social-cards.ts';

/** What the formats are made from; the same for every format, so that none can disagree. */
export interface MetadataInput {
  readonly site: Site;
  /** Every page of the site, by URL. */
  readonly pages: readonly PlannedPage[];
  readonly digests: InputDigests;
  /** The pictures for other sites. */
  readonly cards: SiteCards;
  /** What stands where, and in which languages. */
  readonly index: SiteIndex;
  /** The published articles that a page is made from, newest first; see `pageArticles`. */
  readonly articlesOn: (url: string) => readonly Article[];
  readonly formatOf: (lang: LanguageCode) => Formatter;
  /** What a page is called and what it is about. */
  readonly wordsOf: (page: Page) => PageWords;
  /** What the page at an address is called; undefined where there is none. */
  readonly titleAt: (url: string) => string | undefined;
  /** Words of a language that stand in the formats besides those of the content. */
  readonly metadataWordsOf: (lang: LanguageCode) => MetadataWords;
}
