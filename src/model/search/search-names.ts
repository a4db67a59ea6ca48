import type { EntityKind } from '../site/entity.ts';

/** The id of a name, the name, the href of its page if the search leads there, and other names. */
export type SearchName = readonly [
  id: string,
  name: string,
  href?: string,
  ...otherNames: readonly string[],
];

/** What the search page needs besides the index: the content of `pagefind/LANG.json`. */
export interface SearchNames {
  /** The folders of the index, newest first: hrefs. */
  readonly indexes: readonly string[];
  readonly sections: readonly SearchName[];
  readonly topics: readonly SearchName[];
  readonly entities: Readonly<Record<EntityKind, readonly SearchName[]>>;
}

/** The names of filters. Their values in the index are ids, so that a new name does not change the index. */
export const searchFilters = ['section', 'year', 'person', 'place', 'topic'] as const;
export type SearchFilter = (typeof searchFilters)[number];
