import { foldText } from '../../../src/model/search/fold-words.ts';
import type { SearchFilter } from '../../../src/model/search/search-names.ts';
import type { SearchMeta } from '../../../src/model/search/search-record.ts';
import type { Query } from './query.ts';

/** What Pagefind returns for a result (https://pagefind.app/docs/api-reference/). */
export interface FoundArticle {
  readonly raw_url: string;
  readonly content: string;
  readonly locations: readonly number[];
  readonly meta: SearchMeta;
}

/** A result whose article is not loaded yet. */
export interface FoundResult {
  readonly data: () => Promise<FoundArticle>;
}

/** For each filter, the number of articles by value. */
export type FilterCounts = Readonly<
  Partial<Record<SearchFilter, Readonly<Record<string, number>>>>
>;

export interface Found {
  readonly results: readonly FoundResult[];
  /** Of the results. */
  readonly filters: FilterCounts;
  /** Of the results without the filters of the query. */
  readonly totalFilters: FilterCounts;
}

interface SearchOptions {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort?: { readonly date: 'asc' | 'desc' };
}

/** The functions of pagefind.js that we use. */
interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly mergeIndex: (folder: string, options: object) => Promise<void>;
  readonly search: (text: string | null, options: SearchOptions) => Promise<Found>;
  readonly filters: () => Promise<FilterCounts>;
}

/** The index of a language. */
export interface SearchIndex {
  readonly search: (query: Query) => Promise<Found>;
  /** Loads the filters. Searches after it count the values of the filters. */
  readonly loadFilters: () => Promise<void>;
}

/** How much a word counts by where it is. Dates and ids are not searched. */
const metaWeights = { title: 5, folded: 1, day: 0, date: 0, place: 0, kind: 0 };

const nothing: Found = { results: [], filters: {}, totalFilters: {} };

/** The name of the filter by which each part of the index is searched alone. */
const partFilter = 'part';

/** Loads Pagefind and the index. @param folders of the parts of the index, newest first */
export async function openIndex(folders: readonly string[]): Promise<SearchIndex> {
  const [newest, ...others] = folders;
  if (newest === undefined) return { search: async () => nothing, loadFilters: async () => {} };
  const pagefind: Pagefind = await import(`${newest}pagefind.js`);
  const optionsOf = (part: number) => ({
    ranking: { metaWeights },
    ...(others.length === 0 ? {} : { mergeFilter: { [partFilter]: String(part) } }),
  });
  await pagefind.options({ basePath: newest, ...optionsOf(0) });
  await pagefind.init();
  await Promise.all(others.map((folder, at) => pagefind.mergeIndex(folder, optionsOf(at + 1))));
  return {
    search: (query) => search(query, folders.length, pagefind),
    loadFilters: async () => {
      await pagefind.filters();
    },
  };
}

async function search(query: Query, parts: number, pagefind: Pagefind): Promise<Found> {
  const { order } = query;
  const filters: Record<string, string> = { ...query.filters };
  const text = termsOf(query.text);
  if (text === null && Object.keys(filters).length === 0) return nothing;
  if (order === '') return pagefind.search(text, { filters });
  const sort = { date: order === 'newest' ? 'desc' : 'asc' } as const;
  if (parts === 1) return pagefind.search(text, { filters, sort });
  // Pagefind mixes the results of parts. The parts are in order, so it searches them one by one.
  const numbers = Array.from({ length: parts }, (_, part) => part);
  if (order === 'oldest') numbers.reverse();
  const all = await pagefind.search(text, { filters });
  const results: FoundResult[] = [];
  for (const part of numbers) {
    const own = await pagefind.search(text, {
      filters: { ...filters, [partFilter]: String(part) },
      sort,
    });
    results.push(...own.results);
  }
  return { ...all, results };
}

/** The words for Pagefind: folded as in the index. A phrase between quotation marks stays as it is. */
function termsOf(text: string): string | null {
  const straight = text.replace(/[“”„«»]/g, '"').trim();
  const terms = /"[^"]+"/.test(straight) ? straight : foldText(straight).join(' ');
  return terms === '' ? null : terms;
}
