import { type SearchFilter, searchFilters } from '../../../src/model/search/search-names.ts';

export type SearchOrder = '' | 'newest' | 'oldest';

/** What a reader searches for: the query of the page's URL. */
export interface Query {
  /** As typed. */
  readonly text: string;
  /** The ids that are chosen; a filter without one is left out. */
  readonly filters: Readonly<Partial<Record<SearchFilter, string>>>;
  readonly order: SearchOrder;
}

/** Longer queries do not come from readers. */
const maxLength = 200;

/** Reads the query of a URL. Ignores unknown parameters and values. @param search `?q=sirte&year=2016` */
export function readQuery(search: string): Query {
  const given = new URLSearchParams(search);
  const filters: Partial<Record<SearchFilter, string>> = {};
  for (const name of searchFilters) {
    const value = given.get(name);
    if (value) filters[name] = value;
  }
  const order = given.get('order');
  return {
    text: (given.get('q') ?? '').slice(0, maxLength),
    filters,
    order: order === 'newest' || order === 'oldest' ? order : '',
  };
}

/** Writes the query of a URL: '' for an empty one. */
export function writeQuery({ text, filters, order }: Query): string {
  const written = new URLSearchParams();
  if (text.trim() !== '') written.set('q', text.trim());
  for (const name of searchFilters) if (filters[name]) written.set(name, filters[name]);
  if (order !== '') written.set('order', order);
  return written.size === 0 ? '' : `?${written}`;
}
