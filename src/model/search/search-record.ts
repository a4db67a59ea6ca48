import type { LabelledKind } from '../site/article/article-kind.ts';
import type { SearchFilter } from './search-names.ts';

/** What search shows of an article and finds it by. All values are texts: Pagefind stores no others. */
export interface SearchMeta extends Readonly<Record<string, string>> {
  /** The headline. Pagefind gives words in a title more weight. */
  readonly title: string;
  /** `YYYY-MM-DD`, and the same for readers. */
  readonly day: string;
  readonly date: string;
  /** The id of the place of the dateline; '' if there is none. */
  readonly place: string;
  /** The kind of work; '' for a report. */
  readonly kind: LabelledKind | '';
  /** Folded forms of words that are written differently in the text: see `foldWord`. */
  readonly folded: string;
}

/** An article as the search indexes it. */
export interface SearchRecord {
  /** From the root of the site. */
  readonly url: string;
  readonly language: string;
  /** Standfirst and text: sentences that end with `sentenceBreak`. */
  readonly content: string;
  readonly meta: SearchMeta;
  readonly filters: Readonly<Record<SearchFilter, readonly string[]>>;
  readonly sort: { readonly date: string };
}
